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
        var claims = new List<Claim>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (ClaimRewriter.Rewrite(paper, sentences[i], names) is not { } claim || !Holds(paper, claim)) continue;
            if (i + 1 < sentences.Count && TakesBack().IsMatch(sentences[i + 1].Span.Of(paper.Abstract.Source)))
            {
                // What is told without the "but" behind it would be told out of its context.
                var but = claim.Kind == ClaimKind.Problem ? null : ClaimRewriter.Behind(paper, sentences[i + 1], names);
                claim = but is not null && Holds(paper, but) ? claim with { But = but } : claim with { IsAlone = false };
            }

            claims.Add(claim);
        }

        return [.. claims.OrderBy(c => c.Follows).ThenByDescending(c => c.IsAlone).ThenByDescending(c => c.Strength)
                .ThenBy(c => c.Evidence.Start)];
    }

    /// <summary>The claims of a paper of which nobody knows what other papers say.</summary>
    /// <inheritdoc cref="Find(Paper, ShortNames)"/>
    public static IReadOnlyList<Claim> Find(Paper paper) => Find(paper, ShortNames.None);

    private static bool Holds(Paper paper, Claim claim) => !EvidenceWords.Faults(
        claim.Runs, paper, paper.Abstract.Source.Substring(claim.Evidence.Start, claim.Evidence.Length)).Any();

    [GeneratedRegex(
        @"^(?:However|But|Yet|Unfortunately|Nevertheless|Nonetheless|On the (?:other hand|negative side|downside)|Conversely|"
            + @"In contrast|By contrast|"
        + @"That said|Still|Surprisingly, however|Even so)\b")]
    private static partial Regex TakesBack();
}
