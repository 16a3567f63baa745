using System.Diagnostics;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;

namespace Conspectus.Library.Conformance.Whole;

/// <summary>Whoever marks papers does not wait for an import or an analysis.</summary>
public abstract class MarksDuringWritesTests(Func<StoreFixture> create) : StoreTests(create)
{
    private const int Count = 20_000;
    private const int Attempts = 4;
    private const double LongestWait = 1000; // milliseconds: far less than an import or an analysis takes, far more than a busy machine delays

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Speed", "Slow")]
    public async Task A_mark_is_stored_while_20_000_papers_are_imported_changed_and_analysed(bool anotherProcess)
    {
        var (library, idle) = (anotherProcess ? await OpenAgainAsync() : Library, await OpenNewAsync());
        foreach (var one in new[] { Library, idle }) await one.Importing.ImportAsync(Sample.Many(50, seed: 2), Sample.Stamp(), [], Cancel);
        var ids = await IdsAsync();
        var reader = await idle.Reading.LocalReaderAsync(Cancel);
        async Task<TimeSpan> MarkAsync(ILibrary one, ReaderId who, int round)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.NotNull(await one.Reading.SetMarkAsync(who, ids[round % 50], round / 50 % 2 == 0 ? Mark.Liked : Mark.Seen, Cancel));
            return Stopwatch.GetElapsedTime(start);
        }

        // A store that lets marks wait does so every time, a machine that is busy with something else does not.
        async Task MeasureAsync(string what, Func<int, Task> write)
        {
            for (var attempt = 0; ; attempt++)
            {
                var writing = Task.Run(() => write(attempt), Cancel);
                var (waits, others) = (new List<TimeSpan>(), new List<TimeSpan>());
                while (!writing.IsCompleted || waits.Count == 0)
                {
                    var both = await Task.WhenAll(
                        Task.Run(() => MarkAsync(library, Reader, waits.Count), Cancel), Task.Run(
                            () => MarkAsync(idle, reader, waits.Count), Cancel));
                    waits.Add(both[0]);
                    others.Add(both[1]);
                    await Task.Delay(3, Cancel);
                }

                await writing;
                waits.Sort();
                var (half, longest, other) =
                    (waits[waits.Count / 2].TotalMilliseconds, waits[^1].TotalMilliseconds, others.Max().TotalMilliseconds);
                var told = $"{what}: {waits.Count} marks, half within {half:0.0} ms, all within {longest:0.0} ms; "
                    + $"in a library that nobody else writes to all within {other:0.0} ms";
                TestContext.Current.TestOutputHelper?.WriteLine(told);
                if (longest <= LongestWait + other) return;
                Assert.True(attempt < Attempts, told);
            }
        }

        await MeasureAsync("import that is given up", i => StreamAsync(10 + i, p => p, complete: false));
        await MeasureAsync("import", async i => Assert.Equal(Count, (await StreamAsync(20 + i, p => p))!.Added));
        await MeasureAsync("import of changes", async i =>
            Assert.Equal(Count, (await StreamAsync(20, p => p with { Track = $"T{i}" }))!.Updated));
        await MeasureAsync("analysis", async _ => await AnalysisSample.SaveAsync(Library, i => i % 2));
        await MeasureAsync("another analysis", async _ => await AnalysisSample.SaveAsync(Library, i => i % 3 / 2));
        await MeasureAsync("import into an analysed library that is given up", i => StreamAsync(30 + i, p => p, complete: false));
    }

    // As a program does that reads a source: never all papers at once.
    private async Task<ImportCounts?> StreamAsync(int seed, Func<Paper, Paper> change, bool complete = true)
    {
        await using var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        for (var batch = 0; batch < Count / 500; batch++)
            await session.AddAsync([.. Sample.Many(500, (seed * 1000) + batch).Select(change)], Cancel);
        return complete ? await session.CompleteAsync([], Cancel) : null;
    }
}
