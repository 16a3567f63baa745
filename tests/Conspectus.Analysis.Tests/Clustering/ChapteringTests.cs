using Conspectus.Analysis.Clustering;

namespace Conspectus.Analysis.Tests.Clustering;

public class ChapteringTests
{
    private static readonly ClusteringOptions Options = new() { ChapterAffinity = 2, MaxChapterShare = 1, LeastChapterShare = 0 };

    // Topics with the weights between them: a row (a, b, weight) an edge.
    private static WeightedGraph Topics(int[] sizes, params (int A, int B, float Weight)[] edges)
    {
        var ends = edges.Concat(edges.Select(e => (A: e.B, B: e.A, e.Weight))).OrderBy(e => e.A).ThenBy(e => e.B).ToList();
        var starts = Enumerable.Range(0, sizes.Length + 1).Select(t => ends.Count(e => e.A < t)).ToArray();
        return new WeightedGraph(starts, [.. ends.Select(e => e.B)], [.. ends.Select(e => e.Weight)], sizes);
    }

    // Two triangles and a topic that is faintly near everything.
    private static readonly WeightedGraph Triangles = Topics([20, 20, 20, 20, 20, 20, 20],
        (0, 1, 9), (0, 2, 9), (1, 2, 9), (3, 4, 9), (3, 5, 9), (4, 5, 9), (2, 3, 1),
        (0, 6, 1), (1, 6, 1), (2, 6, 1), (3, 6, 1), (4, 6, 1), (5, 6, 1));

    [Fact]
    public void Topics_that_belong_together_make_a_chapter_and_another_stands_alone() =>
        Assert.Equal([0, 0, 0, 1, 1, 1, 2], Chaptering.Create(Triangles, Options, null).Groups);

    [Fact]
    public void A_chapter_of_several_topics_has_a_largest_size() =>
        Assert.All(Chaptering.Create(Triangles, Options with { MaxChapterShare = 0.3 }, null).Groups.CountBy(g => g),
            g => Assert.InRange(g.Value, 1, 2));

    [Fact]
    public void Small_topics_that_stand_alone_are_collected()
    {
        var found = Chaptering.Create(Topics([100, 90, 3, 4, 80]), Options with { LeastChapterShare = 0.1 }, null);
        Assert.Equal([0, 1, 2, 2, 3], found.Groups);
        Assert.Equal(2, found.Others);
    }

    [Fact]
    public void One_small_topic_is_no_collection()
    {
        var found = Chaptering.Create(Topics([100, 90, 3]), Options with { LeastChapterShare = 0.1 }, null);
        Assert.Equal([0, 1, 2], found.Groups);
        Assert.Equal(-1, found.Others);
    }

    [Fact]
    public void Topics_that_were_in_one_chapter_stay_there_more_easily()
    {
        // 0 and 1 have .94 times the weight that chance would give them; all others are too large to be joined.
        var topics = Topics([10, 10, 100, 100], (0, 1, 0.15f), (0, 2, 1), (1, 3, 1), (2, 3, 2));
        var options = Options with { MaxChapterShare = 0.15 };
        Assert.NotEqual(Chaptering.Create(topics, options, null).Groups[0], Chaptering.Create(topics, options, null).Groups[1]);
        var kept = Chaptering.Create(topics, options, [7, 7, -1, -1]).Groups;
        Assert.Equal(kept[0], kept[1]);
    }

    // "Mixed: self-supervised learning, segmentation, videos" was the heading of a chapter.
    [Fact]
    public void Topics_that_no_name_holds_together_are_not_joined()
    {
        Assert.Equal([0, 0, 1, 2, 2, 2, 3],
            Chaptering.Create(Triangles, Options, null, topics => topics.All(t => t < 2) || topics.All(t => t > 2)).Groups);
        Assert.Equal(7, Chaptering.Create(Triangles, Options, null, _ => false).Groups.Distinct().Count());
    }

    [Fact]
    public void A_chapter_with_many_papers_of_the_latest_edition_is_not_small()
    {
        var found = Chaptering.Create(
            Topics([100, 90, 3, 4, 5, 80]), Options with { LeastChapterShare = 0.1 }, null, latest: [20, 20, 20, 0, 1, 9]);
        Assert.Equal([0, 1, 2, 3, 3, 4], found.Groups);
        Assert.Equal(3, found.Others);
    }

    [Fact]
    public void No_topics_make_no_chapters() => Assert.Empty(Chaptering.Create(Topics([]), Options, null).Groups);
}
