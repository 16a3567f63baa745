using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>What a reader edited in the article: kept, never overwritten unseen, undone in one history with marks and notes.</summary>
public abstract class ArticleEditTests(Func<StoreFixture> create) : StoreTests(create)
{
    private static readonly ArticleEdit Heading = new("neurips-2023", "topic-12", ArticlePart.Heading, "Agents", "Reinforcement learning");
    private static readonly ArticleEdit Words = new("neurips-2023", "topic-12/theme-40", ArticlePart.Text, "Ünder *which* <b>", "They do.");

    private IReadOnlyList<string> _ids = [];

    private IArticleEditStore Edits => Library.ArticleEdits;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(3));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task They_stand_until_the_generated_text_is_brought_back()
    {
        Assert.Empty(await Edits.AllAsync(Reader, Cancel));
        var before = await Library.RevisionAsync(Cancel);
        var change = await Edits.SetAsync(Reader, Words, null, Cancel);
        Assert.Equal((Words, true, false), (change.Stands, change.Changed, change.Conflict));
        Assert.True(change.Revision.Reading > before.Reading);
        Assert.Equal(await Library.RevisionAsync(Cancel), change.Revision);
        await Edits.SetAsync(Reader, Heading, null, Cancel);
        await Edits.SetAsync(Reader, Heading with { Edition = "" }, null, Cancel);
        Assert.Equal([Heading with { Edition = "" }, Heading, Words], await (await OpenAgainAsync()).ArticleEdits.AllAsync(Reader, Cancel));
        Assert.Null((await Edits.SetAsync(Reader, Words with { Text = null }, Words.Text, Cancel)).Stands);
        Assert.Equal([Heading with { Edition = "" }, Heading], await Edits.AllAsync(Reader, Cancel));
        Assert.Empty(await Edits.AllAsync(await Place.AddReaderAsync(Cancel), Cancel));
    }

    [Fact]
    public async Task What_stands_already_is_no_change()
    {
        Assert.False((await Edits.SetAsync(Reader, Words with { Text = null }, null, Cancel)).Changed);
        await Edits.SetAsync(Reader, Words, null, Cancel);
        var before = await Library.RevisionAsync(Cancel);
        Assert.False((await Edits.SetAsync(Reader, Words, Words.Text, Cancel)).Changed);
        Assert.Equal(before, await Library.RevisionAsync(Cancel));
        Assert.True((await Edits.SetAsync(Reader, Words with { Replaced = "They do it anew." }, Words.Text, Cancel)).Changed);
        Assert.Equal("They do it anew.", Assert.Single(await Edits.AllAsync(Reader, Cancel)).Replaced);
    }

    [Fact]
    public async Task One_that_its_writer_did_not_see_is_never_overwritten()
    {
        await Edits.SetAsync(Reader, Words, null, Cancel);
        var before = await Library.RevisionAsync(Cancel);
        var older = await Edits.SetAsync(Reader, Words with { Text = "of an older tab" }, null, Cancel);
        Assert.Equal((Words, false, true, before), (older.Stands, older.Changed, older.Conflict, older.Revision));
        Assert.True((await Edits.SetAsync(Reader, Words with { Text = null }, "something else", Cancel)).Conflict);
        Assert.Equal([Words], await Edits.AllAsync(Reader, Cancel));
        Assert.False((await Edits.SetAsync(Reader, Words, "something else", Cancel)).Conflict);
        Assert.False((await Edits.SetAsync(Reader, Words with { Text = "seen" }, Words.Text, Cancel)).Conflict);
        Assert.Equal("seen", Assert.Single(await Edits.AllAsync(Reader, Cancel)).Text);
    }

    [Fact]
    public async Task They_and_marks_and_notes_are_undone_in_one_history()
    {
        await Edits.SetAsync(Reader, Heading, null, Cancel);
        await MarkAsync(_ids[0], Mark.Liked);
        await Edits.SetAsync(Reader, Words, null, Cancel);
        await Edits.SetAsync(Reader, Words with { Text = "later" }, Words.Text, Cancel);
        await NoteAsync(_ids[1], "n");
        Assert.Equal(_ids[1], (await UndoAsync())!.State.PaperId);
        var undone = (await UndoAsync())!;
        Assert.Equal((Words with { Text = "later" }, "", true), (undone.UndoneEdit, undone.State.PaperId, undone.Changed));
        Assert.Equal(await Library.RevisionAsync(Cancel), undone.Revision);
        Assert.Equal([Heading, Words], await Edits.AllAsync(Reader, Cancel));
        Assert.Equal(Words, (await UndoAsync())!.UndoneEdit);
        Assert.Equal(_ids[0], (await UndoAsync())!.State.PaperId);
        Assert.Equal([Heading], await Edits.AllAsync(Reader, Cancel));
        Assert.Equal(Heading, (await UndoAsync())!.UndoneEdit);
        Assert.Empty(await Edits.AllAsync(Reader, Cancel));
        Assert.Null(await UndoAsync());
    }

    [Fact]
    public async Task Undo_of_another_reader_leaves_them()
    {
        var other = await Place.AddReaderAsync(Cancel);
        await Edits.SetAsync(other, Heading, null, Cancel);
        await MarkAsync(_ids[0], Mark.Liked);
        Assert.Equal(_ids[0], (await UndoAsync())!.State.PaperId);
        Assert.Null(await UndoAsync());
        Assert.Equal([Heading], await Edits.AllAsync(other, Cancel));
    }

    [Theory]
    [InlineData("", "text", "")]
    [InlineData("p", null, "r")]
    [InlineData("p", "t", null)]
    public async Task What_has_no_place_or_is_too_long_is_refused(string place, string? text, string? replaced)
    {
        var tooLong = new string('x', ArticleEdit.LongestText + 1);
        var edit = new ArticleEdit("", place, ArticlePart.Text, text ?? tooLong, replaced ?? tooLong);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Edits.SetAsync(Reader, edit, null, Cancel));
        Assert.Empty(await Edits.AllAsync(Reader, Cancel));
    }

    [Fact]
    public async Task A_record_holds_them_and_a_fresh_library_takes_them_in_with_their_undo()
    {
        await Edits.SetAsync(Reader, Heading, null, Cancel);
        await Edits.SetAsync(Reader, Words, null, Cancel);
        await UndoAsync();
        var record = await Library.Reading.RecordAsync(Reader, Cancel);
        Assert.Equal([EventStanding.Stands, EventStanding.TakenBack], record.ArticleEdits.Select(e => e.Standing));
        var fresh = await OpenNewAsync();
        var reader = await fresh.Reading.LocalReaderAsync(Cancel);
        Assert.True(await MergeAsync(fresh, reader, record.ArticleEdits, isFresh: true));
        Assert.Equal([Heading], await fresh.ArticleEdits.AllAsync(reader, Cancel));
        Assert.Equal(record.ArticleEdits, (await fresh.Reading.RecordAsync(reader, Cancel)).ArticleEdits);
        Assert.Equal(Heading, (await fresh.Reading.UndoAsync(reader, Cancel))!.UndoneEdit);
    }

    [Fact]
    public async Task Of_two_histories_the_later_edit_stands_and_one_taken_back_elsewhere_is_taken_back()
    {
        await Edits.SetAsync(Reader, Heading, null, Cancel);
        var own = Assert.Single((await Library.Reading.RecordAsync(Reader, Cancel)).ArticleEdits);
        var later = new ArticleEditRecord(new string('a', 32), Heading with { Text = "Later" }, own.At.AddMinutes(1), EventStanding.Stands);
        var earlier = new ArticleEditRecord(new string('b', 32), Words, own.At.AddDays(-1), EventStanding.Stands);
        Assert.True(await MergeAsync(Library, Reader, [later, earlier], isFresh: false));
        Assert.True(await MergeAsync(Library, Reader, [later, earlier], isFresh: false));
        Assert.Equal([later.Edit, Words], await Edits.AllAsync(Reader, Cancel));
        Assert.Equal(Heading, (await UndoAsync())!.UndoneEdit); // what was made elsewhere is passed over
        Assert.Null(await UndoAsync());
        Assert.True(await MergeAsync(Library, Reader, [later with { Standing = EventStanding.TakenBack }], isFresh: false));
        Assert.Equal([Words], await Edits.AllAsync(Reader, Cancel));
        // A clock that has gone back lets no acknowledged edit lose.
        Clock.Now = Clock.Now.AddDays(-400);
        Assert.True((await Edits.SetAsync(Reader, Words with { Text = "now" }, Words.Text, Cancel)).Changed);
        Assert.Equal("now", Assert.Single(await Edits.AllAsync(Reader, Cancel)).Text);
    }

    private ValueTask<ReadingChange?> UndoAsync() => Library.Reading.UndoAsync(Reader, Cancel);

    private static async ValueTask<bool> MergeAsync(
        ILibrary library, ReaderId reader, IReadOnlyList<ArticleEditRecord> edits, bool isFresh) => await library.Reading.MergeAsync(
        reader, new ReadingMerge([], [], [], [], isFresh) { ArticleEdits = edits }, await library.RevisionAsync(Cancel), Cancel);
}
