namespace Conspectus.Analysis.Clustering;

/// <summary>Topics joined to chapters: as many as the papers ask for.</summary>
/// <remarks>
/// Agglomerative clustering with average linkage (R. R. Sokal and C. D. Michener, Univ. Kansas Sci. Bull. 38, 1958). The affinity of two
/// groups is the weight between them divided by what chance would give them: the product of the weights that leave their topics, over the
/// weight that leaves any topic. Cost: O(topics³).
/// </remarks>
/// <param name="Groups">The chapter of each topic, numbered from 0 in order of first topic.</param>
/// <param name="Others">The chapter that collects what stands alone and is small; −1 where there is none.</param>
public sealed record Chaptering(int[] Groups, int Others)
{
    // Among fewer topics chance gives each more, so that no two can be as much more alike.
    private const int TopicsOfAffinityOne = 10;
    private const double LeastAffinity = 1.2;
    private const double Kept = 1.3; // how much more alike topics are that were in one chapter before

    /// <summary>
    /// Joins the two groups with the highest affinity until it is below <see cref="ClusteringOptions.ChapterAffinity"/>, or a tenth of the
    /// number of topics if that is less. Two that no name holds together are not joined.
    /// </summary>
    /// <param name="between">The topics, and the weights between them.</param>
    /// <param name="options">When topics belong together.</param>
    /// <param name="earlier">The earlier chapter of each topic, −1 for none; or null.</param>
    /// <param name="haveName">Whether one name can be given to some topics together; null if any have one.</param>
    /// <param name="latest">How many papers of the latest editions each topic holds; null if all papers are of them.</param>
    public static Chaptering Create(WeightedGraph between, ClusteringOptions options, int[]? earlier,
        Func<IReadOnlyList<int>, bool>? haveName = null, int[]? latest = null)
    {
        var count = between.Count;
        var (weights, leaving) = (new double[count, count], between.Degrees());
        var all = Math.Max(leaving.Sum(), double.Epsilon);
        for (var t = 0; t < count; t++)
        {
            for (var e = between.Starts[t]; e < between.Starts[t + 1]; e++)
                weights[t, between.Ends[e]] = between.Weights[e] * (earlier is not null && earlier[t] >= 0
                    && earlier[t] == earlier[between.Ends[e]] ? Kept : 1);
        }

        var documents = between.Sizes.Sum();
        var sizes = (int[])between.Sizes.Clone();
        var groups = Enumerable.Range(0, count).ToArray();
        var standing = Enumerable.Range(0, count).ToList();
        var strangers = new HashSet<(int, int)>(); // near each other, and no name is theirs
        while (Nearest() is var (a, b))
        {
            if (haveName is not null && !haveName([.. Enumerable.Range(0, count).Where(t => groups[t] == a || groups[t] == b)]))
            {
                strangers.Add((a, b));
                continue;
            }

            strangers.RemoveWhere(s => s.Item1 == a || s.Item2 == a || s.Item1 == b || s.Item2 == b);
            standing.Remove(b);
            foreach (var other in standing) weights[a, other] = weights[other, a] = weights[a, other] + weights[b, other];
            leaving[a] += leaving[b];
            sizes[a] += sizes[b];
            for (var t = 0; t < count; t++) groups[t] = groups[t] == b ? a : groups[t];
        }

        var small = standing.Where(g => sizes[g] < options.LeastChapterShare * documents
            && (latest is null || latest.Where((_, t) => groups[t] == g).Sum() < options.LeastChapterShare * latest.Sum())).ToList();
        if (small.Count > 1)
        {
            for (var t = 0; t < count; t++) groups[t] = small.Contains(groups[t]) ? small[0] : groups[t];
        }

        var numbered = GraphPartition.Renumber(groups);
        return new Chaptering(numbered, small.Count > 1 ? numbered[small[0]] : -1);

        (int, int)? Nearest()
        {
            (int, int)? best = null;
            var highest = Math.Min(options.ChapterAffinity, Math.Max(LeastAffinity, (double)count / TopicsOfAffinityOne));
            foreach (var a in standing)
            {
                foreach (var b in standing)
                {
                    if (b <= a || sizes[a] + sizes[b] > options.MaxChapterShare * documents || strangers.Contains((a, b))) continue;
                    if (weights[a, b] < options.ChapterShare * Math.Min(leaving[a], leaving[b])) continue;
                    var affinity = weights[a, b] * all / (leaving[a] * leaving[b]);
                    if (affinity >= highest && (affinity > highest || best is null)) (best, highest) = ((a, b), affinity);
                }
            }

            return best;
        }
    }
}
