using Conspectus.Analysis.Search;

namespace Conspectus.Eval.Search;

/// <summary>What is measured of the papers that queries find, best first.</summary>
/// <param name="Name">What the figures are.</param>
/// <param name="Figures">The figures of several queries, each with what it found.</param>
internal sealed record SearchMeasure(string Name, Func<IReadOnlyList<(SearchQuery Query, int[] Found)>, double[]> Figures)
{
    private const int Few = 10;

    /// <summary>For queries that one paper answers.</summary>
    public static SearchMeasure KnownItem { get; } = new("MRR, R@10", all =>
        [all.Average(q => Reciprocal(q.Found, q.Query.Relevant)), all.Average(q => Recall(q.Found, q.Query.Relevant, 10))]);

    /// <summary>The same, and the mean over writers, so that one who wrote much counts no more than another.</summary>
    public static SearchMeasure KnownItemByWriters { get; } = new("MRR, R@10, mean over writers of MRR", all =>
        [.. KnownItem.Figures(all), all.GroupBy(q => q.Query.Writer).Average(w => w.Average(q => Reciprocal(q.Found, q.Query.Relevant)))]);

    /// <summary>For queries that many papers answer.</summary>
    public static SearchMeasure Topical { get; } = new($"nDCG@20, recall@50, queries with fewer than {Few} results", all =>
    [
        all.Average(q => Ndcg(q.Found, q.Query.Relevant, 20)), all.Average(q => Recall(q.Found, q.Query.Relevant, 50)),
        all.Count(q => q.Found.Length < Few),
    ]);

    /// <summary>For the collections of information retrieval.</summary>
    public static SearchMeasure Collection { get; } = new("nDCG@10", all => [all.Average(q => Ndcg(q.Found, q.Query.Relevant, 10))]);

    private static double Reciprocal(int[] found, HashSet<int> relevant) =>
        Array.FindIndex(found, relevant.Contains) is var at and >= 0 ? 1.0 / (at + 1) : 0;

    private static double Recall(int[] found, HashSet<int> relevant, int depth) =>
        (double)found.Take(depth).Count(relevant.Contains) / relevant.Count;

    private static double Ndcg(int[] found, HashSet<int> relevant, int depth)
    {
        double Gain(int rank) => 1 / Math.Log2(rank + 2);
        return found.Take(depth).Index().Where(f => relevant.Contains(f.Item)).Sum(f => Gain(f.Index))
            / Enumerable.Range(0, Math.Min(depth, relevant.Count)).Sum(Gain);
    }
}
