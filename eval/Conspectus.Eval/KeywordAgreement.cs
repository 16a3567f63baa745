using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;

namespace Conspectus.Eval;

/// <summary>Measures how far neighbours and topics agree with the authors' own keywords: those that 2 to 60 papers share.</summary>
internal sealed class KeywordAgreement
{
    private readonly HashSet<string>[] _keywords;
    private readonly List<int[]> _papers;

    /// <summary>Reads the keywords of documents, in lower case.</summary>
    public KeywordAgreement(IEnumerable<Document> documents)
        : this(documents.Select(d => d.Keywords.Select(k => k.ToLowerInvariant()).Distinct().ToArray()).ToList())
    {
    }

    public KeywordAgreement(IReadOnlyList<string[]> keywords)
    {
        _papers = keywords.SelectMany((k, i) => k.Select(w => (w, i))).GroupBy(p => p.w, p => p.i).Where(g => g.Count() is >= 2 and <= 60)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray()).ToList();
        var usable = keywords.SelectMany(k => k).GroupBy(k => k).Where(g => g.Count() is >= 2 and <= 60).Select(g => g.Key).ToHashSet();
        _keywords = keywords.Select(k => k.Where(usable.Contains).ToHashSet()).ToArray();
    }

    /// <summary>The mean share of a paper's k nearest with which it shares a keyword, over papers that have one.</summary>
    public double NeighborShare(KnnGraph graph, int k) =>
        Enumerable.Range(0, graph.Count).Where(i => _keywords[i].Count > 0)
            .Average(i => graph.Neighbors(i)[..k].ToArray().Count(j => _keywords[i].Overlaps(_keywords[j])) / (double)k);

    /// <summary>
    /// Over each keyword the share of its paper pairs that one group holds, averaged, divided by the share among all pairs.
    /// </summary>
    public double Lift(List<IReadOnlyList<int>> groups)
    {
        var n = _keywords.Length;
        var group = new int[n];
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var i in groups[g]) group[i] = g;
        }

        var chance = groups.Sum(g => g.Count * (g.Count - 1.0)) / (n * (n - 1.0));
        return _papers.Average(p => p.GroupBy(i => group[i]).Sum(g => g.Count() * (g.Count() - 1.0)) / (p.Length * (p.Length - 1.0)))
            / chance;
    }
}
