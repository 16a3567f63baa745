using System.Diagnostics;
using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Tests.Storage;

/// <summary>What is left when a process ends at any moment: all that was acknowledged, and of the rest everything or nothing.</summary>
[Trait("Speed", "Slow")]
public sealed class KillTests : IDisposable
{
    private const int Start = 120;
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    // A process that is stopped does no more than one that is killed. What then stands in its files is what a kill would leave.
    [Fact]
    public async Task At_any_moment_a_library_is_whole()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Stops a process by a signal, and looks in /proc whether it has stopped.");
        var path = await NewLibraryAsync();
        using var child = ChildProcess.Start("everything", path);
        await child.UntilToldAsync(1);
        var random = new Random(1);
        var unfinished = new HashSet<string>();
        for (var moment = 0; moment < 40; moment++)
        {
            await Task.Delay(random.Next(5, 120), Cancel);
            var copy = _folder.File($"moment {moment}.db");
            IReadOnlyList<string> told;
            await SignalAsync("STOP", child);
            try
            {
                told = child.Told;
                foreach (var end in new[] { "", "-wal", "-shm" })
                {
                    if (File.Exists(path + end)) File.Copy(path + end, copy + end);
                }
            }
            finally
            {
                await SignalAsync("CONT", child);
            }

            unfinished.UnionWith(Unfinished(copy));
            await AssertWholeAsync(copy, told);
            File.Delete(copy);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{child.Told.Count} things told; found unfinished: {string.Join(", ", unfinished.Order())}");
        Assert.Superset(new HashSet<string> { "hidden papers", "pending papers" }, unfinished);
    }

    [Theory]
    [InlineData("everything", 1)]
    [InlineData("everything", 7)]
    [InlineData("import for ever", 3)]
    public async Task A_killed_process_leaves_a_whole_library_and_hinders_nobody(string act, int after)
    {
        var path = await NewLibraryAsync();
        using (var child = ChildProcess.Start(act, path))
        {
            await child.UntilToldAsync(after);
            await child.KillAsync();
            await AssertWholeAsync(path, act == "everything" ? child.Told : []);
        }

        await using var library = await OpenAsync(path);
        Assert.Equal(10, (await library.Importing.ImportAsync(Sample.Many(10, seed: 3), Sample.Stamp(), [], Cancel)).Added);
    }

    [Fact]
    public async Task A_lock_file_that_was_left_behind_hinders_nobody()
    {
        var path = await NewLibraryAsync();
        using var child = ChildProcess.Start("import for ever", path);
        await child.UntilToldAsync(2);
        Assert.True(File.Exists(path + "-writer"));
        await child.KillAsync();
        Assert.True(File.Exists(path + "-writer"));
        var watch = Stopwatch.StartNew();
        await using var library = await OpenAsync(path);
        await library.Importing.ImportAsync(Sample.Many(10, seed: 3), Sample.Stamp(), [], Cancel);
        Assert.False(File.Exists(path + "-writer"));
    }

    [Fact]
    public async Task Another_process_is_told_that_an_import_runs_and_reads_and_marks_meanwhile()
    {
        var path = await NewLibraryAsync();
        await using var library = await OpenAsync(path);
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        using var child = ChildProcess.Start("import for ever", path);
        await child.UntilToldAsync(2);
        var id = (await library.Papers.AllAsync(Cancel))[0].Id;
        Assert.True((await library.Reading.SetMarkAsync(reader, id, Mark.Liked, Cancel))!.Changed);
        Assert.Equal(Start, await library.Papers.CountAsync(Cancel));
        var told = await Assert.ThrowsAsync<Core.ConspectusException>(
            async () => await library.Importing.ImportAsync(Sample.Many(1, seed: 3), Sample.Stamp(), [], Cancel));
        Assert.Contains("importing", told.Message);
        await child.KillAsync();
        Assert.Equal(1, (await library.Importing.ImportAsync(Sample.Many(1, seed: 3), Sample.Stamp(), [], Cancel)).Added);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_changes_nothing()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Limits the size of a file by the shell of Linux.");
        var path = await NewLibraryAsync();
        using var child = ChildProcess.Start("import for ever", path, prefix: "ulimit -f 6000; trap '' XFSZ; exec");
        var output = await child.Process.StandardOutput.ReadToEndAsync(Cancel);
        await child.Process.WaitForExitAsync(Cancel);
        Assert.NotEqual(0, child.Process.ExitCode);
        Assert.Contains("ConspectusException", output);
        await AssertWholeAsync(path, []);
    }

    private async Task<string> NewLibraryAsync()
    {
        var path = _folder.File("library.db");
        await using var library = await OpenAsync(path);
        await library.Importing.ImportAsync(Sample.Many(Start), Sample.Stamp(), [], Cancel);
        return path;
    }

