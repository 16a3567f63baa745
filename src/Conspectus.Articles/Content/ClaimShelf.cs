using Conspectus.Articles.Claims;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>The claims of all papers, each told once in an article.</summary>
internal sealed class ClaimShelf(IEnumerable<Paper> papers)
{
    private readonly Dictionary<string, Paper> _papers = papers.ToDictionary(p => p.Id);
    private readonly Dictionary<string, IReadOnlyList<Claim>> _claims = new(StringComparer.Ordinal);
    private readonly HashSet<Evidence> _told = [];

    /// <summary>The paper with an id, or null.</summary>
    public Paper? Paper(string id) => _papers.GetValueOrDefault(id);

    /// <summary>The claims of a paper that have not been told yet.</summary>
    public IEnumerable<Claim> Untold(string paperId)
    {
        if (!_claims.TryGetValue(paperId, out var claims))
            _claims.Add(paperId, claims = _papers.TryGetValue(paperId, out var paper) ? ClaimFinder.Find(paper) : []);
        return claims.Where(c => !_told.Contains(c.Evidence));
    }

    /// <summary>Tells a claim.</summary>
    public Sentence Tell(Claim claim)
    {
        _told.Add(claim.Evidence);
        return claim.ToSentence();
    }
}
