using Conspectus.Core.Reading;
using Conspectus.Library.Importing;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>The whole record of a reader, and what is taken in of another's.</summary>
public abstract class RecordTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];

    private IReadingStore Reading => Library.Reading;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(5));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task It_tells_every_change_with_its_time()
    {
        var interest = await Library.Interests.AddAsync(Reader, "graphs", "", Cancel);
        var start = Clock.GetUtcNow();
        await MarkAsync(_ids[1], Mark.Known);
        Clock.Now += TimeSpan.FromMinutes(3);
        await Library.Interests.MarkAsync(Reader, interest.Id, _ids[1], Mark.Liked, Cancel);
        await Reading.SetMarksAsync(Reader, [_ids[2], _ids[0]], Mark.Skipped, Cancel);
        await Reading.UndoAsync(Reader, Cancel);
        var record = await Reading.RecordAsync(Reader, Cancel);
        Assert.Equal(await Library.RevisionAsync(Cancel), record.Revision);
        Assert.Equal([new ReadingState(_ids[1], Mark.Liked, "")], record.States);
        Assert.Equal([_ids[1], _ids[1], _ids[2], _ids[0]], record.Events.Select(e => e.PaperId));
        Assert.Equal([start, start.AddMinutes(3), start.AddMinutes(3), start.AddMinutes(3)], record.Events.Select(e => e.At));
        Assert.Equal(
            [EventStanding.Stands, EventStanding.Stands, EventStanding.TakenBack, EventStanding.TakenBack],
            record.Events.Select(e => e.Standing));
        Assert.Equal((Mark.Known, Mark.Liked), (record.Events[1].Before.Mark, record.Events[1].After.Mark));
        Assert.Equal([null, interest.Id, null, null], record.Events.Select(e => e.Interest));
        Assert.Equal(record.Events[2].Step, record.Events[3].Step);
        Assert.NotNull(record.Events[2].Step);
        Assert.Equal(4, record.Events.Select(e => e.Id).Distinct().Count());
        Assert.Equal(interest, Assert.Single(record.Interests).Interest);
        Assert.Equal([new InterestVote(_ids[1], true)], record.Interests[0].Votes);
        Assert.Empty((await Reading.RecordAsync(await Place.AddReaderAsync(Cancel), Cancel)).Events);
    }

    [Fact]
    public async Task A_fresh_library_takes_it_in_whole_and_can_undo_it()
    {
        var interest = await Library.Interests.AddAsync(Reader, "graphs", "words", Cancel);
        await Reading.NameTagAsync(Reader, new ReaderTag(4, "theory"), Cancel);
        await Library.Interests.MarkAsync(Reader, interest.Id, _ids[3], Mark.Skipped, Cancel);
        await Library.Interests.MarkAsync(Reader, interest.Id, _ids[1], Mark.Liked, Cancel);
        await NoteAsync(_ids[1], "a note");
        await Reading.SetTagAsync(Reader, _ids[2], 4, true, Cancel);
        await MarkAsync(_ids[0], Mark.Starred);
        await Reading.UndoAsync(Reader, Cancel);
        var record = await Reading.RecordAsync(Reader, Cancel);

        var other = await OpenNewAsync();
        await other.Importing.ImportAsync(Sample.Many(5), Sample.Stamp(), [], Cancel);
        var reader = await other.Reading.LocalReaderAsync(Cancel);
        var revision = await other.RevisionAsync(Cancel);
        Assert.True(await other.Reading.MergeAsync(reader, Whole(record), revision, Cancel));
        var taken = await other.Reading.RecordAsync(reader, Cancel);
        Assert.True(taken.Revision.Reading > revision.Reading);
        Assert.Equal(LibraryContent.Text(record with { Revision = default }), LibraryContent.Text(taken with { Revision = default }));
        for (var i = 0; i < 4; i++) Assert.NotNull(await other.Reading.UndoAsync(reader, Cancel));
        Assert.Null(await other.Reading.UndoAsync(reader, Cancel));
        Assert.Empty(await other.Reading.AllAsync(reader, Cancel));
        Assert.Empty(await other.Interests.VotesAsync(reader, interest.Id, Cancel));
    }

    [Fact]
    public async Task What_is_taken_in_elsewhere_is_one_step_and_keeps_the_history_of_both()
    {
        var interest = await Library.Interests.AddAsync(Reader, "graphs", "", Cancel);
        await Library.Interests.MarkAsync(Reader, interest.Id, _ids[0], Mark.Skipped, Cancel);
        var past = new ReadingEvent(
            new string('a', 32), new ReadingState(_ids[1], Mark.Unread, ""), new ReadingState(_ids[1], Mark.Liked, ""),
            Clock.GetUtcNow().AddDays(-3), EventStanding.Stands, "unknown", null, null);
        var merge = new ReadingMerge(
            [new ReaderTag(2, "cite")], [new Interest("00000000000000ff", "trees", "w")], [past],
            [
                new(new ReadingState(_ids[0], Mark.Liked, "n", TagSet.Of(2)), [(interest.Id, true), ("00000000000000ff", false)]),
                new(new ReadingState(_ids[1], Mark.Liked, ""), []),
            ],
            IsFresh: false);
        Assert.True(await Reading.MergeAsync(Reader, merge, await Library.RevisionAsync(Cancel), Cancel));
        var record = await Reading.RecordAsync(Reader, Cancel);
        Assert.Equal([new(_ids[0], Mark.Liked, "n", TagSet.Of(2)), new ReadingState(_ids[1], Mark.Liked, "")], record.States);
        Assert.Equal([new InterestVote(_ids[0], true)], record.Interests[0].Votes);
        Assert.Equal([new InterestVote(_ids[0], false)], record.Interests[1].Votes);
        Assert.Equal(past with { Standing = EventStanding.Elsewhere, Interest = null }, record.Events[1]);
        var step = Assert.Single(record.Events.Skip(2).Select(e => e.Step).Distinct());
        Assert.NotNull(step);

        // The same history a second time is known.
        Assert.True(await Reading.MergeAsync(Reader, new ReadingMerge([], [], [past], [], false), record.Revision, Cancel));
        Assert.Equal(record.Events.Count, (await Reading.RecordAsync(Reader, Cancel)).Events.Count);

        var undone = (await Reading.UndoAsync(Reader, Cancel))!;
        Assert.Equal(new ReadingState(_ids[0], Mark.Skipped, ""), undone.State);
        Assert.Equal([new ReadingState(_ids[1], Mark.Unread, "")], undone.Others);
        Assert.Equal([new InterestVote(_ids[0], false)], await Library.Interests.VotesAsync(Reader, interest.Id, Cancel));
        Assert.Empty(await Library.Interests.VotesAsync(Reader, "00000000000000ff", Cancel));
        Assert.Equal(Mark.Unread, (await Reading.UndoAsync(Reader, Cancel))!.State.Mark);
        Assert.Null(await Reading.UndoAsync(Reader, Cancel));
    }

    [Fact]
    public async Task What_has_moved_on_meanwhile_or_is_not_there_is_not_taken_in()
    {
        var revision = await Library.RevisionAsync(Cancel);
        await MarkAsync(_ids[4], Mark.Seen);
        ReadingMerge Merge(string paper, string? interest) => new(
            [], [new Interest("00000000000000ff", "trees", "")], [],
            [new(new ReadingState(paper, Mark.Liked, ""), interest is null ? [] : [(interest, true)])], false);
        Assert.False(await Reading.MergeAsync(Reader, Merge(_ids[0], null), revision, Cancel));
        var now = await Library.RevisionAsync(Cancel);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Reading.MergeAsync(Reader, Merge("nobody", null), now, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Reading.MergeAsync(Reader, Merge(_ids[0], "none"), now, Cancel));
        Assert.Equal(now, await Library.RevisionAsync(Cancel));
        Assert.Empty(await Library.Interests.ListAsync(Reader, Cancel));
        Assert.Equal([new ReadingState(_ids[4], Mark.Seen, "")], await Reading.AllAsync(Reader, Cancel));
        Assert.True(await Reading.MergeAsync(Reader, new ReadingMerge([], [], [], [], false), now, Cancel));
        Assert.Equal(now, await Library.RevisionAsync(Cancel));
    }

    private static ReadingMerge Whole(ReadingRecord record) => new(
        record.Tags, [.. record.Interests.Select(i => i.Interest)], record.Events,
        [.. record.States.Select(s => new MergedState(
            s, [.. record.Interests.SelectMany(i => i.Votes.Where(v => v.PaperId == s.PaperId).Select(v => (i.Interest.Id, (bool?)v.Belongs)))]))],
        IsFresh: true);
}
