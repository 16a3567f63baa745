using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Clustering;

/// <summary>Documents in chapters, topics and themes: at each level every document is in exactly one group.</summary>
/// <param name="Chapters">The chapter of each topic.</param>
/// <param name="Topics">The topic of each document.</param>
/// <param name="Themes">The theme of each document, numbered over all topics.</param>
/// <param name="ThemeTopics">The topic of each theme.</param>
public sealed record Hierarchy(int[] Chapters, int[] Topics, int[] Themes, int[] ThemeTopics)
{
    /// <summary>Groups documents: topics by spectral clustering of the neighbour graph, chapters by merging topics, themes by splitting them.</summary>
    /// <remarks>Chapters are merged by the mean directions of their topics in the embedding, where, unlike in the spectral space, related topics lie near each other. No document (n = 0) gives empty lists.</remarks>
    public static Hierarchy Create(Embedding embedding, KnnGraph graph, ClusteringOptions options, Workers workers)
    {
        var n = graph.Count;
        if (n == 0) return new Hierarchy([], [], [], []);
        var k = Math.Clamp((int)Math.Round(options.TopicFactor * Math.Pow(n, options.TopicExponent)), 1, n);
        var spectral = GraphEmbedding.Create(graph, options.Neighbors, k, workers);
        var (vectors, d) = (spectral.Values, spectral.Dimensions);
        var topics = SphericalKMeans.Cluster(vectors, d, k, options.Starts, options.Seed, workers);
        var chapterCount = Math.Clamp((int)Math.Round(Math.Pow(k, options.ChapterExponent)), 1, Math.Min(k, options.MaxChapters));
        var chapters = CentroidMerge.Merge(embedding.Values, embedding.Dimensions, topics, k, chapterCount, (int)(n * options.MaxChapterShare));
        var (themes, themeTopics) = Split(vectors, d, topics, k, options, workers);
        return new Hierarchy(chapters, topics, themes, themeTopics);
    }

    private static (int[] Themes, int[] Topics) Split(float[] vectors, int d, int[] topics, int k, ClusteringOptions options, Workers workers)
    {
        var groups = new int[k][];
        var members = Enumerable.Range(0, k).Select(t => new List<int>()).ToArray();
        for (var i = 0; i < topics.Length; i++) members[topics[i]].Add(i);
        var single = new Workers(1, workers.Cancel);
        workers.For(k, t =>
        {
            var rows = new float[members[t].Count * d];
            for (var m = 0; m < members[t].Count; m++) vectors.AsSpan(members[t][m] * d, d).CopyTo(rows.AsSpan(m * d, d));
            var count = Math.Clamp((int)Math.Round(Math.Sqrt(members[t].Count) / options.ThemeDivisor), 1, options.MaxThemes);
            groups[t] = SphericalKMeans.Cluster(rows, d, count, options.Starts, options.Seed, single);
        });
        var themes = new int[topics.Length];
        var themeTopics = new List<int>();
        for (var t = 0; t < k; t++)
        {
            var first = themeTopics.Count;
            for (var m = 0; m < members[t].Count; m++) themes[members[t][m]] = first + groups[t][m];
            themeTopics.AddRange(Enumerable.Repeat(t, groups[t].Max() + 1));
        }

        return (themes, [.. themeTopics]);
    }
}
