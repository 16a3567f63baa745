using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Claims;

/// <summary>Finds what a paper claims in its abstract.</summary>
public static class ClaimFinder
{
    /// <summary>
    /// The claims that can stand on their own, strongest first, ties in the order of the abstract; then those that follow another.
    /// </summary>
    /// <returns>Empty for an abstract without a usable sentence.</returns>
    public static IReadOnlyList<Claim> Find(Paper paper) =>
        [.. Sentences.Split(TexFormulas.Hide(paper.Abstract.Source))
            .Select(s => (Source: s.Of(paper.Abstract.Source), Claim: ClaimRewriter.Rewrite(paper, s)))
            .Where(s => s.Claim is { } claim && !EvidenceWords.Faults(claim.ToSentence(), paper, s.Source).Any())
            .Select(s => s.Claim!)
            .OrderBy(c => c.Follows).ThenByDescending(c => c.Strength).ThenBy(c => c.Evidence.Start)];
}
