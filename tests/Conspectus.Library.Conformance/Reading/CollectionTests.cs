using Conspectus.Core.Reading;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>Collections of papers: their content, their place in lists and queries, and their history.</summary>
public abstract class CollectionTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];

    private ICollectionStore Collections => Library.Collections;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(6));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task They_are_made_from_papers_and_listed_by_name()
    {
        var revision = await Library.RevisionAsync(Cancel);
        var made = await Collections.AddAsync(Reader, " to read ", " on the train ", [_ids[3], "nobody", _ids[1]], Cancel);
        Assert.Equal(("to read", "on the train", true), (made.Collection.Name, made.Collection.About, made.Changed));
        Assert.Equal([_ids[1], _ids[3]], made.Papers);
        Assert.True(made.Revision.Reading > revision.Reading);
        Assert.Equal(await Library.RevisionAsync(Cancel), made.Revision);
        var empty = (await Collections.AddAsync(Reader, "Seminar", "", [], Cancel)).Collection;
        var again = (await OpenAgainAsync()).Collections;
        Assert.Equal([new(empty, 0), new CollectionSize(made.Collection, 2)], await again.ListAsync(Reader, Cancel));
        Assert.Equal([_ids[1], _ids[3]], await again.PapersAsync(Reader, made.Collection.Id, Cancel));
        Assert.Empty((await again.PapersAsync(Reader, empty.Id, Cancel))!);
        Assert.Null(await again.PapersAsync(Reader, "nothing", Cancel));
    }

    [Fact]
    public async Task Each_reader_has_their_own()
    {
        var own = (await MakeAsync("a", 0)).Collection;
        var other = await Place.AddReaderAsync(Cancel);
        Assert.Empty(await Collections.ListAsync(other, Cancel));
        Assert.Null(await Collections.PapersAsync(other, own.Id, Cancel));
        Assert.Null(await Collections.PutAsync(other, own.Id, [_ids[1]], true, Cancel));
        Assert.Null(await Collections.ChangeAsync(other, own with { Name = "b" }, Cancel));
        Assert.Null(await Collections.RemoveAsync(other, own.Id, Cancel));
        Assert.Null(await Library.Reading.UndoAsync(other, Cancel));
        await Collections.AddAsync(other, "a", "", [_ids[1]], Cancel);
        Assert.Equal([_ids[0]], await Collections.PapersAsync(Reader, own.Id, Cancel));
        Assert.Empty(await Collections.HoldingAsync(Reader, [_ids[1]], Cancel));
        Assert.Empty((await FacetsAsync(new() { Ids = [_ids[1]] })).Collections);
        Assert.Equal([_ids[0]], await Papers.IdsAsync(Reader, new PaperQuery { Text = "collection:a" }, Cancel));
        Assert.Equal(0, (await Papers.QueryAsync(other, new PaperQuery { Collection = own.Id }, Cancel)).Total);
    }

    [Fact]
    public async Task Papers_are_put_in_and_taken_out_and_can_be_in_several()
    {
        var one = (await MakeAsync("one", 0)).Collection;
        var two = (await MakeAsync("two", 0, 2)).Collection;
        var put = (await Collections.PutAsync(Reader, one.Id, [_ids[4], _ids[0], "nobody", _ids[2]], true, Cancel))!;
        Assert.Equal([_ids[2], _ids[4]], put.Papers);
        Assert.False((await Collections.PutAsync(Reader, one.Id, [_ids[4]], true, Cancel))!.Changed);
        Assert.Equal([_ids[0], _ids[2], _ids[4]], await Collections.PapersAsync(Reader, one.Id, Cancel));
        Assert.Equal([new(one, 2), new CollectionSize(two, 2)], await Collections.HoldingAsync(Reader, [_ids[0], _ids[2], _ids[5]], Cancel));
        Assert.Equal([_ids[0], _ids[2]], (await Collections.PutAsync(Reader, one.Id, [_ids[0], _ids[2], _ids[5]], false, Cancel))!.Papers);
        Assert.Equal([new(one, 1)], await Collections.HoldingAsync(Reader, [_ids[4]], Cancel));
        Assert.Null(await Collections.PutAsync(Reader, "nothing", [_ids[0]], true, Cancel));
    }

    [Fact]
    public async Task They_can_be_renamed_described_and_removed()
    {
        var one = (await MakeAsync("one", 0, 1)).Collection;
        await MarkAsync(_ids[0], Mark.Liked);
        var renamed = (await Collections.ChangeAsync(Reader, one with { Name = " ONE ", About = " why " }, Cancel))!;
        Assert.Equal((one with { Name = "ONE", About = "why" }, true, 0), (renamed.Collection, renamed.Changed, renamed.Papers.Count));
        Assert.False((await Collections.ChangeAsync(Reader, renamed.Collection, Cancel))!.Changed);
        Assert.Equal([_ids[0], _ids[1]], await Collections.PapersAsync(Reader, one.Id, Cancel));
        var removed = (await Collections.RemoveAsync(Reader, one.Id, Cancel))!;
        Assert.Equal(renamed.Collection, removed.Collection);
        Assert.Equal([_ids[0], _ids[1]], removed.Papers);
        Assert.Null(await Collections.RemoveAsync(Reader, one.Id, Cancel));
        Assert.Empty(await Collections.ListAsync(Reader, Cancel));
        Assert.Equal(Mark.Liked, (await Library.Reading.FindAsync(Reader, _ids[0], Cancel)).Mark);
        Assert.Null(await Collections.ChangeAsync(Reader, one, Cancel));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("TO READ")]
    public async Task A_name_that_is_blank_or_taken_is_refused(string name)
    {
        await MakeAsync("to read");
        var other = (await MakeAsync("other")).Collection;
        var revision = await Library.RevisionAsync(Cancel);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await MakeAsync(name));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Collections.ChangeAsync(Reader, other with { Name = name }, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await MakeAsync(new string('x', PaperSet.LongestName + 1)));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await Collections.AddAsync(Reader, "new", new string('x', PaperSet.LongestAbout + 1), [], Cancel));
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
    }

    [Fact]
    public async Task Undo_takes_back_what_was_done_to_them_in_its_turn_among_marks()
    {
        await MarkAsync(_ids[0], Mark.Seen);
        var one = (await MakeAsync("one", 0, 1)).Collection;
        await Collections.PutAsync(Reader, one.Id, [_ids[3]], true, Cancel);
        await MarkAsync(_ids[0], Mark.Liked);
        await Collections.ChangeAsync(Reader, one with { Name = "uno" }, Cancel);
        await Collections.PutAsync(Reader, one.Id, [_ids[0]], false, Cancel);
        await Collections.RemoveAsync(Reader, one.Id, Cancel);

        var undone = (await Library.Reading.UndoAsync(Reader, Cancel))!;
        Assert.Equal((ReadingState.OfNone, true), (undone.State, undone.Changed));
        Assert.Equal((one.Id, "uno", null), (undone.Collections[0].Collection, undone.Collections[0].Before!.Name, undone.Collections[0].After));
        Assert.Equal(await Library.RevisionAsync(Cancel), undone.Revision);
        Assert.Equal([_ids[1], _ids[3]], await Collections.PapersAsync(Reader, one.Id, Cancel));
        await Library.Reading.UndoAsync(Reader, Cancel);
        Assert.Equal([_ids[0], _ids[1], _ids[3]], await Collections.PapersAsync(Reader, one.Id, Cancel));
        await Library.Reading.UndoAsync(Reader, Cancel);
        Assert.Equal([one], (await Collections.ListAsync(Reader, Cancel)).Select(c => c.Collection));
        undone = (await Library.Reading.UndoAsync(Reader, Cancel))!;
        Assert.Equal(new ReadingState(_ids[0], Mark.Seen, ""), undone.State);
        Assert.Empty(undone.Collections);
        Assert.Equal([_ids[3]], (await Library.Reading.UndoAsync(Reader, Cancel))!.Collections.Single().Added);
        Assert.Equal([_ids[0], _ids[1]], await Collections.PapersAsync(Reader, one.Id, Cancel));
        await Library.Reading.UndoAsync(Reader, Cancel);
        Assert.Empty(await Collections.ListAsync(Reader, Cancel));
        Assert.Equal(Mark.Unread, (await Library.Reading.UndoAsync(Reader, Cancel))!.State.Mark);
        Assert.Null(await Library.Reading.UndoAsync(Reader, Cancel));
    }

    [Fact]
    public async Task Undo_goes_on_after_new_changes()
    {
        var one = (await MakeAsync("one", 0)).Collection;
        await Library.Reading.UndoAsync(Reader, Cancel);
        await MarkAsync(_ids[1], Mark.Liked);
        var two = (await MakeAsync("one", 2)).Collection;
        Assert.NotEqual(one.Id, two.Id);
        Assert.Equal([_ids[2]], (await Library.Reading.UndoAsync(Reader, Cancel))!.Collections[0].Added);
        Assert.Equal(_ids[1], (await Library.Reading.UndoAsync(Reader, Cancel))!.State.PaperId);
        Assert.Null(await Library.Reading.UndoAsync(Reader, Cancel));
    }

    [Fact]
    public async Task Lists_show_count_and_select_them()
    {
        var one = (await MakeAsync("one", 0, 1, 2)).Collection;
        var two = (await MakeAsync("two", 0, 3)).Collection;
        await MakeAsync("empty");
        var page = await QueryAsync(new PaperQuery { Collection = one.Id, Facets = true });
        Assert.Equal(_ids.Take(3), page.Rows.Select(r => r.Paper.Id));
        Assert.Equal([one, two], page.Rows[0].Collections);
        Assert.Equal([one], page.Rows[1].Collections);
        Assert.Equal([new(one.Id, "one", 3), new Facet(two.Id, "two", 2)], page.Facets!.Collections);
        Assert.Equal([new(one.Id, "one", 1), new Facet(two.Id, "two", 1)], (await FacetsAsync(new() { Ids = [_ids[0], _ids[5]] })).Collections);
        Assert.Equal(4, (await QueryAsync(new PaperQuery { Collection = Choices.Of([one.Id, two.Id]) })).Total);
        Assert.Equal(0, (await QueryAsync(new PaperQuery { Collection = "nothing" })).Total);
        Assert.Equal([one, two], Assert.Single(await Papers.RowsAsync(Reader, [_ids[0]], Cancel)).Collections);
        Assert.Empty(Assert.Single(await Papers.RowsAsync(Reader, [_ids[5]], Cancel)).Collections);
    }

    [Theory]
    [InlineData("collection:\"to read\"", 0, 1)]
    [InlineData("collection:\"TO Read\"", 0, 1)]
    [InlineData("collection:read", 0, 1, 2)]
    [InlineData("collection:reads OR collection:\"to read\"", 0, 1, 2)]
    [InlineData("-collection:read", 3, 4, 5)]
    [InlineData("collection:read -collection:reads", 0, 1)]
    [InlineData("collection:other")]
    public async Task A_query_names_them(string text, params int[] found)
    {
        await MakeAsync("to read", 0, 1);
        await MakeAsync("summer reads", 2);
        Assert.Equal(found.Select(i => _ids[i]), await Papers.IdsAsync(Reader, new PaperQuery { Text = text }, Cancel));
    }

    [Fact]
    public async Task The_record_tells_them_and_what_was_done_to_them()
    {
        var start = Clock.GetUtcNow();
        var one = (await MakeAsync("one", 2, 0)).Collection;
        Clock.Now += TimeSpan.FromMinutes(2);
        await MarkAsync(_ids[1], Mark.Liked);
        await Collections.PutAsync(Reader, one.Id, [_ids[0]], false, Cancel);
        await Collections.ChangeAsync(Reader, one with { About = "why" }, Cancel);
        await Library.Reading.UndoAsync(Reader, Cancel);
        var record = await Library.Reading.RecordAsync(Reader, Cancel);
        Assert.Equal(one, Assert.Single(record.Collections).Collection);
        Assert.Equal([_ids[2]], record.Collections[0].Papers);
        Assert.Equal([start, start.AddMinutes(2), start.AddMinutes(2)], record.CollectionEvents.Select(e => e.At));
        Assert.Equal([null, one, one], record.CollectionEvents.Select(e => e.Before));
        Assert.Equal([one, one, one with { About = "why" }], record.CollectionEvents.Select(e => e.After));
        Assert.Equal([_ids[0], _ids[2]], record.CollectionEvents[0].Added);
        Assert.Equal([_ids[0]], record.CollectionEvents[1].Removed);
        Assert.Equal([null, record.Events[0].Id, record.Events[0].Id], record.CollectionEvents.Select(e => e.Follows));
        Assert.Equal(
            [EventStanding.Stands, EventStanding.Stands, EventStanding.TakenBack], record.CollectionEvents.Select(e => e.Standing));
        Assert.Equal(3, record.CollectionEvents.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_fresh_library_takes_them_in_whole_and_can_undo_them()
    {
        var one = (await MakeAsync("one", 0, 1)).Collection;
        await MarkAsync(_ids[1], Mark.Liked);
        await Collections.PutAsync(Reader, one.Id, [_ids[1]], false, Cancel);
        await MakeAsync("two");
        var search = await Library.SavedSearches.AddAsync(Reader, "graphs", "q=graph", Cancel);
        var record = await Library.Reading.RecordAsync(Reader, Cancel);

        var other = await OpenNewAsync();
        await other.Importing.ImportAsync(Sample.Many(6), Sample.Stamp(), [], Cancel);
        var reader = await other.Reading.LocalReaderAsync(Cancel);
        var merge = new ReadingMerge([], [], record.Events, [new(new ReadingState(_ids[1], Mark.Liked, ""), [])], IsFresh: true)
        {
            PastOfCollections = record.CollectionEvents,
            Collections = [.. record.Collections.Select(c => new CollectionMerge(c.Collection.Id, c.Collection, c.Papers))],
            Searches = record.Searches,
        };
        Assert.True(await other.Reading.MergeAsync(reader, merge, await other.RevisionAsync(Cancel), Cancel));
        var taken = await other.Reading.RecordAsync(reader, Cancel);
        Assert.Equal(LibraryContent.Text(record with { Revision = default }), LibraryContent.Text(taken with { Revision = default }));
        Assert.Equal([search], taken.Searches);
        Assert.Null((await other.Reading.UndoAsync(reader, Cancel))!.Collections[0].Before);
        Assert.Equal([_ids[1]], (await other.Reading.UndoAsync(reader, Cancel))!.Collections[0].Removed);
        Assert.Equal(_ids[1], (await other.Reading.UndoAsync(reader, Cancel))!.State.PaperId);
        Assert.NotNull(await other.Reading.UndoAsync(reader, Cancel));
        Assert.Null(await other.Reading.UndoAsync(reader, Cancel));
        Assert.Empty(await other.Collections.ListAsync(reader, Cancel));
    }

    [Fact]
    public async Task What_is_taken_in_is_one_step_with_the_marks()
    {
        var one = (await MakeAsync("one", 0, 1)).Collection;
        var two = (await MakeAsync("two", 2)).Collection;
        var foreign = new PaperSet("00000000000000ff", "ONE", "swapped");
        var past = new CollectionEvent(
            new string('c', 32), foreign.Id, null, foreign, [_ids[3], "nobody"], [], Clock.GetUtcNow().AddDays(-1), EventStanding.Stands,
            "unknown", null);
        var merge = new ReadingMerge([], [], [], [new(new ReadingState(_ids[5], Mark.Liked, ""), [])], IsFresh: false)
        {
            PastOfCollections = [past],
            Collections =
            [
                new(foreign.Id, foreign, [_ids[3], _ids[4]]), new(one.Id, one with { Name = "two" }, [_ids[1]]), new(two.Id, null, []),
            ],
        };
        Assert.True(await Library.Reading.MergeAsync(Reader, merge, await Library.RevisionAsync(Cancel), Cancel));
        var record = await Library.Reading.RecordAsync(Reader, Cancel);
        Assert.Equal([foreign, one with { Name = "two" }], record.Collections.Select(c => c.Collection));
        Assert.Equal([[_ids[3], _ids[4]], [_ids[1]]], record.Collections.Select(c => c.Papers));
        Assert.Equal(EventStanding.Elsewhere, record.CollectionEvents[2].Standing);
        Assert.Equal([_ids[3]], record.CollectionEvents[2].Added);
        Assert.NotNull(Assert.Single(record.CollectionEvents.Skip(3).Select(e => e.Step).Append(record.Events[0].Step).Distinct()));

        var undone = (await Library.Reading.UndoAsync(Reader, Cancel))!;
        Assert.Equal(new ReadingState(_ids[5], Mark.Unread, ""), undone.State);
        Assert.Equal(3, undone.Collections.Count);
        Assert.Equal([new(one, 2), new CollectionSize(two, 1)], await Collections.ListAsync(Reader, Cancel));
        Assert.Equal(["two"], (await Library.Reading.UndoAsync(Reader, Cancel))!.Collections.Select(c => c.Told.Name));
    }

    [Fact]
    public async Task What_does_not_fit_is_not_taken_in()
    {
        await MakeAsync("one", 0);
        var now = await Library.RevisionAsync(Cancel);
        ReadingMerge Merge(string name, string paper) => new([], [], [], [], IsFresh: false)
        {
            Collections = [new("00000000000000ff", new PaperSet("00000000000000ff", name, ""), [paper])],
        };
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Library.Reading.MergeAsync(Reader, Merge("One", _ids[0]), now, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Library.Reading.MergeAsync(Reader, Merge("new", "nobody"), now, Cancel));
        Assert.Equal(now, await Library.RevisionAsync(Cancel));
        Assert.Single(await Collections.ListAsync(Reader, Cancel));
    }

    private ValueTask<CollectionChange> MakeAsync(string name, params int[] papers) =>
        Collections.AddAsync(Reader, name, "", [.. papers.Select(i => _ids[i])], Cancel);
}
