using Conspectus.Core;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Conformance.Importing;

/// <summary>One import or analysis is written at a time.</summary>
public abstract class LongWriteTests(Func<StoreFixture> create) : StoreTests(create)
{
    [Fact]
    public async Task A_second_import_waits_for_the_first()
    {
        var papers = Sample.Many(4);
        var first = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        await first.AddAsync(papers[..2], Cancel);
        var second = Library.Importing.BeginAsync(Sample.Stamp(), Cancel).AsTask();
        var analysis = Library.Analysis.SaveAsync(AnalysisSample.Create([], _ => 0), Cancel).AsTask();
        await Task.Delay(100, Cancel);
        Assert.False(second.IsCompleted || analysis.IsCompleted);
        await first.CompleteAsync([], Cancel);
        await first.DisposeAsync();
        await using (var session = await second)
        {
            await session.AddAsync(papers[1..], Cancel);
            Assert.Equal(2, (await session.CompleteAsync([], Cancel)).Added);
        }

        await analysis;
        Assert.Equal(4, await Papers.CountAsync(Cancel));
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        await using var first = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        foreach (var library in new[] { Library, await OpenAgainAsync() })
        {
            using var cancel = new CancellationTokenSource();
            var second = library.Importing.BeginAsync(Sample.Stamp(), cancel.Token).AsTask();
            var analysis = library.Analysis.SaveAsync(AnalysisSample.Create([], _ => 0), cancel.Token).AsTask();
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analysis);
        }

        await first.AddAsync(Sample.Many(2), Cancel);
        Assert.Equal(2, (await first.CompleteAsync([], Cancel)).Added);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Another_process_gives_up_after_five_seconds_and_says_why()
    {
        var again = await OpenAgainAsync();
        var first = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        var import = again.Importing.BeginAsync(Sample.Stamp(), Cancel).AsTask();
        var told = await Assert.ThrowsAsync<ConspectusException>(() => import);
        Assert.NotEmpty(told.Message);
        Assert.NotEmpty(told.NextStep);
        await first.DisposeAsync();
        Assert.Equal(1, (await ImportAsync(Sample.Many(1))).Added);
        await using var later = await again.Importing.BeginAsync(Sample.Stamp(), Cancel);
        await later.CompleteAsync([], Cancel);
    }

    [Fact]
    public async Task Two_processes_that_import_at_once_are_not_mixed()
    {
        var again = await OpenAgainAsync();
        var (one, two) = (Sample.Many(120, seed: 5), Sample.Many(120, seed: 6));
        async Task ImportAsync(ILibrary library, Paper[] papers)
        {
            await using var session = await library.Importing.BeginAsync(Sample.Stamp(), Cancel);
            foreach (var batch in papers.Chunk(20)) await session.AddAsync(batch, Cancel);
            await session.CompleteAsync([], Cancel);
        }

        await Task.WhenAll(Task.Run(() => ImportAsync(Library, one), Cancel), Task.Run(() => ImportAsync(again, two), Cancel));
        var ids = await IdsAsync();
        string[] first = [.. one.Select(p => p.Id)], last = [.. two.Select(p => p.Id)];
        Assert.Contains(LibraryContent.Text(
            ids), new[] { LibraryContent.Text<string[]>([.. first, .. last]), LibraryContent.Text<string[]>([.. last, .. first]) });
    }
}
