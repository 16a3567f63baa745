using Conspectus.Analysis.Roles;
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
    public static IReadOnlyList<Claim> Find(Paper paper)
    {
        var hidden = TexFormulas.Hide(paper.Abstract.Source);
        var sentences = Sentences.Split(hidden).ToList();
        var roles = new Lazy<ClassifiedSentence[]>(() => ShippedRoles.Model.Classify(sentences.ConvertAll(s => s.Of(hidden))));
        return
        [
            .. sentences.Select((s, at) => (At: at, Source: s.Of(paper.Abstract.Source), Claim: ClaimRewriter.Rewrite(paper, s)))
                .Where(s => s.Claim is { } claim && !EvidenceWords.Faults(claim.ToSentence(), paper, s.Source).Any())
                .Select(s => s.Claim! with { Role = roles.Value[s.At].Role })
                .OrderBy(c => c.Follows).ThenByDescending(c => c.Strength).ThenBy(c => c.Evidence.Start),
        ];
    }
}
