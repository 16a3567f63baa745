using Conspectus.Core.Reading;
using Conspectus.Library.Sqlite;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Tests.Reading;

/// <summary>The history by day, and the diary.</summary>
public sealed class ReadingHistoryTests(SampleWorkbench sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Days_are_parted_by_the_time_zone_and_hold_what_stands()
    {
        await using var place = new Timed(sample);
        var ids = await place.IdsAsync();
        await place.MarkAsync(ids[0], Mark.Liked);
        place.Clock.Now += TimeSpan.FromHours(14.5); // 23:30
        await place.Library.Reading.SetMarksAsync(place.Reader, [ids[1], ids[2]], Mark.Known, Stop);
        place.Clock.Now += TimeSpan.FromHours(1);
        await place.Library.Reading.SetTagAsync(place.Reader, ids[0], 2, true, Stop);
        await place.MarkAsync(ids[3], Mark.Skipped);
        await place.Library.Reading.UndoAsync(place.Reader, Stop);
        var history = new ReadingHistory(place.Library);
        var last = await history.FindAsync(place.Reader, null, TimeZoneInfo.Utc, Stop);
        Assert.Equal([(new DateOnly(2023, 12, 11), 1), (new DateOnly(2023, 12, 10), 3)], last.Days.Select(d => (d.Day, d.Papers)));
        Assert.Equal(["tagged tag 2"], last.Steps.Select(s => s.What));
        var first = await history.FindAsync(place.Reader, new DateOnly(2023, 12, 10), TimeZoneInfo.Utc, Stop);
        Assert.Equal(["known", "liked"], first.Steps.Select(s => s.What));
        Assert.Equal([ids[1], ids[2]], first.Steps[0].Papers.Select(p => p.Id));
        var east = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(2), "east", "east");
        Assert.Equal([3, 1], (await history.FindAsync(place.Reader, null, east, Stop)).Days.Select(d => d.Papers));
    }

    [Fact]
    public async Task Any_step_is_taken_back_but_for_what_was_changed_since_and_that_is_undone_in_one()
    {
        await using var place = new Timed(sample);
        var ids = await place.IdsAsync();
        var interest = await place.Library.Interests.AddAsync(place.Reader, "graphs", "", Stop);
        await place.Library.Reading.SetMarksAsync(place.Reader, [ids[0], ids[1]], Mark.Known, Stop);
        await place.MarkAsync(ids[1], Mark.Liked);
        await place.Library.Reading.SetNoteAsync(place.Reader, ids[0], "n", null, Stop);
        await place.Library.Interests.MarkAsync(place.Reader, interest.Id, ids[2], Mark.Liked, Stop);
        var history = new ReadingHistory(place.Library);
        var steps = (await history.FindAsync(place.Reader, null, TimeZoneInfo.Utc, Stop)).Steps;
        Assert.Equal(1, await history.TakeBackAsync(place.Reader, steps[^1].Id, Stop));
        Assert.Equal(
            [new(ids[0], Mark.Unread, "n"), new(ids[1], Mark.Liked, ""), new ReadingState(ids[2], Mark.Liked, "")],
            await place.Library.Reading.AllAsync(place.Reader, Stop));
        Assert.Equal(1, await history.TakeBackAsync(place.Reader, steps[0].Id, Stop));
        Assert.Empty(await place.Library.Interests.VotesAsync(place.Reader, interest.Id, Stop));
        Assert.Equal(0, await history.TakeBackAsync(place.Reader, steps[0].Id, Stop));
        Assert.Null(await history.TakeBackAsync(place.Reader, "nothing", Stop));
        await place.Library.Reading.UndoAsync(place.Reader, Stop);
        await place.Library.Reading.UndoAsync(place.Reader, Stop);
        Assert.Equal(Mark.Known, (await place.Library.Reading.FindAsync(place.Reader, ids[0], Stop)).Mark);
        Assert.Equal([new InterestVote(ids[2], true)], await place.Library.Interests.VotesAsync(place.Reader, interest.Id, Stop));
    }

    [Fact]
    public async Task What_was_done_to_collections_stands_among_the_marks_and_is_taken_back_whenever_it_was_made()
    {
        await using var place = new Timed(sample);
        var (ids, sets) = (await place.IdsAsync(), place.Library.Collections);
        var one = (await sets.AddAsync(place.Reader, "one", "", [ids[0], ids[1]], Stop)).Collection;
        await place.MarkAsync(ids[5], Mark.Liked);
        await sets.PutAsync(place.Reader, one.Id, [ids[2]], true, Stop);
        await sets.ChangeAsync(place.Reader, one with { Name = "uno" }, Stop);
        await sets.RemoveAsync(place.Reader, (await sets.AddAsync(place.Reader, "two", "", [ids[3]], Stop)).Collection.Id, Stop);
        var history = new ReadingHistory(place.Library);
        var page = await history.FindAsync(place.Reader, null, TimeZoneInfo.Utc, Stop);
        Assert.Equal(
            [
                "collection “two” removed", "collection “two” made of 1 paper", "collection “one” renamed “uno”", "1 paper put into “uno”",
                "liked", "collection “one” made of 2 papers",
            ],
            page.Steps.Select(s => s.What.Replace("into “one”", "into “uno”", StringComparison.Ordinal)));
        Assert.Equal(5, Assert.Single(page.Days).Papers);
        Assert.Empty(page.Steps[2].Papers);

        // What came later stays: the name, and the paper that was put in.
        Assert.Equal(1, await history.TakeBackAsync(place.Reader, page.Steps[5].Id, Stop));
        Assert.Equal(["uno: " + ids[2]], await ShownAsync(place));
        Assert.Equal(1, await history.TakeBackAsync(place.Reader, page.Steps[2].Id, Stop));
        Assert.Equal(1, await history.TakeBackAsync(place.Reader, page.Steps[0].Id, Stop));
        Assert.Equal(["one: " + ids[2], "two: " + ids[3]], await ShownAsync(place));
        Assert.Equal(0, await history.TakeBackAsync(place.Reader, page.Steps[0].Id, Stop));
        for (var i = 0; i < 3; i++) await place.Library.Reading.UndoAsync(place.Reader, Stop);
        Assert.Equal([$"uno: {ids[0]} {ids[1]} {ids[2]}"], await ShownAsync(place));
    }

    private static async Task<List<string>> ShownAsync(Timed place) =>
        [.. (await place.Library.Reading.RecordAsync(place.Reader, Stop)).Collections
            .Select(c => $"{c.Collection.Name}: {string.Join(' ', c.Papers)}")];

    [Fact]
    public async Task The_diary_counts_papers_and_minutes_without_pauses()
    {
        await using var place = new Timed(sample);
        var topics = (await place.Library.Analysis.TopicsAsync(Stop)).Level(Core.Topics.TopicLevel.Topic).ToList();
        var (one, two) = (topics[0], topics[1]);
        await place.MarkAsync(one.Papers[0], Mark.Liked);
        place.Clock.Now += TimeSpan.FromMinutes(4);
        await place.MarkAsync(one.Papers[1], Mark.Skipped);
        place.Clock.Now += TimeSpan.FromMinutes(11);
        await place.Library.Reading.SetNoteAsync(place.Reader, two.Papers[0], "n", null, Stop);
        place.Clock.Now += TimeSpan.FromMinutes(3);
        await place.MarkAsync(one.Papers[1], Mark.Starred);
        var diary = await new ReadingDiary(place.Library).OfAsync(place.Reader, TimeZoneInfo.Utc, Stop);
        var day = Assert.Single(diary.Days);
        Assert.Equal(("2023-12-10", 2, 1, 1, 0, 1, 7), (day.Day, day.Read, day.Starred, day.Liked, day.Skipped, day.Noted, day.Minutes));
        Assert.Equal((2, 7), (diary.Papers, diary.Minutes));
        Assert.Equal([two.Id], diary.MostNoted.Select(t => t.Id));
        Assert.Equal(topics.Count - 2, diary.NeverVisited.Count);
        Assert.DoesNotContain(diary.NeverVisited, t => t.Id == one.Id || t.Id == two.Id);
    }

    /// <summary>A copy of the sample on a clock that the test moves.</summary>
    private sealed class Timed : IAsyncDisposable
    {
        private readonly TempLibrary _copy;

        public Timed(SampleWorkbench sample)
        {
            _copy = sample.Analysed();
            _copy.Library.DisposeAsync().AsTask().GetAwaiter().GetResult();
            var options = new SqliteLibraryOptions { Clock = Clock };
            Library = SqliteLibrary.OpenAsync(_copy.Folder.File("library.db"), options, Stop).AsTask().GetAwaiter().GetResult();
        }

        public MovedClock Clock { get; } = new();

        public SqliteLibrary Library { get; }

        public ReaderId Reader => _copy.Reader;

        public async Task<List<string>> IdsAsync() => [.. (await Library.Papers.AllAsync(Stop)).Select(p => p.Id)];

        public async Task MarkAsync(string id, Mark mark) => Assert.NotNull(await Library.Reading.SetMarkAsync(Reader, id, mark, Stop));

        public async ValueTask DisposeAsync()
        {
            await Library.DisposeAsync();
            await _copy.DisposeAsync();
        }
    }

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2023, 12, 10, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
