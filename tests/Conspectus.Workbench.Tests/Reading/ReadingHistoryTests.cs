using Conspectus.Core.Reading;
using Conspectus.Library.Sqlite;
using Conspectus.Workbench.Glossary;
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

    [Fact]
    public async Task Edits_of_the_article_stand_among_the_marks_and_are_taken_back_unless_something_else_stands_there()
    {
        await using var place = new Timed(sample);
        var (ids, edits) = (await place.IdsAsync(), place.Library.ArticleEdits);
        ArticleEdit Heading(string? text) => new("", "topic-1", ArticlePart.Heading, text, "Clusters");
        await edits.SetAsync(place.Reader, Heading("Groups"), null, Stop);
        place.Clock.Now += TimeSpan.FromMinutes(1);
        await place.MarkAsync(ids[0], Mark.Liked);
        place.Clock.Now += TimeSpan.FromMinutes(1);
        await edits.SetAsync(place.Reader, Heading("Flocks"), "Groups", Stop);
        place.Clock.Now += TimeSpan.FromMinutes(1);
        await new LookedUpTerms(place.Library, place.Reader, new GlossaryLookup(place.Library, 1)).SetAsync("NTK", true, Stop);
        var history = new ReadingHistory(place.Library);
        var steps = (await history.FindAsync(place.Reader, null, TimeZoneInfo.Utc, Stop)).Steps;
        Assert.Equal(
            [
                "“NTK” looked up", "heading “Clusters” of the article changed to “Flocks”", "liked",
                "heading “Clusters” of the article changed to “Groups”",
            ],
            steps.Select(s => s.What));
        // What came later stays.
        Assert.Equal(0, await history.TakeBackAsync(place.Reader, steps[3].Id, Stop));
        Assert.Equal(1, await history.TakeBackAsync(place.Reader, steps[1].Id, Stop));
        Assert.Equal(["NTK", "Groups"], (await edits.AllAsync(place.Reader, Stop)).Select(e => e.Text));
        Assert.Equal(1, await history.TakeBackAsync(place.Reader, steps[0].Id, Stop));
        Assert.Equal(["Groups"], (await edits.AllAsync(place.Reader, Stop)).Select(e => e.Text));
        await place.Library.Reading.UndoAsync(place.Reader, Stop);
        await place.Library.Reading.UndoAsync(place.Reader, Stop);
        Assert.Equal(["NTK", "Flocks"], (await edits.AllAsync(place.Reader, Stop)).Select(e => e.Text));
    }

    [Fact]
    public async Task The_diary_is_told_in_words_and_stands_once_in_the_closing_words()
    {
        await using var place = new Timed(sample);
        var ids = await place.IdsAsync();
        Assert.Null(DiaryWords.Of(await new ReadingDiary(place.Library).OfAsync(place.Reader, TimeZoneInfo.Utc, Stop)));
        await place.MarkAsync(ids[0], Mark.Starred);
        var words = DiaryWords.Of(await new ReadingDiary(place.Library).OfAsync(place.Reader, TimeZoneInfo.Utc, Stop));
        Assert.Equal("I read 1 paper on 10 December 2023. I starred 1.", words);
        place.Clock.Now += TimeSpan.FromHours(30);
        await place.MarkAsync(ids[1], Mark.Liked);
        place.Clock.Now += TimeSpan.FromMinutes(3);
        await place.MarkAsync(ids[2], Mark.Skipped);
        var later = DiaryWords.Of(await new ReadingDiary(place.Library).OfAsync(place.Reader, TimeZoneInfo.Utc, Stop));
        Assert.Equal("I read 3 papers on 2 days between 10 December 2023 and 11 December 2023, in some 3 minutes. I starred 1 and liked 1.",
            later);
        Assert.Equal(words, DiaryWords.With(null, words));
        Assert.Equal($"Well.\n\n{later}\n\nBye.", DiaryWords.With($"Well.\n\n{words}\n\nBye.", later));
        Assert.Equal("Well.", DiaryWords.With("Well.", null));
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
