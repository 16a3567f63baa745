using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Conformance.Importing;

/// <summary>Nothing of an import is seen before it is completed, all of it afterwards, and nothing of one that is not.</summary>
public abstract class VisibilityTests(Func<StoreFixture> create) : StoreTests(create)
{
    private readonly Paper[] _old = Sample.Many(40);

    private readonly Paper[] _next =
    [
        .. Sample.Many(80, seed: 2).Select(p => p with { Edition = new Edition("ICML", 2024), Keywords = [.. p.Keywords, "Brand New"] }),
        .. Sample.Many(40).Select(
            p => p with { Decision = Decision.Oral, Track = "Changed", Keywords = ["Other"], Authors = [.. p.Authors, new("New Face")] }),
    ];

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(_old);
        await MarkAsync(_old[3].Id, Mark.Liked);
        await AnalysisSample.SaveAsync(Library, i => i % 2);
    }

    [Fact]
    public async Task Nothing_is_seen_before_and_everything_after()
    {
        var again = await OpenAgainAsync();
        var before = await ContentAsync(again);
        var revision = await again.RevisionAsync(Cancel);
        var session = await Library.Importing.BeginAsync(Sample.Stamp(hash: "next"), Cancel);
        foreach (var batch in _next.Chunk(30))
        {
            await session.AddAsync(batch, Cancel);
            LibraryContent.AssertSame(before, await ContentAsync(Library));
            LibraryContent.AssertSame(before, await ContentAsync(again));
            LibraryContent.AssertSame(before, await ContentAsync(await OpenAgainAsync()));
        }

        Assert.False(await again.Importing.HasImportedAsync("next", Cancel));
        Assert.Equal(revision, await again.RevisionAsync(Cancel));
        Assert.Equal(new ImportCounts(80, 40, 0), await session.CompleteAsync([], Cancel));
        var after = await ContentAsync(Library);
        LibraryContent.AssertSame(after, await ContentAsync(again));
        await session.DisposeAsync();
        LibraryContent.AssertSame(after, await ContentAsync(again));
        Assert.Equal(120, await again.Papers.CountAsync(Cancel));
        Assert.Equal(40, await TotalAsync(again, new() { Track = "Changed" }));
        Assert.Equal(80, await TotalAsync(again, new() { Keyword = "brand new" }));
        Assert.Equal(40, await TotalAsync(again, new() { Author = "new face" }));
        Assert.True(await again.Importing.HasImportedAsync("next", Cancel));
    }

    [Fact]
    public async Task Papers_that_are_not_seen_yet_cannot_be_used()
    {
        await using var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        await session.AddAsync(_next, Cancel);
        var hidden = _next[0];
        foreach (var library in new[] { Library, await OpenAgainAsync() })
        {
            foreach (var name in new[] { hidden.Id, hidden.Key })
            {
                Assert.Null(await library.Papers.FindAsync(name, Cancel));
                Assert.Null(await library.Reading.SetMarkAsync(Reader, name, Mark.Liked, Cancel));
                Assert.Null(await library.Reading.SetNoteAsync(Reader, name, "a note", null, Cancel));
            }

            Assert.Empty(await library.Papers.GetAsync([hidden.Id], Cancel));
            Assert.Empty(await library.Papers.RowsAsync(Reader, [hidden.Id], Cancel));
            await Assert.ThrowsAsync<ArgumentException>(
                async () => await library.Vectors.SaveAsync("small", [new EncodedPaper(hidden.Id, "hash", [1])], Cancel));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_that_is_not_completed_leaves_all_as_it_was(bool cancelled)
    {
        var again = await OpenAgainAsync();
        var (before, revision) = (await ContentAsync(again), await again.RevisionAsync(Cancel));
        await using (var session = await Library.Importing.BeginAsync(Sample.Stamp(hash: "next"), Cancel))
        {
            await session.AddAsync(_next[..100], Cancel);
            using var cancel = new CancellationTokenSource();
            if (cancelled)
            {
                var issues = new Trap<ImportIssue>(
                    [new ImportIssue("papers.json", "", "", "One."), new ImportIssue("papers.json", "", "", "Two.")], 1, cancel.Cancel);
                await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.CompleteAsync(issues, cancel.Token));
            }
        }

        LibraryContent.AssertSame(before, await ContentAsync(Library));
        LibraryContent.AssertSame(before, await ContentAsync(again));
        LibraryContent.AssertSame(before, await ContentAsync(await OpenAgainAsync()));
        Assert.Equal(revision, await again.RevisionAsync(Cancel));
        Assert.False(await again.Importing.HasImportedAsync("next", Cancel));
    }

    [Fact]
    public async Task An_import_after_one_that_was_not_completed_is_as_if_that_had_never_been()
    {
        Paper[] papers = [.. _next[..20], .. _next[80..90]];
        await using (var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel))
        {
            Paper[] others =
            [
                .. papers.Select(p => p with { Keywords = [.. p.Keywords.Select(k => k.ToUpperInvariant())] }),
                Sample.Paper("Third", edition: new Edition("icml", 2024)), Sample.Paper("Fourth", edition: new Edition("ACL", 2020)),
            ];
            await session.AddAsync([.. others.Reverse()], Cancel);
        }

        var other = await OpenNewAsync();
        await other.Importing.ImportAsync(_old, Sample.Stamp(), [], Cancel);
        await other.Reading.SetMarkAsync(await other.Reading.LocalReaderAsync(Cancel), _old[3].Id, Mark.Liked, Cancel);
        await AnalysisSample.SaveAsync(other, i => i % 2);
        foreach (var library in new[] { Library, other })
        {
            foreach (Paper[] import in new[] { papers, [Sample.Paper("Fourth", edition: new Edition("ACL", 2020))] })
                await library.Importing.ImportAsync(import, Sample.Stamp(), [], Cancel);
        }

        LibraryContent.AssertSame(await ContentAsync(other), await ContentAsync(Library));
    }

    [Fact]
    public async Task Marks_that_were_set_during_an_import_are_kept()
    {
        await using (var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel))
        {
            await session.AddAsync(_next[..90], Cancel);
            await MarkAsync(_old[5].Id, Mark.Starred);
            await session.AddAsync(_next[90..], Cancel);
            await NoteAsync(_old[6].Id, "noted");
            Assert.NotNull(await (await OpenAgainAsync()).Reading.SetMarkAsync(Reader, _old[7].Id, Mark.Skipped, Cancel));
            await session.CompleteAsync([], Cancel);
        }

        Assert.Equal(
            [new(_old[3].Id, Mark.Liked, ""), new(_old[5].Id, Mark.Starred, ""), new(_old[6].Id, Mark.Unread, "noted"), new(
                _old[7].Id, Mark.Skipped, "")],
            await Library.Reading.AllAsync(Reader, Cancel));
        Assert.Equal(new ReadingState(_old[7].Id, Mark.Unread, ""), (await Library.Reading.UndoAsync(Reader, Cancel))!.State);
    }

    [Fact]
    public async Task Nobody_sees_half_of_an_import()
    {
        // Enough changed papers that a store which changes them one after the other is caught at it.
        var (old, added) = (Sample.Many(600, seed: 3), Sample.Many(300, seed: 4));
        await ImportAsync(old);
        var (again, third) = (await OpenAgainAsync(), await OpenAgainAsync());
        var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        await session.AddAsync(
            [.. added, .. old.Select(
                p => p with { Decision = Decision.Oral, Track = "Changed", Keywords = ["changed"], Authors = [new("New Face")] })], Cancel);
        var completing = Task.Run(
            async () =>
            {
                await session.CompleteAsync([], Cancel);
                await session.DisposeAsync();
            },
            Cancel);
        var states = new List<(int Papers, int Changed, bool Whole)>();
        async Task WatchAsync(ILibrary library)
        {
            for (var last = false; !last;)
            {
                last = completing.IsCompleted;
                var page = await library.Papers.QueryAsync(
                    Reader, new PaperQuery { Track = "Changed", Limit = 1000, Facets = true }, Cancel);
                var whole = page.Rows.All(
                    r => r.Paper is { Decision: Decision.Oral, Keywords: ["changed"], Authors: [{ Name: "New Face" }] })
                    && page.Facets!.Keywords.Sum(k => k.Count) == page.Total;
                var all = page.Facets!.Tracks.Sum(t => t.Count);
                lock (states) states.Add((page.Facets.Marks.Sum(m => m.Count) == page.Total ? all : -1, page.Total, whole));
                var papers = await library.Papers.AllAsync(Cancel);
                lock (states) states.Add((papers.Count, papers.Count(p => p.Track == "Changed" && p.Keywords is ["changed"]), true));
            }
        }

        await Task.WhenAll(completing, Task.Run(() => WatchAsync(again), Cancel), Task.Run(() => WatchAsync(third), Cancel));
        Assert.Empty(states.Where(s => !s.Whole || s is not ((640, 0, _) or (940, 600, _) or (0, 0, _) or (600, 600, _))).Take(10));
        Assert.Contains((940, 600, true), states);
    }

    private static async ValueTask<LibraryContent> ContentAsync(ILibrary library) =>
        await LibraryContent.OfAsync(library, await library.Reading.LocalReaderAsync(Cancel), Cancel);

    private async ValueTask<int> TotalAsync(ILibrary library, PaperQuery query) =>
        (await library.Papers.QueryAsync(Reader, query, Cancel)).Total;
}
