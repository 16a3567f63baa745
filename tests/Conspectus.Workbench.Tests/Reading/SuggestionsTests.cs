using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Reading;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Reading;

public sealed class SuggestionsTests(SampleWorkbench sample)
{
    private const int First = 20;

    [Fact]
    public async Task What_is_liked_for_an_interest_brings_more_of_its_kind_and_leaves_other_interests_alone()
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var topic = topics.Level(TopicLevel.Topic).MaxBy(t => t.Size)!;
        var other = topics.Level(TopicLevel.Topic).Where(t => t.Parent != topic.Parent).MaxBy(t => t.Size)!;
        var one = await place.Library.Interests.AddAsync(place.Reader, "one", "", Stop);
        var two = await place.Library.Interests.AddAsync(place.Reader, "two", "", Stop);
        var untouched = await UnreadAsync(place, two.Id);
        foreach (var id in topic.Papers.Take(5)) await place.Library.Interests.MarkAsync(place.Reader, one.Id, id, Mark.Liked, Stop);
        foreach (var id in other.Papers.Take(5)) await place.Library.Interests.MarkAsync(place.Reader, one.Id, id, Mark.Skipped, Stop);

        var suggested = (await UnreadAsync(place, one.Id)).Take(First).ToList();
        Assert.True(suggested.Count(topic.Papers.Contains) >= Math.Min(First, topic.Size - 5) / 2, "most are of what was liked");
        Assert.True(suggested.Count(other.Papers.Contains) <= 2, "few are of what was skipped");
        var read = topic.Papers.Take(5).Concat(other.Papers.Take(5));
        Assert.Equal(untouched.Except(read), await UnreadAsync(place, two.Id));
    }

    [Fact]
    public async Task An_interest_begins_with_what_its_words_find()
    {
        await using var place = sample.Analysed();
        var words = await place.Library.Interests.AddAsync(place.Reader, "graphs", "graph neural networks", Stop);
        var found = await place.Library.Papers.IdsAsync(place.Reader, new() { Text = "graph neural networks" }, Stop);
        Assert.Equal(found.Take(5), (await UnreadAsync(place, words.Id)).Take(5));
    }

    [Fact]
    public async Task Every_unread_paper_is_suggested_once_with_a_reason_and_always_in_the_same_order()
    {
        await using var place = sample.Analysed();
        var ids = await place.Library.Papers.IdsAsync(place.Reader, new(), Stop);
        foreach (var id in ids.Take(3)) await place.Library.Reading.SetMarkAsync(place.Reader, id, Mark.Liked, Stop);
        await place.Library.Reading.SetMarkAsync(place.Reader, ids[3], Mark.Skipped, Stop);
        var order = await UnreadAsync(place, null);
        Assert.Equal(ids.Skip(4).Order(), order.Order());
        Assert.Equal(order, await UnreadAsync(place, null));
        var at = await Queue(place).FindAsync(place.Reader, new QueueRequest(new(), QueueOrder.Suggested), null, Stop);
        Assert.Equal(order[0], at.Paper?.Id);
        Assert.NotEmpty(at.Why!.Reasons);
        Assert.InRange(at.Why.Likelihood!.Value, 0, 1);
    }

    [Fact]
    public async Task Now_and_then_a_paper_comes_from_a_topic_that_was_not_read_in()
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var topic = topics.Level(TopicLevel.Topic).MaxBy(t => t.Size)!;
        foreach (var id in topic.Papers.Take(6)) await place.Library.Reading.SetMarkAsync(place.Reader, id, Mark.Liked, Stop);
        var order = await UnreadAsync(place, null);
        Assert.DoesNotContain(order[9], topic.Papers);
    }

    private static QueueLookup Queue(TempLibrary place) => new(place.Library, new Suggestions(place.Library, 2));

    // What is suggested to one who only looks.
    private static async Task<IReadOnlyList<string>> UnreadAsync(TempLibrary place, string? interest)
    {
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        return (await new Suggestions(place.Library, 2).OfAsync(place.Reader, interest, topics, Stop)).Unread;
    }
}
