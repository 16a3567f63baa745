using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;

namespace Conspectus.Library.Conformance.Importing;

/// <summary>Records that joined papers of others are told, and taken apart again.</summary>
public abstract class MergeTests(Func<StoreFixture> create) : StoreTests(create)
{
    private static readonly Paper First = Sample.Paper("A paper of two", "Ada Lovelace, Bob Hope", "As the first source has it.") with
    {
        SourceId = "1",
        Url = "https://example.org/1",
        Identifiers = new Identifiers { Doi = "10.5555/1" },
    };

    private static readonly Paper Second = Sample.Paper("A paper of two", "Ada Lovelace", "As the first source has it, or nearly so.") with
    {
        SourceId = "row 9",
        Url = "https://example.org/other",
        Session = "Session 3",
        Identifiers = new Identifiers { Arxiv = "2301.00001" },
    };

    private static readonly Paper Third = Sample.Paper("A paper of two", "Ada Lovelace") with { SourceId = "c", Track = "main" };

    [Fact]
    public async Task A_record_that_joins_a_paper_is_told_with_the_reason()
    {
        await ImportAsync(First, Sample.Paper("Another one"));
        Assert.Empty(await Library.Importing.MergesAsync(Cancel));
        await ImportAsync("list", Second);
        var merge = Assert.Single(await Library.Importing.MergesAsync(Cancel));
        Assert.Equal((await IdsAsync())[0], merge.PaperId);
        Assert.Equal(
            (MatchReason.SameTitleAndAuthor, "papers.json", "list", "A paper of two", "row 9"),
            (merge.Reason, merge.Source, merge.Kind, merge.Title, merge.SourceId));
        Assert.Equal(["Ada Lovelace"], merge.Authors);
        Assert.Equal(Clock.GetUtcNow(), merge.At);
    }

    [Fact]
    public async Task A_record_that_comes_again_is_no_merge()
    {
        await ImportAsync(First);
        await ImportAsync("list", Second);
        await ImportAsync("list", Second with { Session = "Session 4", Url = "https://example.org/moved" });
        await ImportAsync(First);
        Assert.Single(await Library.Importing.MergesAsync(Cancel));
    }

    [Fact]
    public async Task Two_records_of_one_import_are_told_also_where_the_paper_is_new()
    {
        await ImportAsync(First, First with { SourceId = "2", Decision = Decision.Oral });
        var merge = Assert.Single(await Library.Importing.MergesAsync(Cancel));
        Assert.Equal((MatchReason.SameDoi, "2"), (merge.Reason, merge.SourceId));
    }

    [Fact]
    public async Task A_first_source_of_its_kind_is_told_even_if_it_knows_nothing_new()
    {
        var plain = Sample.Paper("A plain paper");
        await ImportAsync(plain);
        await ImportAsync("list", plain);
        await ImportAsync("list", plain);
        Assert.Single(await Library.Importing.MergesAsync(Cancel));
    }

    [Fact]
    public async Task An_import_that_is_not_completed_leaves_no_merge()
    {
        await ImportAsync(First);
        await using (var session = await Library.Importing.BeginAsync(Sample.Stamp("list"), Cancel))
        {
            await session.AddAsync([Second], Cancel);
            Assert.Empty(await Library.Importing.MergesAsync(Cancel));
        }

        Assert.Empty(await Library.Importing.MergesAsync(Cancel));
        await ImportAsync("list", Second);
        Assert.Single(await Library.Importing.MergesAsync(Cancel));
    }

    [Fact]
    public async Task A_merge_that_is_taken_back_leaves_two_papers_as_they_were()
    {
        await ImportAsync(First);
        var alone = LibraryContent.Text((await Papers.AllAsync(Cancel))[0]);
        await ImportAsync("list", Second);
        var id = (await IdsAsync())[0];
        await MarkAsync(id, Mark.Starred);
        await NoteAsync(id, "mine");
        var revision = await Library.RevisionAsync(Cancel);

        var undone = await SplitAsync(0);
        Assert.Equal(id, undone.PaperId);
        var papers = await Papers.AllAsync(Cancel);
        Assert.Equal([undone.PaperId, undone.RecordId], papers.Select(p => p.Id));
        Assert.Equal(alone, LibraryContent.Text(papers[0]));
        Assert.Equal(LibraryContent.Text(Second with { Id = papers[1].Id, Key = papers[1].Key }), LibraryContent.Text(papers[1]));
        Assert.NotEqual(papers[0].Key, papers[1].Key);
        Assert.Equal(new ReadingState(id, Mark.Starred, "mine"), await Library.Reading.FindAsync(Reader, id, Cancel));
        Assert.Equal(Mark.Unread, (await Library.Reading.FindAsync(Reader, undone.RecordId, Cancel)).Mark);
        Assert.Empty(await Library.Importing.MergesAsync(Cancel));
        var now = await Library.RevisionAsync(Cancel);
        Assert.True(now.Papers > revision.Papers);
        Assert.Equal(2, (await QueryAsync(new() { Text = "two" })).Total);
        Assert.Equal(1, (await QueryAsync(new() { Text = "nearly" })).Total);
    }

