using Conspectus.Articles.Claims;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>The claims of all papers, each told once in an article.</summary>
internal sealed class ClaimShelf(IEnumerable<Paper> papers)
{
    private readonly Dictionary<string, Paper> _papers = papers.ToDictionary(p => p.Id);
    private readonly Lazy<Dictionary<string, IReadOnlyList<Claim>>> _claims = new(() => Find(papers));
    private readonly HashSet<Evidence> _told = [];

    /// <summary>The paper with an id, or null.</summary>
    public Paper? Paper(string id) => _papers.GetValueOrDefault(id);

    /// <summary>The claims of a paper that have not been told yet.</summary>
    public IEnumerable<Claim> Untold(string paperId) =>
        _claims.Value.TryGetValue(paperId, out var claims) ? claims.Where(c => !_told.Contains(c.Evidence)) : [];

    // Nearly every paper's are asked for, and those of one do not depend on those of another.
    private static Dictionary<string, IReadOnlyList<Claim>> Find(IEnumerable<Paper> papers) =>
        papers.AsParallel().AsOrdered().Select(p => (p.Id, Claims: ClaimFinder.Find(p)))
            .ToDictionary(p => p.Id, p => p.Claims, StringComparer.Ordinal);

    /// <summary>Tells a claim.</summary>
    public Sentence Tell(Claim claim)
    {
        _told.Add(claim.Evidence);
        return claim.ToSentence();
    }
}
