using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Clustering;

public class HierarchyTests
{
    private static Hierarchy Create(float[] vectors, int d, ClusteringOptions? options = null, int threads = 1)
    {
        return Hierarchy.Create(ExactNeighbors.Find(vectors, d, 90, Samples.One), options ?? new ClusteringOptions(), null,
            new Workers(threads));
    }

    private static void AssertNested(Hierarchy hierarchy, int n)
    {
        Assert.Equal(n, hierarchy.Topics.Length);
        Assert.Equal(n, hierarchy.Themes.Length);
        Assert.Equal(Enumerable.Range(0, hierarchy.Chapters.Length), hierarchy.Topics.Distinct().Order());
        Assert.Equal(Enumerable.Range(0, hierarchy.ThemeTopics.Length), hierarchy.Themes.Distinct().Order());
        Assert.Equal(Enumerable.Range(0, hierarchy.Chapters.Max() + 1), hierarchy.Chapters.Distinct().Order());
        for (var i = 0; i < n; i++) Assert.Equal(hierarchy.Topics[i], hierarchy.ThemeTopics[hierarchy.Themes[i]]);
    }

    [Fact]
    public void Planted_topics_are_found()
    {
        // 120 to the power of .45 makes 9 topics.
        var hierarchy = Create(Samples.Blobs(120, 12, 9, 0.05f, 3), 12, new ClusteringOptions { TopicFactor = 1, TopicExponent = 0.45 });
        AssertNested(hierarchy, 120);
        Assert.All(hierarchy.Stability, s => Assert.True(s > 0.95));
        for (var i = 0; i < 120; i++) Assert.Equal(hierarchy.Topics[i % 9], hierarchy.Topics[i]);
        Assert.Equal(9, hierarchy.Chapters.Max() + 1); // nothing joins them
    }

