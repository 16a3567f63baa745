using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>What two readers record stays apart.</summary>
public abstract class ReaderTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];
    private ReaderId _other;

    private IReadingStore Reading => Library.Reading;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(4));
        _ids = await IdsAsync();
        _other = await Place.AddReaderAsync(Cancel);
        await AnalysisSample.SaveAsync(Library, _ => 0);
    }

    [Fact]
    public async Task The_local_reader_is_the_same_in_every_opening_and_no_one_elses()
    {
        Assert.Matches("^[0-9a-f]{32}$", Reader.Value);
        Assert.Equal(Reader, await (await OpenAgainAsync()).Reading.LocalReaderAsync(Cancel));
        Assert.NotEqual(Reader, _other);
        Assert.NotEqual(Reader, await (await OpenNewAsync()).Reading.LocalReaderAsync(Cancel));
    }

    [Fact]
    public async Task Marks_notes_and_progress_of_two_readers_stay_apart()
    {
        await MarkAsync(_ids[0], Mark.Liked);
        await Reading.SetMarkAsync(_other, _ids[0], Mark.Skipped, Cancel);
        await Reading.SetMarkAsync(_other, _ids[1], Mark.Seen, Cancel);
        var answer = await Reading.SetNoteAsync(_other, _ids[2], "theirs", "", Cancel);
        Assert.Equal((false, new ReadingProgress(AnalysisSample.Topic(0), 2, 4)), (answer!.Conflict, answer.Progress));
        Assert.Equal([new ReadingState(_ids[0], Mark.Liked, "")], await Reading.AllAsync(Reader, Cancel));
        Assert.Equal(
            [new(_ids[0], Mark.Skipped, ""), new(_ids[1], Mark.Seen, ""), new(_ids[2], Mark.Unread, "theirs")], await Reading.AllAsync(
                _other, Cancel));
        Assert.Equal("", (await Reading.FindAsync(Reader, _ids[2], Cancel)).Note);
        Assert.Equal([new ReadingProgress(AnalysisSample.Topic(0), 1, 4)], await Reading.ProgressAsync(Reader, Cancel));
        Assert.Equal([new ReadingProgress(AnalysisSample.Topic(0), 2, 4)], await Reading.ProgressAsync(_other, Cancel));
    }

    [Fact]
    public async Task Each_undoes_what_is_theirs()
    {
        await MarkAsync(_ids[0], Mark.Liked);
        await Reading.SetMarkAsync(_other, _ids[1], Mark.Seen, Cancel);
        await MarkAsync(_ids[1], Mark.Starred);
        Assert.Equal(new ReadingState(_ids[1], Mark.Unread, ""), (await Reading.UndoAsync(_other, Cancel))!.State);
        Assert.Null(await Reading.UndoAsync(_other, Cancel));
        Assert.Equal([new(_ids[0], Mark.Liked, ""), new ReadingState(_ids[1], Mark.Starred, "")], await Reading.AllAsync(Reader, Cancel));
        Assert.Equal(new ReadingState(_ids[1], Mark.Unread, ""), (await Reading.UndoAsync(Reader, Cancel))!.State);
    }

    [Fact]
    public async Task Lists_and_facets_are_those_of_the_reader_who_asks()
    {
        await MarkAsync(_ids[0], Mark.Liked);
        await Reading.SetMarkAsync(_other, _ids[1], Mark.Liked, Cancel);
        await Reading.SetNoteAsync(_other, _ids[2], "theirs", null, Cancel);
        foreach (var (reader, liked, noted) in new[] { (Reader, _ids[0], 0), (_other, _ids[1], 1) })
        {
            var query = new PaperQuery { Mark = Mark.Liked, Facets = true };
            var page = await Papers.QueryAsync(reader, query, Cancel);
            Assert.Equal([liked], page.Rows.Select(r => r.Paper.Id));
            Assert.Equal([("unread", 3), ("liked", 1)], page.Facets!.Marks.Select(m => (m.Value, m.Count)));
            Assert.Equal([liked], await Papers.IdsAsync(reader, query, Cancel));
            Assert.Equal(3, (await Papers.QueryAsync(reader, new() { Mark = Mark.Unread }, Cancel)).Total);
            Assert.Equal(noted, (await Papers.QueryAsync(reader, new() { HasNote = true }, Cancel)).Total);
            Assert.Equal([liked], (await Papers.RowsAsync(reader, _ids, Cancel)).Where(r => r.Mark == Mark.Liked).Select(r => r.Paper.Id));
        }
    }

    [Fact]
    public async Task A_reader_that_is_not_there_is_refused()
    {
        var nobody = new ReaderId(new string('f', 32));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Reading.SetMarkAsync(nobody, _ids[0], Mark.Seen, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Reading.SetNoteAsync(nobody, _ids[0], "n", null, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Reading.UndoAsync(nobody, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Reading.FindAsync(nobody, _ids[0], Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Reading.AllAsync(nobody, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Reading.ProgressAsync(nobody, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Papers.RowsAsync(nobody, _ids, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Papers.QueryAsync(nobody, new(), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Papers.IdsAsync(nobody, new(), Cancel));
    }
}
