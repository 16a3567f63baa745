using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Reading;

/// <summary>Tells how much a reader has read, when, and in which topics.</summary>
/// <param name="library">The library.</param>
public sealed class ReadingDiary(ILibrary library)
{
    private const int MostTopics = 10;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>The diary.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="zone">The reader's time zone, which parts the days.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<DiaryAnswer> OfAsync(ReaderId reader, TimeZoneInfo zone, CancellationToken cancel)
    {
        var record = await library.Reading.RecordAsync(reader, cancel).ConfigureAwait(false);
        return Of(record, await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false), zone);
    }

    /// <summary>The diary of a record that has been read.</summary>
    /// <param name="record">The record.</param>
    /// <param name="topics">The library's topics.</param>
    /// <param name="zone">The reader's time zone.</param>
    internal static DiaryAnswer Of(ReadingRecord record, TopicTree topics, TimeZoneInfo zone)
    {
        var days = record.Events.Select(e => (Change: e, At: TimeZoneInfo.ConvertTime(e.At, zone)))
            .GroupBy(e => DateOnly.FromDateTime(e.At.DateTime)).OrderBy(g => g.Key)
            .Select(g => Day(g.Key, [.. g.Select(e => e.Change)], Time(g.Select(e => e.At)))).ToList();
        var states = record.States.ToDictionary(s => s.PaperId);
        var told = topics.Level(TopicLevel.Topic).Select(t => Topic(t, states)).ToList();
        return new DiaryAnswer(
            days.ConvertAll(d => d.Day), record.States.Count(s => s.Mark != Mark.Unread),
            Minutes(days.Aggregate(TimeSpan.Zero, (sum, day) => sum + day.Time)),
            [.. told.Where(t => t.Topic.Noted > 0).OrderByDescending(t => t.Topic.Noted).ThenBy(t => t.Topic.Id).Take(MostTopics)
                .Select(t => t.Topic)],
            [.. told.Where(t => !t.IsVisited).OrderByDescending(t => t.Topic.Size).ThenBy(t => t.Topic.Id).Select(t => t.Topic)]);
    }

    // What was taken back is no result of the day, but took its time.
    private static (DiaryDayAnswer Day, TimeSpan Time) Day(DateOnly day, List<ReadingEvent> events, TimeSpan time)
    {
        var standing = events.FindAll(e => e.Standing != EventStanding.TakenBack);
        var papers = standing.GroupBy(e => e.PaperId)
            .Select(g => (First: g.First().Before, Last: g.Last().After, Changes: g.ToList())).ToList();
        var marked = papers.FindAll(p => p.Changes.Exists(c => c.Before.Mark != c.After.Mark));
        int With(Mark mark) => marked.Count(p => p.Last.Mark == mark);
        var answer = new DiaryDayAnswer(
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            papers.Count(p => p.First.Mark == Mark.Unread && p.Last.Mark != Mark.Unread),
            With(Mark.Starred), With(Mark.Liked), With(Mark.Seen), With(Mark.Skipped), With(Mark.Known),
            papers.Count(p => p.Last.Note.Length > 0 && p.Changes.Exists(c => c.Before.Note != c.After.Note)), Minutes(time));
        return (answer, time);
    }

    private static TimeSpan Time(IEnumerable<DateTimeOffset> times)
    {
        var (sum, last) = (TimeSpan.Zero, (DateTimeOffset?)null);
        foreach (var time in times.Order())
        {
            if (last is { } before && time - before <= LongestPause) sum += time - before;
            last = time;
        }

        return sum;
    }

    private static (DiaryTopicAnswer Topic, bool IsVisited) Topic(Topic topic, Dictionary<string, ReadingState> states)
    {
        var own = topic.Papers.Select(p => states.GetValueOrDefault(p)).OfType<ReadingState>().ToList();
        return (new DiaryTopicAnswer(
            topic.Id, topic.Label, topic.Size, own.Count(s => s.Mark != Mark.Unread), own.Count(s => s.Note.Length > 0)), own.Count > 0);
    }

    private static int Minutes(TimeSpan time) => (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);
}