    [Fact]
    public async Task They_stay_apart_at_later_imports()
    {
        await ImportAsync(First);
        await ImportAsync("list", Second);
        await SplitAsync(0);
        var before = LibraryContent.Text(await Papers.AllAsync(Cancel));
        var again = await OpenAgainAsync();
        Assert.Equal(new ImportCounts(0, 0, 1), await again.Importing.ImportAsync([First], Sample.Stamp(), [], Cancel));
        Assert.Equal(new ImportCounts(0, 0, 1), await ImportAsync("list", Second));
        Assert.Equal(before, LibraryContent.Text(await Papers.AllAsync(Cancel)));
        Assert.Empty(await Library.Importing.MergesAsync(Cancel));
        await ImportAsync("list", Second with { Track = "late" });
        Assert.Equal([null, "late"], (await Papers.AllAsync(Cancel)).Select(p => p.Track));
    }

    [Fact]
    public async Task Records_that_nothing_tells_apart_stay_two_papers()
    {
        var one = Sample.Paper("A plain paper", "Ada Lovelace", "It says this.");
        await ImportAsync(one);
        await ImportAsync("list", one with { Session = "Session 3" });
        await SplitAsync(0);
        await ImportAsync(one);
        await ImportAsync("list", one with { Session = "Session 3" });
        Assert.Equal(2, (await IdsAsync()).Count);
    }

    [Fact]
    public async Task What_later_merges_brought_stays_with_the_paper()
    {
        await ImportAsync(First);
        await ImportAsync("list", Second);
        await ImportAsync("third", Third);
        Assert.Equal(2, (await Library.Importing.MergesAsync(Cancel)).Count);
        await SplitAsync(0);
        var papers = await Papers.AllAsync(Cancel);
        Assert.Equal([("main", null), (null, "Session 3")], papers.Select(p => (p.Track, p.Session)));
        await SplitAsync(0);
        papers = await Papers.AllAsync(Cancel);
        Assert.Equal([(null, null), (null, "Session 3"), ("main", null)], papers.Select(p => (p.Track, p.Session)));
        Assert.Equal("10.5555/1", papers[0].Identifiers.Doi);
        Assert.Null(papers[0].Identifiers.Arxiv);
    }

    [Fact]
    public async Task What_is_no_merge_cannot_be_taken_back()
    {
        await ImportAsync(First);
        await ImportAsync("list", Second);
        var id = (await Library.Importing.MergesAsync(Cancel))[0].Id;
        Assert.NotNull(await Library.Importing.SplitAsync(id, Cancel));
        foreach (var none in new[] { id, "", "no", "-1", "99999999999999999999" }) Assert.Null(await Library.Importing.SplitAsync(none, Cancel));
        await ImportAsync("third", Third);
        Assert.NotEqual(id, Assert.Single(await Library.Importing.MergesAsync(Cancel)).Id);
    }

    [Fact]
    public async Task One_that_is_cancelled_changes_nothing()
    {
        await ImportAsync(First);
        await ImportAsync("list", Second);
        var before = LibraryContent.Text(await Papers.AllAsync(Cancel));
        var id = (await Library.Importing.MergesAsync(Cancel))[0].Id;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Library.Importing.SplitAsync(id, new CancellationToken(true)));
        Assert.Equal(before, LibraryContent.Text(await Papers.AllAsync(Cancel)));
        Assert.Single(await Library.Importing.MergesAsync(Cancel));
    }

    private async ValueTask<UndoneMerge> SplitAsync(int place)
    {
        var undone = await Library.Importing.SplitAsync((await Library.Importing.MergesAsync(Cancel))[place].Id, Cancel);
        Assert.NotNull(undone);
        return undone;
    }
}
