using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>What a reader did, day by day, each step to be taken back.</summary>
/// <param name="library">The library.</param>
public sealed class ReadingHistory(ILibrary library)
{
    /// <summary>A day of the history. Steps that were taken back are not in it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="day">The day; null, or one on which nothing was done, means the last.</param>
    /// <param name="zone">The reader's time zone.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<HistoryPage> FindAsync(ReaderId reader, DateOnly? day, TimeZoneInfo zone, CancellationToken cancel)
    {
        var record = await library.Reading.RecordAsync(reader, cancel).ConfigureAwait(false);
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var standing = Changes(record).Select(c => (Change: c, At: TimeZoneInfo.ConvertTime(c.At, zone))).ToList();
        var days = standing.GroupBy(e => DateOnly.FromDateTime(e.At.DateTime))
            .Select(g => new HistoryDay(g.Key, g.SelectMany(e => e.Change.Papers).Distinct().Count()))
            .OrderByDescending(d => d.Day).ToList();
        var shown = days.Find(d => d.Day == day)?.Day ?? days.FirstOrDefault()?.Day;
        var changes = standing.FindAll(e => DateOnly.FromDateTime(e.At.DateTime) == shown);
        var ids = changes.SelectMany(c => c.Change.Papers).Distinct().ToList();
        var titles = (await library.Papers.GetAsync(ids, cancel).ConfigureAwait(false))
            .ToDictionary(p => p.Id, p => p.Title.Text, StringComparer.Ordinal);
        var steps = changes.GroupBy(c => c.Change.Step).Select(g => new HistoryStep(
            g.First().Change.Id, g.First().At, string.Join("; ", g.SelectMany(c => c.Change.What).Distinct()),
            [.. g.SelectMany(c => c.Change.Papers).Distinct().Where(titles.ContainsKey).Select(id => (id, titles[id]))]));
        return new HistoryPage(shown, [.. steps.Reverse()], days, ReadingDiary.Of(record, topics, zone));
    }

    /// <summary>
    /// Takes back a step, whenever it was made: of its papers and collections, what has not been changed since is as before the step. That
    /// is a step of its own, which undo takes back.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="id">The id of the step's first change.</param>
    /// <param name="cancel">Gives up; nothing is then taken back.</param>
    /// <returns>How many papers, collections and places of the article are as before now; null if no such step stands.</returns>
    public async ValueTask<int?> TakeBackAsync(ReaderId reader, string id, CancellationToken cancel)
    {
        while (true)
        {
            var record = await library.Reading.RecordAsync(reader, cancel).ConfigureAwait(false);
            if (record.ArticleEdits.FirstOrDefault(e => e.Id == id && e.Standing != EventStanding.TakenBack) is { } edit)
                return await TakeBackAsync(reader, edit, record, cancel).ConfigureAwait(false);
            if (Changes(record).FirstOrDefault(c => c.Id == id) is not { } first) return null;
            var step = record.Events.Where(e => e.Id == id || e.Step == first.Step).ToList();
            var states = record.States.ToDictionary(s => s.PaperId);
            var changes = step.GroupBy(e => e.PaperId)
                .Select(g => Before(states.GetValueOrDefault(g.Key) ?? new ReadingState(g.Key, Mark.Unread, ""), [.. g], record))
                .OfType<MergedState>().ToList();
            var collections = record.CollectionEvents.Where(e => e.Id == id || e.Step == first.Step).GroupBy(e => e.Collection)
                .Select(g => CollectionBefore.Of(g.Key, [.. g], record)).OfType<CollectionMerge>().ToList();
            var merge = new ReadingMerge([], [], [], changes, IsFresh: false) { Collections = collections };
            if (await library.Reading.MergeAsync(reader, merge, record.Revision, cancel).ConfigureAwait(false))
                return changes.Count + collections.Count;
        }
    }

