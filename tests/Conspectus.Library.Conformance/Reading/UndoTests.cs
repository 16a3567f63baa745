using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using FsCheck.Xunit;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>Undo, as often as there is something to undo.</summary>
public abstract class UndoTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];

    private IReadingStore Reading => Library.Reading;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(4));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task There_may_be_nothing_to_undo()
    {
        var revision = await Library.RevisionAsync(Cancel);
        Assert.Null(await UndoAsync());
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
    }

    [Fact]
    public async Task It_goes_back_past_earlier_undos()
    {
        await MarkAsync(_ids[0], Mark.Seen);
        await MarkAsync(_ids[0], Mark.Liked);
        Assert.Equal(new ReadingState(_ids[0], Mark.Seen, ""), await UndoAsync());
        await NoteAsync(_ids[1], "n");
        Assert.Equal(new ReadingState(_ids[1], Mark.Unread, ""), await UndoAsync());
        Assert.Equal(new ReadingState(_ids[0], Mark.Unread, ""), await UndoAsync());
        Assert.Null(await UndoAsync());
    }

    [Fact]
    public async Task It_brings_back_mark_and_note()
    {
        await MarkAsync(_ids[0], Mark.Liked);
        await NoteAsync(_ids[0], "first");
        await NoteAsync(_ids[0], "second");
        await MarkAsync(_ids[0], Mark.Skipped);
        Assert.Equal(new ReadingState(_ids[0], Mark.Liked, "second"), await UndoAsync());
        Assert.Equal(new ReadingState(_ids[0], Mark.Liked, "first"), await UndoAsync());
        Assert.Equal(new ReadingState(_ids[0], Mark.Liked, "first"), await Reading.FindAsync(Reader, _ids[0], Cancel));
    }

    [Fact]
    public async Task It_is_answered_like_a_change()
    {
        await AnalysisSample.SaveAsync(Library, _ => 0);
        await MarkAsync(_ids[0], Mark.Liked);
        await MarkAsync(_ids[1], Mark.Seen);
        var before = await Library.RevisionAsync(Cancel);
        var answer = (await Reading.UndoAsync(Reader, Cancel))!;
        Assert.Equal((true, false, new ReadingProgress(AnalysisSample.Topic(0), 1, 4)), (answer.Changed, answer.Conflict, answer.Progress));
        Assert.Equal(await Library.RevisionAsync(Cancel), answer.Revision);
        Assert.True(answer.Revision.Reading > before.Reading);
    }

    [Fact]
    public async Task It_has_no_limit_and_outlives_the_process()
    {
        for (var i = 0; i < 250; i++)
        {
            await MarkAsync(_ids[i % 4], i % 8 < 4 ? Mark.Liked : Mark.Known);
            await Reading.SetTagAsync(Reader, _ids[i % 4], 1 + (i % 9), i % 72 < 36, Cancel);
        }

        var again = await OpenAgainAsync();
        var changes = (await again.Reading.RecordAsync(Reader, Cancel)).Events.Count;
        Assert.InRange(changes, 300, 500);
        for (var i = 0; i < changes; i++) Assert.NotNull(await again.Reading.UndoAsync(Reader, Cancel));
        Assert.Null(await again.Reading.UndoAsync(Reader, Cancel));
        Assert.Empty(await Reading.AllAsync(Reader, Cancel));
    }

    [Fact]
    public async Task It_knows_changes_from_before_an_import_and_an_analysis()
    {
        await MarkAsync(_ids[0], Mark.Liked);
        await ImportAsync([.. Sample.Many(4).Select(p => p with { Track = "T" }), Sample.Paper("Another")]);
        await AnalysisSample.SaveAsync(Library, _ => 0);
        Assert.Equal(new ReadingState(_ids[0], Mark.Unread, ""), await UndoAsync());
    }

    [Property(MaxTest = 20)]
    public async Task As_many_undos_as_changes_lead_back_to_the_start((byte Paper, sbyte What, string? Note)[] changes)
    {
        var states = new List<IReadOnlyList<ReadingState>> { await Reading.AllAsync(Reader, Cancel) };
        foreach (var (paper, what, note) in changes)
        {
            var mark = (Mark)((Math.Abs((int)what) % 6) - 1);
            if (note is not null) await NoteAsync(_ids[paper % 4], note);
            else if (what % 3 == 0) await Reading.SetTagAsync(Reader, _ids[paper % 4], 1 + (paper % 3), what > 0, Cancel);
            else if (what % 3 == 1) await Reading.SetMarksAsync(Reader, [_ids[paper % 4], _ids[(paper + 1) % 4]], mark, Cancel);
            else await MarkAsync(_ids[paper % 4], mark);
            var now = await Reading.AllAsync(Reader, Cancel);
            if (!now.SequenceEqual(states[^1])) states.Add(now);
        }

        for (var i = states.Count - 2; i >= 0; i--)
        {
            Assert.NotNull(await UndoAsync());
            Assert.Equal(states[i], await Reading.AllAsync(Reader, Cancel));
        }
    }

    [Fact]
    public async Task Marks_that_were_given_together_are_taken_back_together()
    {
        await NoteAsync(_ids[2], "n");
        await MarkAsync(_ids[1], Mark.Known);
        var changed = await Reading.SetMarksAsync(Reader, [_ids[3], "nobody", _ids[1], _ids[2], _ids[3]], Mark.Known, Cancel);
        Assert.Equal([new(_ids[3], Mark.Known, ""), new ReadingState(_ids[2], Mark.Known, "n")], changed);
        Assert.Empty(await Reading.SetMarksAsync(Reader, [_ids[3]], Mark.Known, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Reading.SetMarksAsync(Reader, [_ids[3]], (Mark)99, Cancel));
        var undone = (await Reading.UndoAsync(Reader, Cancel))!;
        Assert.Equal(new ReadingState(_ids[3], Mark.Unread, ""), undone.State);
        Assert.Equal([new ReadingState(_ids[2], Mark.Unread, "n")], undone.Others);
        Assert.Equal(
            [new(_ids[1], Mark.Known, ""), new ReadingState(_ids[2], Mark.Unread, "n")], await Reading.AllAsync(Reader, Cancel));
        Assert.Equal(new ReadingState(_ids[1], Mark.Unread, ""), await UndoAsync());
    }

    private async ValueTask<ReadingState?> UndoAsync() => (await Reading.UndoAsync(Reader, Cancel))?.State;
}
