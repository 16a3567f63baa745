using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Topics;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Topics;

public sealed class TopicLookupTests(SampleWorkbench sample)
{
    [Theory]
    [InlineData(TopicLevel.Chapter)]
    [InlineData(TopicLevel.Topic)]
    [InlineData(TopicLevel.Theme)]
    public async Task A_topic_comes_with_its_papers_and_parts(TopicLevel level)
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var topic = topics.Level(level).MaxBy(t => t.Size)!;
        await place.Library.Reading.SetMarkAsync(place.Reader, topic.Papers[0], Mark.Starred, Stop);

        var sheet = (await new TopicLookup(place.Library).FindAsync(place.Reader, topic.Id, 1, Stop))!;
        Assert.Equal(topic.Exemplars.Take(4), sheet.Exemplars.Select(r => r.Paper.Id));
        Assert.Equal(topics.Children(topic).Select(t => t.Id), sheet.Parts.Select(p => p.Topic.Id));
        Assert.All(sheet.Parts, p => Assert.Equal(p.Topic.Papers.Take(4), p.Papers.Select(r => r.Paper.Id)));
        Assert.Equal(topic.Papers.Take(TopicSheet.PageSize), sheet.Papers.Select(r => r.Paper.Id));
        Assert.Equal(Mark.Starred, sheet.Papers[0].Mark);
        Assert.Equal((1, topic.Size - 1, 1), (sheet.Marks[Mark.Starred], sheet.Marks[Mark.Unread], sheet.Done));
        Assert.Equal((await place.Library.Analysis.KindsAsync(Stop))[topic.Id], sheet.Kinds);
        Assert.Equal((int)level, sheet.Above.Count);
        Assert.All(sheet.Related, r => Assert.Equal((level, true), (r.Topic.Level, r.Topic.Id != topic.Id)));
        Assert.True(sheet.Related.Zip(sheet.Related.Skip(1)).All(p => p.First.Share >= p.Second.Share));
        Assert.InRange(sheet.Related.Sum(r => r.Share), 0, 1.0001);
    }

    [Theory]
    [InlineData(-3, 1)]
    [InlineData(2, 2)]
    [InlineData(9999, -1)]
    public async Task A_page_that_is_not_there_becomes_the_nearest(int asked, int shown)
    {
        await using var place = sample.Analysed();
        var tree = await place.Library.Analysis.TopicsAsync(Stop);
        var largest = tree.Level(TopicLevel.Topic).OrderByDescending(t => t.Size).ToList();
        // Chapters of the sample are small: several topics in one fill more than a page.
        foreach (var other in largest.Skip(1).Take(4))
            await place.Library.TopicEdits.AddAsync(new TopicMerge(other.Id, largest[0].Id), Stop);
        var topic = (await place.Library.Analysis.TopicsAsync(Stop)).Find(largest[0].Id)!;
        var sheet = (await new TopicLookup(place.Library).FindAsync(place.Reader, topic.Id, asked, Stop))!;
        Assert.Equal(shown < 0 ? sheet.Pages : shown, sheet.Page);
        Assert.Equal(topic.Papers.Skip((sheet.Page - 1) * TopicSheet.PageSize).Take(TopicSheet.PageSize),
            sheet.Papers.Select(r => r.Paper.Id));
    }

    [Fact]
    public async Task There_is_no_query_a_paper()
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var library = new CountedLibrary(place.Library);
        var lookup = new TopicLookup(library);
        await lookup.FindAsync(place.Reader, topics.Level(TopicLevel.Chapter).MaxBy(t => t.Size)!.Id, 1, Stop);
        Assert.Equal(
            ["AllAsync", "BetweenAsync", "KindsAsync", "NeighborsAsync", "RowsAsync", "TopicsAsync"],
                library.Calls.Order(StringComparer.Ordinal));
        library.Calls.Clear();
        await lookup.FindAsync(place.Reader, topics.Level(TopicLevel.Topic).First().Id, 1, Stop);
        Assert.DoesNotContain("KindsAsync", library.Calls); // kept until the next analysis
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        await using var place = sample.Imported();
        Assert.Null(await new TopicLookup(place.Library).FindAsync(place.Reader, 1, 1, Stop));
    }
}