    private static ValueTask<SqliteLibrary> OpenAsync(string path) => SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions(), Cancel);

    /// <summary>Holds a library against what a child told before it ended.</summary>
    private static async Task AssertWholeAsync(string path, IReadOnlyList<string> told)
    {
        int Last(string what) =>
            told.Where(t => t.StartsWith(what, StringComparison.Ordinal)).Select(t => int.Parse(t[(what.Length + 1)..], CultureInfo.InvariantCulture)).LastOrDefault();
        await using (var library = await OpenAsync(path))
        {
            var reader = await library.Reading.LocalReaderAsync(Cancel);
            var papers = await library.Papers.AllAsync(Cancel);
            var rounds = (await library.Importing.HistoryAsync(1000, Cancel)).Count - 1;
            Assert.InRange(rounds, Last("import"), Last("import") + 1);
            Assert.Equal(Start + (rounds * Round.Added), papers.Count);
            if (rounds > 0)
            {
                Assert.All(papers, p => Assert.Equal(($"T{rounds}", $"key {rounds}"), (p.Track, p.Keywords[0])));
                var page = await library.Papers.QueryAsync(
                    reader, new() { Keyword = $"key {rounds}", Facets = true, Text = $"{rounds}" }, Cancel);
                Assert.Equal([$"key {rounds}"], page.Facets!.Keywords.Select(k => k.Value));
                Assert.Equal(papers.Count, (await library.Papers.QueryAsync(reader, new() { Track = $"T{rounds}" }, Cancel)).Total);
            }

            Assert.False(await library.Importing.HasImportedAsync("never", Cancel));
            await AssertAnalysisAsync(library, Last("analysis"));
            var state = (await library.Reading.AllAsync(reader, Cancel)).SingleOrDefault();
            Assert.Contains(state?.Note ?? "note 0", new[] { $"note {Last("note")}", $"note {Last("note") + 1}" });
            if (Last("mark") == rounds && rounds > 0) Assert.Equal(rounds % 2 == 0 ? Mark.Liked : Mark.Starred, state!.Mark);
            Assert.Empty(await library.ExamineAsync(Cancel));
        }

        Assert.Empty(Unfinished(path));
    }

    private static async Task AssertAnalysisAsync(SqliteLibrary library, int last)
    {
        var fingerprint = await library.Analysis.FingerprintAsync(Cancel) ?? "analysis 0";
        var round = int.Parse(fingerprint["analysis ".Length..], CultureInfo.InvariantCulture);
        Assert.InRange(round, last, last + 1);
        if (round == 0) return;
        Assert.Equal($"{round}", Assert.Single(await library.Analysis.StagesAsync(Cancel)).Options);
        Assert.All((await library.Analysis.ModelAsync(Cancel))!, b => Assert.Equal((byte)round, b));
        var places = await library.Analysis.PlacesAsync(Cancel);
        Assert.Equal(Start + (round * Round.Added), places.Count);
        Assert.All(places, p => Assert.Equal(AnalysisSample.Topic(round % 2), p.Topic));
        Assert.Equal(places.Count, (await library.Analysis.TopicsAsync(Cancel)).Find(AnalysisSample.Topic(round % 2))!.Size);
        Assert.All(await library.Analysis.NeighborsAsync([.. places.Select(p => p.PaperId)], 5, Cancel), n => Assert.Equal(5, n.Count));
    }

    /// <summary>What an import or an analysis has left in a file that is not part of the library, or no longer.</summary>
    private static List<string> Unfinished(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        bool Is(string condition)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {condition} FROM papers_state";
            return (long)command.ExecuteScalar()! != 0;
        }

        const string shown = "coalesce((SELECT generation FROM analysis), 0)";
        (string Name, string Condition)[] kinds =
        [
            ("applying", "is_applying"),
            ("hidden papers", string.Join(" OR ", new[] { "row", "text", "author", "keyword", "alias" }
                .Select(t => $"EXISTS (SELECT 1 FROM paper_{t} WHERE ordinal > last_visible)"))),
            ("hidden keywords", "EXISTS (SELECT 1 FROM keyword WHERE number > last_keyword)"),
            ("hidden editions", "EXISTS (SELECT 1 FROM edition WHERE number > last_edition)"),
            ("pending papers", string.Join(
                " OR ", new[] { "row", "text", "author", "keyword", "alias" }.Select(t => $"EXISTS (SELECT 1 FROM pending_{t})"))),
            ("old words", "EXISTS (SELECT 1 FROM search_index WHERE generation <> papers_state.search_index)"),
            ("old analysis", string.Join(" OR ", new[] { "analysis_model", "stage_row", "topic_row", "place_row", "neighbor_row" }
                .Select(t => $"EXISTS (SELECT 1 FROM {t} WHERE generation <> {shown})"))),
        ];
        return [.. kinds.Where(k => Is(k.Condition)).Select(k => k.Name)];
    }

    private static async Task SignalAsync(string signal, ChildProcess child)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{child.Process.Id}"]);
        await kill.WaitForExitAsync(Cancel);
        // A process stops at its next chance; until then it may still write.
        async Task<bool> IsStoppedAsync() =>
            (await File.ReadAllTextAsync($"/proc/{child.Process.Id}/stat", Cancel)).Contains(") T ", StringComparison.Ordinal);
        while (signal == "STOP" && !await IsStoppedAsync()) await Task.Delay(1, Cancel);
    }
}
