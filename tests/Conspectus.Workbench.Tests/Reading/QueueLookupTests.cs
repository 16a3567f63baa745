using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Reading;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Reading;

public sealed class QueueLookupTests(SampleWorkbench sample)
{
    [Fact]
    public async Task The_queue_goes_topic_by_topic_and_begins_again_behind_the_last_paper()
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var topic = topics.Level(TopicLevel.Topic).First(t => t.Size is > 3 and < 12);
        var queue = new QueueLookup(place.Library);
        foreach (var id in topic.Papers.Skip(1)) await place.Library.Reading.SetMarkAsync(place.Reader, id, Mark.Seen, Stop);

        var last = await queue.FindAsync(place.Reader, QueueRequest.Topic(topic.Id), topic.Papers[^1], Stop);
        Assert.Equal((topic.Papers[^1], topic.Papers[^2], topic.Papers[0]), (last.Paper?.Id, last.Previous, last.Next));
        Assert.Equal((topic.Size - 1, topic.Size, Mark.Seen), (last.Done, last.Total, last.State.Mark));
        Assert.Equal(topic.Id, last.Path[1].Id);

        var first = await queue.FindAsync(place.Reader, QueueRequest.Topic(topic.Id), null, Stop);
        Assert.Equal((topic.Papers[0], null, null), (first.Paper?.Id, first.Previous, first.Next));
        await place.Library.Reading.SetMarkAsync(place.Reader, topic.Papers[0], Mark.Seen, Stop);
        var end = await queue.FindAsync(place.Reader, QueueRequest.Topic(topic.Id), null, Stop);
        Assert.Equal((null, null, topic.Size), (end.Paper, end.Next, end.Done));
    }

    [Fact]
    public async Task The_whole_library_is_read_chapter_by_chapter()
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var chapters = topics.Level(TopicLevel.Chapter).ToList();
        var order = ReadingOrder.Papers(topics, null);
        Assert.Equal(Repository.SamplePapers, order.Distinct().Count());
        Assert.Equal(chapters.SelectMany(c => ReadingOrder.Papers(topics, c)), order);
        var at = await new QueueLookup(place.Library).FindAsync(place.Reader, QueueRequest.Topic(4711), "nothere", Stop);
        Assert.Equal((null, order[0], order[1]), (at.Within, at.Paper?.Id, at.Next));
    }

    [Fact]
    public async Task Progress_is_told_of_every_topic()
    {
        await using var place = sample.Analysed();
        var topic = ReadingOrder.Topics(await place.Library.Analysis.TopicsAsync(Stop)).ElementAt(1);
        await place.Library.Reading.SetMarkAsync(place.Reader, topic.Papers[0], Mark.Skipped, Stop);
        var progress = await new QueueLookup(place.Library).ProgressAsync(place.Reader, Stop);
        Assert.Equal(Repository.SamplePapers, progress.Sum(p => p.Total));
        Assert.Equal(new TopicProgress(topic, 1, topic.Size), progress[1]);
        Assert.Equal(1, progress.Sum(p => p.Done));
    }

    [Fact]
    public async Task Before_the_analysis_the_queue_is_the_librarys_order()
    {
        await using var place = sample.Imported();
        var papers = await place.Library.Papers.AllAsync(Stop);
        var at = await new QueueLookup(place.Library).FindAsync(place.Reader, QueueRequest.Everything, papers[7].Id, Stop);
        Assert.Equal((papers[6].Id, papers[8].Id, papers.Count), (at.Previous, at.Next, at.Total));
        Assert.Empty(at.Path);
        Assert.Empty(await new QueueLookup(place.Library).ProgressAsync(place.Reader, Stop));
    }

    [Theory]
    [InlineData(QueueOrder.Topics)]
    [InlineData(QueueOrder.Spread)]
    [InlineData(QueueOrder.Best)]
    [InlineData(QueueOrder.Decision)]
    [InlineData(QueueOrder.Map)]
    [InlineData(QueueOrder.Programme)]
    [InlineData(QueueOrder.Library)]
    [InlineData(QueueOrder.Random)]
    public async Task Every_order_offers_each_paper_once_and_always_the_same_way(QueueOrder order)
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var all = await place.Library.Papers.IdsAsync(place.Reader, new(), Stop);
        var orders = new ReadingOrder(place.Library);
        var one = await orders.OfAsync(place.Reader, new QueueRequest(new(), order, 3), topics, Stop);
        Assert.Equal(all.Order(), one.Order());
        Assert.Equal(one, await orders.OfAsync(place.Reader, new QueueRequest(new(), order, 3), topics, Stop));
        var some = await orders.OfAsync(place.Reader, new QueueRequest(new() { Text = "learning" }, order, 3), topics, Stop);
        Assert.Equal((await place.Library.Papers.IdsAsync(place.Reader, new() { Text = "learning" }, Stop)).Order(), some.Order());
    }

    [Fact]
    public async Task A_spread_begins_with_the_most_typical_paper_of_every_topic()
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var order = await new ReadingOrder(place.Library).OfAsync(place.Reader, new QueueRequest(new(), QueueOrder.Spread), topics, Stop);
        var first = topics.Level(TopicLevel.Topic).Select(t => t.Papers[0]).ToList();
        Assert.Equal(first.Order(), order.Take(first.Count).Order());
    }

    [Fact]
    public async Task Along_the_map_neighbours_are_read_together()
    {
        await using var place = sample.Analysed();
        var places = (await place.Library.Analysis.PlacesAsync(Stop)).ToDictionary(p => p.PaperId);
        double Length(IReadOnlyList<string> order) =>
            order.Zip(order.Skip(1)).Sum(s => Math.Sqrt(Math.Pow(places[s.First].X - places[s.Second].X, 2) + Math.Pow(places[s.First].Y - places[s.Second].Y, 2)));
        var orders = new ReadingOrder(place.Library);
        var along = await orders.OfAsync(place.Reader, new QueueRequest(new(), QueueOrder.Map), TopicTree.Empty, Stop);
        var shuffled = await orders.OfAsync(place.Reader, new QueueRequest(new(), QueueOrder.Random, 1), TopicTree.Empty, Stop);
        Assert.True(Length(along) < Length(shuffled) / 3, $"{Length(along)} against {Length(shuffled)}");
    }

    [Fact]
    public async Task A_shuffle_follows_its_seed()
    {
        await using var place = sample.Imported();
        var orders = new ReadingOrder(place.Library);
        var one = await orders.OfAsync(place.Reader, new QueueRequest(new(), QueueOrder.Random, 1), TopicTree.Empty, Stop);
        Assert.NotEqual(one, await orders.OfAsync(place.Reader, new QueueRequest(new(), QueueOrder.Random, 2), TopicTree.Empty, Stop));
    }

    [Fact]
    public async Task A_queue_of_liked_papers_goes_through_them_again()
    {
        await using var place = sample.Analysed();
        var papers = await place.Library.Papers.IdsAsync(place.Reader, new(), Stop);
        foreach (var id in papers.Take(2)) await place.Library.Reading.SetMarkAsync(place.Reader, id, Mark.Liked, Stop);
        var at = await new QueueLookup(place.Library).FindAsync(
            place.Reader, new QueueRequest(new() { Mark = Mark.Liked }, QueueOrder.Library), null, Stop);
        Assert.Equal((papers[0], papers[1], 2), (at.Paper?.Id, at.Next, at.Total));
    }
}