    // What stood at the place before the edit stands there again, if nothing has been put there since.
    private async ValueTask<int> TakeBackAsync(ReaderId reader, ArticleEditRecord edit, ReadingRecord record, CancellationToken cancel)
    {
        var here = record.ArticleEdits.Where(e => e.Standing != EventStanding.TakenBack && e.Edit.Of == edit.Edit.Of)
            .OrderBy(e => e.At).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        if (here[^1].Id != edit.Id) return 0;
        var before = here.Count > 1 ? here[^2].Edit : edit.Edit with { Text = null };
        var change = await library.ArticleEdits.SetAsync(reader, before, edit.Edit.Text, cancel).ConfigureAwait(false);
        return change.Changed ? 1 : 0;
    }

    // Those that stand, of papers, collections and the article, in the order in which they were made.
    private static List<HistoryChange> Changes(ReadingRecord record)
    {
        var places = record.Events.Select((e, i) => (e.Id, Place: i)).ToDictionary(e => e.Id, e => e.Place, StringComparer.Ordinal);
        var papers = record.Events.Where(e => e.Standing != EventStanding.TakenBack).Select(e => (
            Place: places[e.Id], IsSet: false,
            Change: new HistoryChange(e.Id, e.Step ?? e.Id, e.At, [e.PaperId], [.. What(e, record.Tags)])));
        var sets = record.CollectionEvents.Where(e => e.Standing != EventStanding.TakenBack).Select(e => (
            Place: e.Follows is { } id ? places.GetValueOrDefault(id, -1) : -1, IsSet: true,
            Change: new HistoryChange(e.Id, e.Step ?? e.Id, e.At, [.. e.Added, .. e.Removed], [CollectionWords.Of(e)])));
        var times = record.Events.Select(e => e.At).ToList();
        var edits = record.ArticleEdits.Where(e => e.Standing != EventStanding.TakenBack).Select(e => (
            Place: times.FindLastIndex(t => t <= e.At), IsSet: true,
            Change: new HistoryChange(e.Id, e.Id, e.At, [], [ArticleWords.Of(e.Edit)])));
        return [.. papers.Concat(sets).Concat(edits).OrderBy(c => c.Place).ThenBy(c => c.IsSet).ThenBy(c => c.Change.At)
                .Select(c => c.Change)];
    }

    // What the step changed and nobody since is as before; null where nothing is.
    private static MergedState? Before(ReadingState now, IReadOnlyList<ReadingEvent> changes, ReadingRecord record)
    {
        var (before, after) = (changes[0].Before, changes[^1].After);
        var set = after.Tags.Without(before.Tags);
        var taken = before.Tags.Without(after.Tags);
        var state = now with
        {
            Mark = now.Mark == after.Mark ? before.Mark : now.Mark,
            Note = now.Note == after.Note ? before.Note : now.Note,
            Tags = now.Tags.Without(set).Or(taken),
        };
        var votes = new List<(string Interest, bool? Belongs)>();
        foreach (var change in changes.Where(c => c.Interest is not null))
        {
            // What was said for the interest since stays.
            var last = record.Events.Last(
                e => e.Standing != EventStanding.TakenBack && e.Interest == change.Interest && e.PaperId == now.PaperId);
            if (last.Id == change.Id && record.Interests.Any(i => i.Interest.Id == change.Interest))
                votes.Add((change.Interest!, change.Belonged));
        }

        return state == now && votes.Count == 0 ? null : new MergedState(state, votes);
    }

    private static IEnumerable<string> What(ReadingEvent change, IReadOnlyList<ReaderTag> named)
    {
        var (before, after) = (change.Before, change.After);
        if (before.Mark != after.Mark) yield return after.Mark == Mark.Unread ? "mark taken off" : MarkWords.Of(after.Mark);
        if (before.Note != after.Note)
            yield return after.Note.Length == 0 ? "note removed" : before.Note.Length == 0 ? "note written" : "note changed";
        foreach (var tag in TagText.Name(after.Tags.Without(before.Tags), named)) yield return $"tagged {tag.Name}";
        foreach (var tag in TagText.Name(before.Tags.Without(after.Tags), named)) yield return $"tag {tag.Name} taken off";
        if (before == after) yield return "read for an interest";
    }
}
