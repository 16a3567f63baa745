using Conspectus.Analysis.Neighbors;

namespace Conspectus.Analysis.Clustering;

/// <summary>Documents in chapters, topics and themes: at each level every document is in exactly one group.</summary>
/// <param name="Chapters">The chapter of each topic.</param>
/// <param name="Topics">The topic of each document.</param>
/// <param name="Themes">The theme of each document, numbered over all topics.</param>
/// <param name="ThemeTopics">The topic of each theme.</param>
/// <param name="Stability">The stability of each topic, 0 … 1: see <see cref="Clustering.Stability"/>.</param>
/// <param name="Seconds">The second choice among the topics of each document.</param>
public sealed record Hierarchy(int[] Chapters, int[] Topics, int[] Themes, int[] ThemeTopics, float[] Stability, SecondChoice[] Seconds)
{
    /// <summary>The chapter that collects topics which belong to no other and are small; −1 where there is none.</summary>
    public int OtherTopics { get; init; } = -1;

    /// <summary>
    /// Groups documents: topics by a consensus of partitions of the neighbour graph, chapters by grouping topics, themes by splitting them.
    /// </summary>
    /// <param name="graph">The nearest neighbours; no document (n = 0) gives empty lists.</param>
    /// <param name="options">How many groups, and how they are found.</param>
    /// <param name="earlier">Groups to keep where they still fit, or null.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <param name="sayers">Of some documents, which documents of the library say the name they would have as a group, ascending; or null.
    /// Several threads ask.</param>
    /// <param name="haveName">Whether topics, each given by its documents, have a name together; null if any have one.</param>
    /// <param name="isLatest">Whether each document is of the latest edition of its conference; null if all are.</param>
    public static Hierarchy Create(KnnGraph graph, ClusteringOptions options, EarlierGroups? earlier, Workers workers,
        Func<IReadOnlyList<int>, IReadOnlyList<int>>? sayers = null, Func<IReadOnlyList<IReadOnlyList<int>>, bool>? haveName = null,
        Func<int, bool>? isLatest = null)
    {
        var n = graph.Count;
        if (n == 0) return new Hierarchy([], [], [], [], [], []);
        var neighbors = Math.Min(options.Neighbors, Math.Max(2, n / 4));
        var wanted = Math.Clamp((int)Math.Round(options.TopicFactor * Math.Pow(n, options.TopicExponent)), 1, Math.Max(1, n / 3));
        var maxSize = Math.Max(2, (int)(options.MaxTopicRatio * n / wanted));
        var edges = WeightedGraph.Create(graph, neighbors);
        var resolution = PartitionOfSize.Create(edges, wanted, maxSize, options.Seed).Resolution;
        var agreed = Consensus.Weigh(edges, resolution, maxSize, options.ConsensusRuns, options.Seed + 1, workers);
        var topics = PartitionOfSize.Create(agreed, wanted, maxSize, options.Seed, earlier?.Topics.Groups);
        if (sayers is not null)
        {
            var subjects = new NamedSubjects(edges, sayers, options, workers);
            topics = subjects.Split(agreed, topics, (int)(options.SplitRatio * wanted));
            topics = subjects.Sharpen(topics, maxSize);
        }

        var count = topics.Max() + 1;
        var members = Members(topics, count);
        var (themes, themeTopics) = Split(agreed, members, options, earlier?.Themes.Groups, isLatest ?? (_ => true), workers);
        var usual = earlier is null ? null : members.Select(m => Usual(m, earlier.Chapters.Groups)).ToArray();
        var chapters = Chaptering.Create(edges.Merge(topics, count), options, usual,
            haveName is null ? null : joined => haveName([.. joined.Select(t => members[t])]),
            isLatest is null ? null : [.. members.Select(m => m.Count(isLatest))]);
        return new Hierarchy(
            chapters.Groups, topics, themes, themeTopics,
            Clustering.Stability.Measure(graph, topics, neighbors, maxSize, options.StabilitySamples, options.StabilityRuns,
                options.Seed, workers),
            SecondChoice.Find(edges, topics))
        { OtherTopics = chapters.Others };
    }

    private static (int[] Themes, int[] Topics) Split(WeightedGraph agreed, List<int>[] members, ClusteringOptions options, int[]? earlier,
        Func<int, bool> isLatest, Workers workers)
    {
        var groups = new int[members.Length][];
        var home = earlier is null ? [] : Homes(members, earlier);
        workers.For(members.Length, t =>
        {
            var size = members[t].Count;
            var count = Math.Clamp((int)Math.Round(Math.Sqrt(size) / options.ThemeDivisor), 1, options.MaxThemes);
            // A document that was in another topic before starts without a theme.
            var start = earlier is null ? null : members[t].Select(m => earlier[m] is >= 0 and var e && home[e] == t ? e : -1).ToArray();
            var part = agreed.Part(members[t]);
            groups[t] = PartitionOfSize.Create(part, count, Math.Max(2, (int)(options.MaxTopicRatio * size / count)),
                options.Seed, start, options.LeastThemeRatio);
            var any = members[t].Exists(m => isLatest(m));
            groups[t] = PartitionOfSize.Absorb(
                part, groups[t], [.. members[t].Select(m => !any || isLatest(m) ? 1 : 0)], options.LeastTheme, int.MaxValue);
        });
        var themes = new int[members.Sum(m => m.Count)];
        var themeTopics = new List<int>();
        for (var t = 0; t < members.Length; t++)
        {
            for (var m = 0; m < members[t].Count; m++) themes[members[t][m]] = themeTopics.Count + groups[t][m];
            themeTopics.AddRange(Enumerable.Repeat(t, groups[t].Max() + 1));
        }

        return (themes, [.. themeTopics]);
    }

    private static List<int>[] Members(int[] groups, int count)
    {
        var members = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < groups.Length; i++) members[groups[i]].Add(i);
        return members;
    }

    // The earlier group most members were in, −1 if none was in any.
    private static int Usual(IEnumerable<int> members, int[] earlier) =>
        members.Select(m => earlier[m]).Where(e => e >= 0).CountBy(e => e).OrderByDescending(c => c.Value).ThenBy(c => c.Key)
            .Select(c => c.Key).FirstOrDefault(-1);

    // The topic that holds most of each earlier theme.
    private static Dictionary<int, int> Homes(List<int>[] members, int[] earlier) =>
        members.SelectMany((m, t) => m.Select(i => (Theme: earlier[i], Topic: t))).Where(p => p.Theme >= 0)
            .GroupBy(p => p.Theme, p => p.Topic)
            .ToDictionary(g => g.Key, g => g.CountBy(t => t).OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key);
}