    [Fact]
    public void Large_topics_are_split_into_themes()
    {
        var hierarchy =
            Create(Samples.Blobs(120, 12, 9, 0.2f, 3), 12,
                new ClusteringOptions { TopicFactor = 1, TopicExponent = 0.2, ThemeDivisor = 1, MaxThemes = 5 });
        AssertNested(hierarchy, 120);
        Assert.True(hierarchy.ThemeTopics.Length > hierarchy.Chapters.Length);
        Assert.All(hierarchy.ThemeTopics.CountBy(t => t), t => Assert.InRange(t.Value, 1, 5));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0.9, 4)]
    public void A_theme_too_small_to_say_anything_joins_its_nearest(double least, int smallest)
    {
        var options =
            new ClusteringOptions
            {
                TopicFactor = 1,
                TopicExponent = 0.2,
                ThemeDivisor = 1,
                MaxThemes = 8,
                LeastThemeRatio = least,
                LeastTheme = 1,
            };
        var hierarchy = Create(Samples.Blobs(120, 12, 9, 0.2f, 3), 12, options);
        Assert.Equal(smallest, hierarchy.Themes.CountBy(t => t).Min(t => t.Value));
    }

    // A hundred and thirty themes of an article were of one or two papers of the year that it tells of.
    [Fact]
    public void A_theme_holds_three_papers_of_the_latest_edition_where_its_topic_has_any()
    {
        var options = new ClusteringOptions { TopicFactor = 1, TopicExponent = 0.2, ThemeDivisor = 1, MaxThemes = 8 };
        var graph = ExactNeighbors.Find(Samples.Blobs(120, 12, 9, 0.2f, 3), 12, 90, Samples.One);
        int Least(Func<int, bool> isLatest) =>
            Hierarchy.Create(graph, options, null, Samples.One, isLatest: isLatest).Themes.Index().GroupBy(t => t.Item, t => t.Index)
                .Min(t => t.Count(isLatest));
        Assert.True(Least(_ => true) >= 3);
        Assert.True(Least(i => i % 4 == 0) >= 3);
        Assert.True(Hierarchy.Create(graph, options, null, Samples.One, isLatest: _ => false).ThemeTopics.Length
            > Hierarchy.Create(graph, options, null, Samples.One, isLatest: i => i % 4 == 0).ThemeTopics.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    public void Few_documents_and_equal_ones_are_grouped(int n)
    {
        AssertNested(Create(Samples.Blobs(n, 4, 2, 0.1f, 3), 4), n);
        AssertNested(Create(Samples.Blobs(n, 4, 1, 0, 3), 4), n);
        AssertNested(Create(new float[n * 4], 4), n);
    }

    [Fact]
    public void No_documents_give_empty_lists()
    {
        var hierarchy = Create([], 4);
        Assert.Empty(hierarchy.Chapters);
        Assert.Empty(hierarchy.Topics);
        Assert.Empty(hierarchy.Themes);
        Assert.Empty(hierarchy.ThemeTopics);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_nothing(int threads)
    {
        var vectors = Samples.Blobs(300, 16, 12, 0.4f, 3);
        var (one, many) = (Create(vectors, 16), Create(vectors, 16, null, threads));
        Assert.Equal(one.Chapters, many.Chapters);
        Assert.Equal(one.Topics, many.Topics);
        Assert.Equal(one.Themes, many.Themes);
        Assert.Equal(one.Stability, many.Stability);
        Assert.Equal(one.Seconds, many.Seconds);
    }

    [Fact]
    public void No_topic_is_much_larger_than_the_mean_and_every_figure_is_in_its_range()
    {
        // Half of the documents are one dense blob, which is split.
        var vectors = Samples.Blobs(300, 16, 12, 0.4f, 3);
        for (var row = 0; row < 150; row++) vectors.AsSpan(0, 16).CopyTo(vectors.AsSpan(row * 16, 16));
        var noise = Samples.Numbers(vectors.Length, 5);
        for (var v = 0; v < vectors.Length; v++) vectors[v] += 0.05f * noise[v];
        DenseMath.NormalizeRows(vectors, 16);
        var hierarchy = Create(vectors, 16);
        var topics = hierarchy.Chapters.Length;
        Assert.All(hierarchy.Topics.CountBy(t => t), t => Assert.InRange(t.Value, 2, 2.5 * 300 / topics));
        Assert.All(hierarchy.Stability, s => Assert.InRange(s, 0f, 1f));
        Assert.Equal(300, hierarchy.Seconds.Length);
        Assert.All(hierarchy.Seconds.Index(), s => Assert.True(s.Item.Group < topics && s.Item.Group != hierarchy.Topics[s.Index]));
        Assert.All(hierarchy.Seconds, s => Assert.InRange(s.Margin, -1f, 1f));
    }

    [Fact]
    public void A_library_that_grew_keeps_its_topics()
    {
        const int d = 16, Before = 270;
        var options = new ClusteringOptions { TopicFactor = 1.64 }; // 12 topics of 270 documents
        var vectors = Samples.Blobs(300, d, 12, 0.3f, 3);
        var earlier = Create(vectors[..(Before * d)], d, options);
        EarlierLevel Level(int[] groups) =>
            new([.. groups, .. Enumerable.Repeat(-1, 300 - Before)], [.. Enumerable.Range(0, groups.Max() + 1).Select(g => $"{g}")]);
        var chapters = Level([.. earlier.Topics.Select(t => earlier.Chapters[t])]);
        var topics = Level(earlier.Topics);
        var hierarchy =
            Hierarchy.Create(ExactNeighbors.Find(vectors, d, 90, Samples.One), options,
                new EarlierGroups(chapters, topics, Level(earlier.Themes)), Samples.One);
        var match = topics.Match(hierarchy.Topics, hierarchy.Chapters.Length);
        Assert.Distinct(match.Where(m => m.Earlier >= 0).Select(m => m.Earlier));
        Assert.True(Enumerable.Range(0, Before).Count(i => match[hierarchy.Topics[i]].Earlier == earlier.Topics[i]) >= 0.95 * Before);
    }

    // The documents of the blob that most of some documents are of: as if each blob had a name that all its documents say.
    private static Func<IReadOnlyList<int>, IReadOnlyList<int>> Blob(int n, int blobs) => members =>
        members.CountBy(m => m % blobs).OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key is var most
            ? [.. Enumerable.Range(0, n).Where(i => i % blobs == most)] : [];

    private static int Pure(Hierarchy hierarchy, int blobs) =>
        hierarchy.Topics.Index().GroupBy(t => t.Item).Sum(t => t.CountBy(d => d.Index % blobs).Max(c => c.Value));

    [Fact]
    public void A_topic_of_two_subjects_with_names_is_split()
    {
        var graph = ExactNeighbors.Find(Samples.Blobs(120, 12, 4, 0.3f, 3), 12, 90, Samples.One);
        var options = new ClusteringOptions { TopicFactor = 3, TopicExponent = 0, SplitRatio = 1.4 };
        Assert.Equal(3, Hierarchy.Create(graph, options, null, Samples.One).Chapters.Length);
        var split = Hierarchy.Create(graph, options, null, Samples.One, Blob(120, 4));
        AssertNested(split, 120);
        Assert.Equal(4, split.Chapters.Length);
        Assert.InRange(Pure(split, 4), 115, 120);
    }

    [Fact]
    public void A_subject_of_a_few_papers_is_not_split_off()
    {
        var graph = ExactNeighbors.Find(Samples.Blobs(36, 12, 4, 0.3f, 3), 12, 90, Samples.One);
        var options = new ClusteringOptions { TopicFactor = 3, TopicExponent = 0, SplitRatio = 1.4 };
        Assert.Equal(3, Hierarchy.Create(graph, options, null, Samples.One, Blob(36, 4)).Chapters.Length);
    }

    [Fact]
    public void Between_two_topics_a_document_goes_where_its_subject_is()
    {
        var graph = ExactNeighbors.Find(Samples.Blobs(240, 12, 4, 1f, 3), 12, 90, Samples.One);
        var options = new ClusteringOptions { TopicFactor = 4, TopicExponent = 0, SplitRatio = 1 };
        Assert.True(Pure(Hierarchy.Create(graph, options, null, Samples.One, Blob(240, 4)), 4)
            > Pure(Hierarchy.Create(graph, options, null, Samples.One), 4));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Splits_do_not_depend_on_the_number_of_threads(int threads)
    {
        var graph = ExactNeighbors.Find(Samples.Blobs(300, 16, 12, 0.6f, 3), 16, 90, Samples.One);
        Assert.Equal(Hierarchy.Create(graph, new ClusteringOptions(), null, Samples.One, Blob(300, 12)).Topics,
            Hierarchy.Create(graph, new ClusteringOptions(), null, new Workers(threads), Blob(300, 12)).Topics);
    }
}
