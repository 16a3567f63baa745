using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>Marks and notes, and what their calls answer.</summary>
public abstract class ReadingTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];

    private IReadingStore Reading => Library.Reading;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(4));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task Nothing_recorded_is_unread()
    {
        Assert.Equal(new ReadingState(_ids[0], Mark.Unread, ""), await Reading.FindAsync(Reader, _ids[0], Cancel));
        Assert.Equal(new ReadingState("nobody", Mark.Unread, ""), await Reading.FindAsync(Reader, "nobody", Cancel));
        Assert.Empty(await Reading.AllAsync(Reader, Cancel));
    }

    [Fact]
    public async Task Marks_and_notes_stay_apart_and_stand_in_library_order()
    {
        await NoteAsync(_ids[2], "see *this*\n\0");
        await MarkAsync(_ids[0], Mark.Liked);
        await MarkAsync(_ids[2], Mark.Skipped);
        await MarkAsync(_ids[1], Mark.Starred);
        Assert.Equal(
            [new(_ids[0], Mark.Liked, ""), new(_ids[1], Mark.Starred, ""), new(_ids[2], Mark.Skipped, "see *this*\n\0")],
            await Reading.AllAsync(Reader, Cancel));
        await NoteAsync(_ids[2], "  ");
        await MarkAsync(_ids[2], Mark.Unread);
        Assert.Equal([_ids[0], _ids[1]], (await Reading.AllAsync(Reader, Cancel)).Select(s => s.PaperId));
    }

    [Fact]
    public async Task Marks_go_by_the_numbers_of_the_papers_and_unread_is_none()
    {
        await NoteAsync(_ids[1], "a note");
        await MarkAsync(_ids[0], Mark.Liked);
        await MarkAsync(_ids[2], Mark.Skipped);
        await MarkAsync(_ids[3], Mark.Starred);
        await MarkAsync(_ids[3], Mark.Unread);
        var ordinals = await Library.Papers.OrdinalsAsync(Reader, new PaperQuery(), Cancel);
        Assert.Equal(
            new Dictionary<int, Mark> { [ordinals[0]] = Mark.Liked, [ordinals[2]] = Mark.Skipped },
            await Reading.MarksAsync(Reader, Cancel));
        Assert.Empty(await Reading.MarksAsync(await Place.AddReaderAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task A_note_of_an_unread_paper_is_kept()
    {
        await NoteAsync(_ids[1], "later");
        Assert.Equal(new ReadingState(_ids[1], Mark.Unread, "later"), await Reading.FindAsync(Reader, _ids[1], Cancel));
        Assert.Equal([new ReadingState(_ids[1], Mark.Unread, "later")], await (await OpenAgainAsync()).Reading.AllAsync(Reader, Cancel));
    }

    [Fact]
    public async Task Every_mark_is_stored()
    {
        foreach (var mark in Enum.GetValues<Mark>().Reverse())
        {
            await MarkAsync(_ids[0], mark);
            Assert.Equal(mark, (await (await OpenAgainAsync()).Reading.FindAsync(Reader, _ids[0], Cancel)).Mark);
        }
    }

    [Fact]
    public async Task A_paper_is_named_by_id_or_key()
    {
        var key = (await Papers.FindAsync(_ids[1], Cancel))!.Key;
        Assert.Equal(_ids[1], (await Reading.SetMarkAsync(Reader, key, Mark.Seen, Cancel))!.State.PaperId);
        Assert.Equal(_ids[1], (await Reading.SetNoteAsync(Reader, key, "n", null, Cancel))!.State.PaperId);
        Assert.Equal(new ReadingState(_ids[1], Mark.Seen, "n"), await Reading.FindAsync(Reader, _ids[1], Cancel));
    }

    [Fact]
    public async Task A_paper_that_is_not_there_is_answered_with_nothing()
    {
        var revision = await Library.RevisionAsync(Cancel);
        Assert.Null(await Reading.SetMarkAsync(Reader, "nobody", Mark.Seen, Cancel));
        Assert.Null(await Reading.SetNoteAsync(Reader, "nobody", "n", null, Cancel));
        Assert.Null(await Reading.SetNoteAsync(Reader, "", "n", "m", Cancel));
        Assert.Empty(await Reading.AllAsync(Reader, Cancel));
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Reading.SetMarkAsync(Reader, _ids[0], (Mark)99, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Reading.SetNoteAsync(Reader, _ids[0], new string('x', IReadingStore.LongestNote + 1), null, Cancel));
        Assert.Empty(await Reading.AllAsync(Reader, Cancel));
    }

    [Fact]
    public async Task The_longest_note_is_kept_whole()
    {
        var note = string.Concat(Enumerable.Range(0, IReadingStore.LongestNote).Select(i => (char)('a' + (i % 26))));
        await NoteAsync(_ids[0], note);
        Assert.Equal(note, (await (await OpenAgainAsync()).Reading.FindAsync(Reader, _ids[0], Cancel)).Note);
    }

    [Fact]
    public async Task A_mark_is_answered_with_the_state_the_progress_and_the_revision()
    {
        var first = (await Reading.SetMarkAsync(Reader, _ids[0], Mark.Liked, Cancel))!;
        Assert.Equal((new ReadingState(_ids[0], Mark.Liked, ""), true, false), (first.State, first.Changed, first.Conflict));
        Assert.Null(first.Progress);
        Assert.Equal(await Library.RevisionAsync(Cancel), first.Revision);
        await AnalysisSample.SaveAsync(Library, i => i == 3 ? 1 : 0);
        var second = (await Reading.SetMarkAsync(Reader, _ids[1], Mark.Seen, Cancel))!;
        Assert.Equal(new ReadingProgress(AnalysisSample.Topic(0), 2, 3), second.Progress);
        Assert.Equal(await Library.RevisionAsync(Cancel), second.Revision);
        var note = (await Reading.SetNoteAsync(Reader, _ids[0], "n", null, Cancel))!;
        Assert.Equal((new ReadingState(_ids[0], Mark.Liked, "n"), true, false), (note.State, note.Changed, note.Conflict));
        Assert.Equal(new ReadingProgress(AnalysisSample.Topic(0), 2, 3), note.Progress);
        var back = (await Reading.SetMarkAsync(Reader, _ids[1], Mark.Unread, Cancel))!;
        Assert.Equal(new ReadingProgress(AnalysisSample.Topic(0), 1, 3), back.Progress);
        await ImportAsync(Sample.Paper("Late"));
        Assert.Null((await Reading.SetMarkAsync(Reader, (await IdsAsync())[^1], Mark.Seen, Cancel))!.Progress);
    }

    [Fact]
    public async Task Setting_what_is_set_is_no_change()
    {
        await MarkAsync(_ids[0], Mark.Liked);
        await NoteAsync(_ids[0], "note");
        var revision = await Library.RevisionAsync(Cancel);
        ReadingChange?[] answers =
        [
            await Reading.SetMarkAsync(Reader, _ids[0], Mark.Liked, Cancel),
            await Reading.SetNoteAsync(Reader, _ids[0], "note", null, Cancel),
            await Reading.SetNoteAsync(Reader, _ids[0], "note", "note", Cancel),
            await Reading.SetMarkAsync(Reader, _ids[1], Mark.Unread, Cancel),
            await Reading.SetNoteAsync(Reader, _ids[1], " \n", null, Cancel),
        ];
        Assert.All(answers, a => Assert.Equal((false, revision), (a!.Changed, a.Revision)));
        Assert.Equal(new ReadingState(_ids[0], Mark.Liked, "note"), answers[0]!.State);
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
        Assert.Equal(new ReadingState(_ids[0], Mark.Liked, ""), (await Reading.UndoAsync(Reader, Cancel))!.State);
    }

    [Fact]
    public async Task A_note_is_not_written_over_one_that_its_writer_has_not_seen()
    {
        await NoteAsync(_ids[0], "first");
        var revision = await Library.RevisionAsync(Cancel);
        foreach (var seen in new[] { "", "another" })
        {
            var answer = (await (await OpenAgainAsync()).Reading.SetNoteAsync(Reader, _ids[0], "second", seen, Cancel))!;
            Assert.Equal((new ReadingState(_ids[0], Mark.Unread, "first"), false, true), (answer.State, answer.Changed, answer.Conflict));
            Assert.Equal(revision, answer.Revision);
        }

        Assert.Equal("first", (await Reading.FindAsync(Reader, _ids[0], Cancel)).Note);
        var written = (await Reading.SetNoteAsync(Reader, _ids[0], "second", "first", Cancel))!;
        Assert.Equal(("second", true, false), (written.State.Note, written.Changed, written.Conflict));
        var anyway = (await Reading.SetNoteAsync(Reader, _ids[0], "third", null, Cancel))!;
        Assert.Equal(("third", true, false), (anyway.State.Note, anyway.Changed, anyway.Conflict));
        Assert.False((await Reading.SetNoteAsync(Reader, _ids[1], "new", "", Cancel))!.Conflict);
    }

    [Fact]
    public async Task The_note_that_stands_there_already_is_no_conflict()
    {
        await NoteAsync(_ids[0], "mine");
        var again = (await Reading.SetNoteAsync(Reader, _ids[0], "mine", "", Cancel))!;
        Assert.Equal(("mine", false, false), (again.State.Note, again.Changed, again.Conflict));
    }

    [Fact]
    public async Task Progress_counts_the_papers_that_are_decided_on()
    {
        Assert.Empty(await Reading.ProgressAsync(Reader, Cancel));
        await AnalysisSample.SaveAsync(Library, p => p == 3 ? 1 : 0);
        await MarkAsync(_ids[0], Mark.Skipped);
        await MarkAsync(_ids[1], Mark.Starred);
        await NoteAsync(_ids[2], "not decided");
        Assert.Equal(
            [new(AnalysisSample.Topic(0), 2, 3), new(AnalysisSample.Topic(1), 0, 1)],
            (await Reading.ProgressAsync(Reader, Cancel)).OrderBy(p => p.Topic));
    }

    [Fact]
    public async Task What_one_process_writes_another_reads()
    {
        var again = await OpenAgainAsync();
        await MarkAsync(_ids[0], Mark.Liked);
        Assert.Equal(Mark.Liked, (await again.Reading.FindAsync(Reader, _ids[0], Cancel)).Mark);
        await again.Reading.SetNoteAsync(Reader, _ids[0], "from there", null, Cancel);
        Assert.Equal("from there", (await Reading.FindAsync(Reader, _ids[0], Cancel)).Note);
        Assert.Equal(Reader, await again.Reading.LocalReaderAsync(Cancel));
    }
}
