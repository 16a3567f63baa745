using Conspectus.Core.Reading;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;

namespace Conspectus.Library.Sqlite.Tests;

/// <summary>What a <see cref="ChildProcess"/> does.</summary>
public class ChildActs
{
    /// <summary>The variable that names the library.</summary>
    public const string Library = "CONSPECTUS_TEST_LIBRARY";

    /// <summary>The variable that names the act.</summary>
    public const string Act = "CONSPECTUS_TEST_ACT";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Do_what_the_environment_says()
    {
        if (Environment.GetEnvironmentVariable(Library) is not { } path) return;
        await using var library = await SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions(), Cancel);
        await (Environment.GetEnvironmentVariable(Act) switch
        {
            "read" => ReadAsync(library),
            "import" => ImportAsync(library),
            "everything" => EverythingAsync(library),
            _ => ImportForEverAsync(library),
        });
    }

    private static Task TellAsync(SqliteLibrary library, string what) =>
        File.AppendAllTextAsync(ChildProcess.LogOf(library.Location), what + "\n", Cancel);

    private static async Task ReadAsync(SqliteLibrary library)
    {
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        var page = await library.Papers.QueryAsync(reader, new() { Text = "graph", Facets = true }, Cancel);
        Assert.Equal(await library.Papers.CountAsync(Cancel), page.Facets!.Marks.Sum(m => m.Count));
    }

    private static async Task ImportAsync(SqliteLibrary library)
    {
        await library.Importing.ImportAsync(Sample.Many(50, seed: 77), Sample.Stamp(hash: "child"), [], Cancel);
        await TellAsync(library, "imported");
    }

    private static async Task ImportForEverAsync(SqliteLibrary library)
    {
        await using var session = await library.Importing.BeginAsync(Sample.Stamp(hash: "child"), Cancel);
        for (var batch = 0; ; batch++)
        {
            await session.AddAsync(Sample.Many(100, seed: 1000 + batch), Cancel);
            await TellAsync(library, $"batch {batch}");
        }
    }

    /// <summary>
    /// Round n imports papers and changes all that are there, gives up another import, saves an analysis, marks the first paper and writes
    /// a note, each named for n, and tells each when it is done.
    /// </summary>
    private static async Task EverythingAsync(SqliteLibrary library)
    {
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        for (var round = 1; ; round++)
        {
            var old = await library.Papers.AllAsync(Cancel);
            var changed = old.Select(
                p => p with { Track = $"T{round}", Keywords = [$"key {round}"], Abstract = Sample.Text($"{p.Title.Text} {round}") });
            await library.Importing.ImportAsync([.. Round.NewPapers(round), .. changed], Sample.Stamp(hash: $"round {round}"), [], Cancel);
            await TellAsync(library, $"import {round}");
            await library.Reading.SetNoteAsync(reader, old[0].Id, $"note {round}", null, Cancel);
            await TellAsync(library, $"note {round}");
            await using (var session = await library.Importing.BeginAsync(Sample.Stamp(hash: "never"), Cancel))
                await session.AddAsync([.. Sample.Many(100, seed: 9999), .. old.Select(p => p with { Track = "Never" })], Cancel);
            await library.Analysis.SaveAsync(Round.Analysis([.. (await library.Papers.AllAsync(Cancel)).Select(p => p.Id)], round), Cancel);
            await TellAsync(library, $"analysis {round}");
            await library.Reading.SetMarkAsync(reader, old[0].Id, round % 2 == 0 ? Mark.Liked : Mark.Starred, Cancel);
            await TellAsync(library, $"mark {round}");
        }
    }
}
