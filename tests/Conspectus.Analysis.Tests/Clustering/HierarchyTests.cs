using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Clustering;

public class HierarchyTests
{
    private static Hierarchy Create(float[] vectors, int d, ClusteringOptions? options = null, int threads = 1)
    {
        var n = vectors.Length / d;
        var embedding = new Embedding(n, d, vectors);
        return Hierarchy.Create(embedding, ExactNeighbors.Find(embedding.Values, d, 90, Samples.One), options ?? new ClusteringOptions(), new Workers(threads));
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
        for (var i = 0; i < 120; i++) Assert.Equal(hierarchy.Topics[i % 9], hierarchy.Topics[i]);
        Assert.Equal(4, hierarchy.Chapters.Max() + 1);
    }

    [Fact]
    public void Large_topics_are_split_into_themes()
    {
        var hierarchy = Create(Samples.Blobs(120, 12, 9, 0.2f, 3), 12, new ClusteringOptions { TopicFactor = 1, TopicExponent = 0.2, ThemeDivisor = 1, MaxThemes = 5 });
        AssertNested(hierarchy, 120);
        Assert.True(hierarchy.ThemeTopics.Length > hierarchy.Chapters.Length);
        Assert.All(hierarchy.ThemeTopics.CountBy(t => t), t => Assert.InRange(t.Value, 1, 5));
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

    [Fact]
    public void The_number_of_chapters_is_capped() =>
        Assert.Equal(2, Create(Samples.Blobs(120, 12, 9, 0.05f, 3), 12, new ClusteringOptions { MaxChapters = 2 }).Chapters.Max() + 1);
}
