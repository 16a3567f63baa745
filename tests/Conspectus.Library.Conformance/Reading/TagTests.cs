using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>A reader's tags: on papers, in lists, and their names.</summary>
public abstract class TagTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];

    private IReadingStore Reading => Library.Reading;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(5));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task They_are_set_and_taken_off_and_undone()
    {
        var first = (await TagAsync(_ids[0], 2))!;
        Assert.Equal((new ReadingState(_ids[0], Mark.Unread, "", TagSet.Of(2)), true), (first.State, first.Changed));
        Assert.Equal(await Library.RevisionAsync(Cancel), first.Revision);
        await TagAsync(_ids[0], 9);
        Assert.False((await TagAsync(_ids[0], 9))!.Changed);
        await MarkAsync(_ids[0], Mark.Liked);
        await TagAsync(_ids[0], 2, isSet: false);
        Assert.Equal(new ReadingState(_ids[0], Mark.Liked, "", TagSet.Of(9)), await FindAsync());
        Assert.Equal(TagSet.Of(2, 9), (await Reading.UndoAsync(Reader, Cancel))!.State.Tags);
        Assert.Equal(Mark.Unread, (await Reading.UndoAsync(Reader, Cancel))!.State.Mark);
        Assert.Equal(TagSet.Of(2), (await Reading.UndoAsync(Reader, Cancel))!.State.Tags);
        Assert.Equal([new ReadingState(_ids[0], Mark.Unread, "", TagSet.Of(2))], await Reading.AllAsync(Reader, Cancel));
        await Reading.UndoAsync(Reader, Cancel);
        Assert.Empty(await Reading.AllAsync(Reader, Cancel));
    }

    [Fact]
    public async Task A_mark_and_a_note_leave_them_and_another_reader_does_not_see_them()
    {
        await TagAsync(_ids[0], TagSet.Highest);
        await MarkAsync(_ids[0], Mark.Skipped);
        await NoteAsync(_ids[0], "n");
        Assert.Equal(TagSet.Of(TagSet.Highest), (await FindAsync()).Tags);
        await MarkAsync(_ids[0], Mark.Unread);
        await NoteAsync(_ids[0], "");
        Assert.Equal(TagSet.Of(TagSet.Highest), (await (await OpenAgainAsync()).Reading.FindAsync(Reader, _ids[0], Cancel)).Tags);
        var other = await Place.AddReaderAsync(Cancel);
        await Reading.SetTagAsync(other, _ids[1], 1, true, Cancel);
        Assert.Equal([_ids[0]], (await Reading.AllAsync(Reader, Cancel)).Select(s => s.PaperId));
        Assert.Equal(0, (await QueryAsync(new PaperQuery { Text = "tag:\"tag 1\"" })).Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(TagSet.Highest + 1)]
    public async Task There_is_no_other_number(int tag)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await TagAsync(_ids[0], tag));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Reading.NameTagAsync(Reader, new ReaderTag(tag, "name"), Cancel));
        Assert.Empty(await Reading.AllAsync(Reader, Cancel));
    }

    [Fact]
    public async Task A_paper_that_is_not_there_has_none() => Assert.Null(await TagAsync("nobody", 1));

    [Fact]
    public async Task They_have_names_of_the_readers_own()
    {
        Assert.Empty(await Reading.TagsAsync(Reader, Cancel));
        var before = await Library.RevisionAsync(Cancel);
        await Reading.NameTagAsync(Reader, new ReaderTag(3, " to cite "), Cancel);
        await Reading.NameTagAsync(Reader, new ReaderTag(1, "theory"), Cancel);
        Assert.True((await Library.RevisionAsync(Cancel)).Reading > before.Reading);
        Assert.Equal([new(1, "theory"), new ReaderTag(3, "to cite")], await (await OpenAgainAsync()).Reading.TagsAsync(Reader, Cancel));
        Assert.Empty(await Reading.TagsAsync(await Place.AddReaderAsync(Cancel), Cancel));
        await Reading.NameTagAsync(Reader, new ReaderTag(1, "tag 1"), Cancel);
        Assert.Equal([new ReaderTag(3, "to cite")], await Reading.TagsAsync(Reader, Cancel));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("TO CITE")]
    [InlineData("tag 4")]
    public async Task A_name_that_is_blank_or_taken_is_refused(string name)
    {
        await Reading.NameTagAsync(Reader, new ReaderTag(3, "to cite"), Cancel);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Reading.NameTagAsync(Reader, new ReaderTag(2, name), Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Reading.NameTagAsync(
            Reader, new ReaderTag(2, new string('x', ReaderTag.LongestName + 1)), Cancel));
        Assert.Single(await Reading.TagsAsync(Reader, Cancel));
    }

    [Fact]
    public async Task Lists_show_count_and_select_them()
    {
        await Reading.NameTagAsync(Reader, new ReaderTag(2, "to cite"), Cancel);
        foreach (var id in _ids.Take(3)) await TagAsync(id, 2);
        await TagAsync(_ids[3], 7);
        await TagAsync(_ids[0], 7);
        var page = await QueryAsync(new PaperQuery { Tag = 2, Facets = true });
        Assert.Equal(_ids.Take(3), page.Rows.Select(r => r.Paper.Id));
        Assert.Equal([new(2, "to cite"), new ReaderTag(7, "tag 7")], page.Rows[0].Tags);
        Assert.Equal([new ReaderTag(2, "to cite")], page.Rows[1].Tags);
        Assert.Equal([new("2", "to cite", 3), new Facet("7", "tag 7", 2)], page.Facets!.Tags);
        Assert.Equal([new("2", "to cite", 1), new Facet("7", "tag 7", 1)], (await FacetsAsync(new() { Ids = [_ids[0], _ids[4]] })).Tags);
        Assert.Equal([2, 7], Assert.Single(await Papers.RowsAsync(Reader, [_ids[0]], Cancel)).Tags.Select(t => t.Number));
        Assert.Empty(Assert.Single(await Papers.RowsAsync(Reader, [_ids[4]], Cancel)).Tags);
        Assert.Equal(0, (await QueryAsync(new PaperQuery { Tag = 99 })).Total);
    }

    [Theory]
    [InlineData("tag:\"to cite\"", 0, 1, 2)]
    [InlineData("tag:\"TO Cite\" -tag:7", 1, 2)]
    [InlineData("tag:cite", 0, 1, 2)]
    [InlineData("tag:\"tag 7\"", 0, 3)]
    [InlineData("tag:7", 0, 3)]
    [InlineData("tag:cite OR tag:7", 0, 1, 2, 3)]
    [InlineData("-tag:cite", 3, 4)]
    [InlineData("tag:other")]
    public async Task A_query_names_them(string text, params int[] found)
    {
        await Reading.NameTagAsync(Reader, new ReaderTag(2, "to cite"), Cancel);
        foreach (var id in _ids.Take(3)) await TagAsync(id, 2);
        await TagAsync(_ids[3], 7);
        await TagAsync(_ids[0], 7);
        Assert.Equal(found.Select(i => _ids[i]), await Papers.IdsAsync(Reader, new PaperQuery { Text = text }, Cancel));
    }

    private ValueTask<ReadingChange?> TagAsync(string id, int tag, bool isSet = true) =>
        Reading.SetTagAsync(Reader, id, tag, isSet, Cancel);

    private ValueTask<ReadingState> FindAsync() => Reading.FindAsync(Reader, _ids[0], Cancel);
}
