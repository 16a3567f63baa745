using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Workbench.Ranking;

/// <summary>Finds papers by what people call them: ids, citation keys and titles.</summary>
/// <remarks>Case, accents, punctuation and TeX of titles do not matter. Of several papers with one title all are meant.</remarks>
internal sealed class PaperNames
{
    private readonly ILookup<string, int> _exact;
    private readonly ILookup<string, int> _titles;

    /// <summary>Makes the papers known. Cost: linear in the titles.</summary>
    public PaperNames(IReadOnlyList<Paper> papers)
    {
        _exact = papers.Index().SelectMany(p => new[] { (Name: p.Item.Id, p.Index), (Name: p.Item.Key, p.Index) }).Distinct()
            .ToLookup(p => p.Name, p => p.Index, StringComparer.Ordinal);
        _titles = papers.Index()
            .SelectMany(p => new[] { p.Item.Title.Text, p.Item.Title.Source }.Select(t => (Title: Folding.Letters(t), p.Index))).Distinct()
            .ToLookup(p => p.Title, p => p.Index, StringComparer.Ordinal);
    }

    /// <summary>The rows of the papers of that name; none where there is no such paper.</summary>
    public IEnumerable<int> Find(string name) => _exact.Contains(name) ? _exact[name] : _titles[Folding.Letters(name)];
}
