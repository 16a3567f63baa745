using Conspectus.Core.Papers;
using Conspectus.Library.Importing;

namespace Conspectus.Library.Conformance.Importing;

/// <summary>What an import leaves, and what its calls answer.</summary>
public abstract class ImportTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IImportStore Imports => Library.Importing;

    [Fact]
    public async Task An_import_is_remembered_by_its_hash()
    {
        Assert.False(await Imports.HasImportedAsync("abc", Cancel));
        var issue = new ImportIssue("papers.csv", "record 3", "title", "is blank");
        Assert.Equal(new ImportCounts(0, 0, 0), await Imports.ImportAsync([], Sample.Stamp("csv", "abc"), [issue], Cancel));
        Assert.True(await Imports.HasImportedAsync("abc", Cancel));
        Assert.True(await (await OpenAgainAsync()).Importing.HasImportedAsync("abc", Cancel));
        Assert.False(await Imports.HasImportedAsync("abd", Cancel));
    }

    [Fact]
    public async Task The_history_lists_the_latest_import_first()
    {
        var papers = Sample.Many(5);
        var expected = new List<ImportRecord>();
        for (var i = 0; i < 3; i++)
        {
            Clock.Now += TimeSpan.FromHours(1);
            var source = new SourceStamp($"file {i}", i == 1 ? "csv" : "conference-site", $"hash {i}");
            await Imports.ImportAsync(papers[..(i + 2)], source, [], Cancel);
            expected.Insert(0, new ImportRecord(source, Clock.Now, new ImportCounts(i == 0 ? 2 : 1, 0, i == 0 ? 0 : i + 1)));
        }

        Assert.Equal(expected, await Imports.HistoryAsync(10, Cancel));
        Assert.Equal(expected.Take(2), await Imports.HistoryAsync(2, Cancel));
        Assert.Equal(expected, await (await OpenAgainAsync()).Importing.HistoryAsync(10, Cancel));
    }

    [Fact]
    public async Task The_counts_add_up_to_the_different_papers_of_the_source()
    {
        var papers = Sample.Many(30);
        await ImportAsync(papers[..20]);
        var changed = papers[5] with { Track = "changed" };
        var counts = await ImportAsync([.. papers[..5], changed, .. papers[5..], changed, papers[29]]);
        Assert.Equal(new ImportCounts(10, 1, 19), counts);
        Assert.Equal(counts, (await Imports.HistoryAsync(1, Cancel))[0].Counts);
    }

    [Fact]
    public async Task A_paper_counts_as_what_the_whole_import_made_of_it()
    {
        var poster = Sample.Paper("On Bounds", summary: "We bound the regret of bandits.") with { Decision = Decision.Poster };
        await ImportAsync(poster);
        await using (var session = await Imports.BeginAsync(Sample.Stamp(), Cancel))
        {
            // The second record alone would change the abstract, the first one has the better decision and keeps it.
            await session.AddAsync([poster], Cancel);
            await session.AddAsync(
                [poster with { Decision = Decision.Accepted, Abstract = Sample.Text("We bound the regret of bandits from above.") }],
                    Cancel);
            Assert.Equal(new ImportCounts(0, 0, 1), await session.CompleteAsync([], Cancel));
        }

        await using (var session = await Imports.BeginAsync(Sample.Stamp(), Cancel))
        {
            // The first record alone would change the abstract; the second has the better decision and brings it back.
            await session.AddAsync(
                [poster with { Decision = Decision.Accepted, Abstract = Sample.Text("We bound the regret of bandits from above.") }],
                    Cancel);
            await session.AddAsync([poster], Cancel);
            Assert.Equal(new ImportCounts(0, 0, 1), await session.CompleteAsync([], Cancel));
        }

        Assert.Equal(LibraryContent.Text(poster), LibraryContent.Text(await Papers.FindAsync(poster.Id, Cancel)));
        await using (var session = await Imports.BeginAsync(Sample.Stamp(), Cancel))
        {
            await session.AddAsync([Sample.Paper("On Bounds", summary: "")], Cancel);
            await session.AddAsync([poster with { Track = "T" }], Cancel);
            Assert.Equal(new ImportCounts(0, 1, 0), await session.CompleteAsync([], Cancel));
        }

        Assert.Equal(LibraryContent.Text(poster with { Track = "T" }), LibraryContent.Text(await Papers.FindAsync(poster.Id, Cancel)));
    }

    [Fact]
    public async Task An_import_that_has_ended_takes_nothing_more()
    {
        var papers = Sample.Many(3);
        await using var session = await Imports.BeginAsync(Sample.Stamp(), Cancel);
        await session.AddAsync(papers[..2], Cancel);
        await session.CompleteAsync([], Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.AddAsync(papers[2..], Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.CompleteAsync([], Cancel));
        Assert.Equal(2, await Papers.CountAsync(Cancel));
        Assert.Single(await Imports.HistoryAsync(10, Cancel));
    }

    [Fact]
    public async Task An_import_that_was_cancelled_can_only_be_disposed()
    {
        using var cancel = new CancellationTokenSource();
        await using (var session = await Imports.BeginAsync(Sample.Stamp(), Cancel))
        {
            var papers = new Trap<Paper>(Sample.Many(200), 150, cancel.Cancel);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.AddAsync(papers, cancel.Token));
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.AddAsync(Sample.Many(1), Cancel));
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.CompleteAsync([], Cancel));
        }

        Assert.Equal(0, await Papers.CountAsync(Cancel));
        Assert.Equal(200, (await ImportAsync(Sample.Many(200))).Added);
    }

    [Fact]
    public async Task An_import_can_be_disposed_twice()
    {
        var session = await Imports.BeginAsync(Sample.Stamp(), Cancel);
        await session.DisposeAsync();
        await session.DisposeAsync();
        Assert.Equal(1, (await ImportAsync(Sample.Many(1))).Added);
    }

    [Fact]
    public async Task Thousands_of_papers_with_one_key_and_one_title_are_kept_apart()
    {
        Paper[] papers = [.. Enumerable.Range(0, 2000)
            .Select(i => Sample.Paper("Editorial", $"Al {Sample.Name(i)}") with { Key = "anon" })];
        Assert.Equal(2000, (await ImportAsync(papers)).Added);
        Assert.Equal(2000, (await Papers.AllAsync(Cancel)).Select(p => p.Key).Distinct().Count());
    }
}
