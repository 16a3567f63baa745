using System.Text.RegularExpressions;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Claims;

/// <summary>Finds what a paper claims in its abstract.</summary>
public static partial class ClaimFinder
{
    /// <summary>
    /// The claims that can stand among those of other papers, strongest first, ties in the order of the abstract; then those that can
    /// stand behind their paper's title, likewise; then those that follow another.
    /// </summary>
    /// <param name="paper">The paper.</param>
    /// <param name="names">Which short names its readers know.</param>
    /// <returns>Empty for an abstract without a usable sentence.</returns>
    public static IReadOnlyList<Claim> Find(Paper paper, ShortNames names)
    {
        var sentences = AbstractSentence.Of(paper.Abstract.Source);
        var texts = sentences.Select(s => s.Span.Of(paper.Abstract.Source)).ToList();
        var claims = new List<Claim>();
        var ownBegins = texts.FindIndex(t => !Refusal.OfOthers(t));
        for (var i = 0; i < sentences.Count; i++)
        {
            if (ClaimRewriter.Rewrite(paper, sentences[i], names) is not { } claim || !Holds(paper, claim)) continue;
            // What nobody is said to have found, before the authors speak of their own work or where they mend it next, is what others did.
            if (claim is { Runs.Count: 1, Kind: not ClaimKind.Problem } && (i < ownBegins || Mends(i + 1)))
                claim = claim with { IsAlone = false, IsClear = false };
            if (Mends(i + 1)) claim = claim with { Statement = null };
            if (i + 1 < texts.Count && TakesBack().IsMatch(texts[i + 1]))
            {
                // What is told without the "but" behind it would be told out of its context, and so would a "but" that is mended next.
                var but = claim.Kind == ClaimKind.Problem || Mends(i + 2) ? null : ClaimRewriter.Behind(paper, sentences[i + 1], names);
                claim = but is not null && Holds(paper, but) ? claim with { But = but } : claim with { IsAlone = false };
            }

            claims.Add(claim);
        }

        return [.. claims.OrderBy(c => c.Follows).ThenByDescending(c => c.IsAlone).ThenByDescending(c => c.Strength)
                .ThenBy(c => c.Evidence.Start)];

        bool Mends(int next) => next < texts.Count && SetsOut().IsMatch(texts[next]);
    }

    /// <summary>The claims of a paper of which nobody knows what other papers say.</summary>
    /// <inheritdoc cref="Find(Paper, ShortNames)"/>
    public static IReadOnlyList<Claim> Find(Paper paper) => Find(paper, ShortNames.None);

    private static bool Holds(Paper paper, Claim claim) => !EvidenceWords.Faults(
        claim.Runs, paper, paper.Abstract.Source.Substring(claim.Evidence.Start, claim.Evidence.Length)).Any();

    // What was said before is the trouble that the paper is about.
    [GeneratedRegex(
        @"^(?:To (?:address|overcome|tackle|resolve|remedy|mitigate|alleviate|solve|fill|bridge|circumvent|combat|cope|counter|handle|"
            + @"this end|deal with|get around|rectify|avoid)\b|(?:Thus|Therefore|Hence|Accordingly|Consequently|In response|"
            + @"Instead),? we\b|"
            + @"(?:Motivated|Inspired|Prompted) by\b|In (?:this|our) (?:work|paper|study)\b|In light of\b|This (?:work|paper)\b|"
            + @"We (?:therefore|thus|hence|address|tackle|overcome|resolve|circumvent|remedy|get around|mitigate|alleviate|instead)\b)")]
    private static partial Regex SetsOut();

    [GeneratedRegex(
        @"^(?:However|But|Yet|Unfortunately|Nevertheless|Nonetheless|On the (?:other hand|negative side|downside)|Conversely|"
            + @"In contrast|By contrast|"
        + @"That said|Still|Surprisingly, however|Even so)\b")]
    private static partial Regex TakesBack();
}
