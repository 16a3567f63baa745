using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;
using Conspectus.Library.Sqlite.Rescuing;
using Conspectus.Library.Sqlite.Tests.Damage;

namespace Conspectus.Library.Sqlite.Tests.Rescuing;

/// <summary>Which records became one paper, and which papers stay apart, is saved from a damaged library.</summary>
public sealed class MergeRescueTests : IAsyncLifetime
{
    private const int Papers = 60;
    private readonly TempFolder _folder = new();
    private readonly Paper[] _papers = Sample.Many(Papers);
    private IReadOnlyList<MergedRecord> _merges = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Damaged => _folder.File("damaged.db");

    private string New => _folder.File("new.db");

    private IEnumerable<Paper> Listed => _papers.Select((p, i) => p with
    {
        SourceId = $"row {i}",
        Url = $"https://example.org/list/{i}",
        Identifiers = new Identifiers { Arxiv = $"2301.{i:d5}" },
    });

    public async ValueTask InitializeAsync()
    {
        await using var library = await OpenAsync(Damaged);
        await library.Importing.ImportAsync(_papers, Sample.Stamp(), [], Cancel);
        await library.Importing.ImportAsync([.. Listed], Sample.Stamp("list"), [], Cancel);
        var merges = await library.Importing.MergesAsync(Cancel);
        Assert.Equal(Papers, merges.Count);
        Assert.NotNull(await library.Importing.SplitAsync(merges[3].Id, Cancel));
        _merges = await library.Importing.MergesAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    [Fact]
    public async Task Merges_are_saved_can_be_taken_apart_and_what_was_taken_apart_stays_so()
    {
        var report = await RescueAsync();
        Assert.Equal((new RescueCount(59, 0), new RescueCount(1, 0), true), (report.Merges, report.Apart, report.IsWhole));
        await using var saved = await OpenAsync(New);
        Assert.Equal(LibraryContent.Text(_merges), LibraryContent.Text(await saved.Importing.MergesAsync(Cancel)));
        await saved.Importing.ImportAsync([.. Listed], Sample.Stamp("list"), [], Cancel);
        Assert.Equal(Papers + 1, await saved.Papers.CountAsync(Cancel));
        Assert.Equal(59, (await saved.Importing.MergesAsync(Cancel)).Count);

        await using var before = await OpenAsync(Damaged);
        var there = await before.Importing.SplitAsync(_merges[9].Id, Cancel);
        var here = await saved.Importing.SplitAsync(_merges[9].Id, Cancel);
        Assert.Equal(there, here);
        Assert.Equal(
            LibraryContent.Text(await before.Papers.FindAsync(there!.PaperId, Cancel)),
            LibraryContent.Text(await saved.Papers.FindAsync(here!.PaperId, Cancel)));
        Assert.Empty(await saved.ExamineAsync(Cancel));
    }

    [Fact]
    public async Task A_page_that_is_lost_loses_its_own_merges_and_says_how_many()
    {
        DamagedPages.ZeroLeaf(Damaged, "merged_record");
        var report = await RescueAsync();
        Assert.InRange(report.Merges.Lost, 1, 12);
        Assert.Equal((59, new RescueCount(1, 0), false), (report.Merges.Saved + report.Merges.Lost, report.Apart, report.IsWhole));
        await using var saved = await OpenAsync(New);
        var merges = await saved.Importing.MergesAsync(Cancel);
        Assert.Equal(report.Merges.Saved, merges.Count);
        Assert.Subset(_merges.Select(m => m.Id).ToHashSet(), merges.Select(m => m.Id).ToHashSet());
        // The papers go on being one: what they go by stands elsewhere.
        await saved.Importing.ImportAsync([.. Listed], Sample.Stamp("list"), [], Cancel);
        Assert.Equal(Papers + 1, await saved.Papers.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("UPDATE merged_record SET papers = x'00' WHERE number = 5", 1)]
    [InlineData("UPDATE merged_record SET reason = 99 WHERE number = 5", 1)]
    [InlineData("UPDATE merged_record SET recorded_at = 'once' WHERE number IN (5, 6)", 2)]
    [InlineData("DROP INDEX merged_record_paper", 0)]
    [InlineData("UPDATE papers_state SET last_merge = last_merge - 1", 0)]
    public async Task A_row_that_is_damaged_is_left_out_and_counted(string damage, int lost)
    {
        DamagedFile.Run(Damaged, damage);
        var report = await RescueAsync();
        Assert.Equal(lost, report.Merges.Lost);
        await using var saved = await OpenAsync(New);
        Assert.Equal(report.Merges.Saved, (await saved.Importing.MergesAsync(Cancel)).Count);
        Assert.Empty(await saved.ExamineAsync(Cancel));
    }

    [Fact]
    public async Task What_an_import_that_never_ended_found_is_not_saved()
    {
        DamagedFile.Run(Damaged, "UPDATE papers_state SET last_merge = 50");
        var report = await RescueAsync();
        Assert.Equal(new RescueCount(49, 0), report.Merges);
    }

    [Fact]
    public async Task Whatever_is_damaged_what_is_saved_can_be_read_and_taken_apart()
    {
        var sound = await File.ReadAllBytesAsync(Damaged, Cancel);
        var (saved, merges) = (0, 0);
        for (var seed = 0; seed < 64; seed++)
        {
            await File.WriteAllBytesAsync(Damaged, sound, Cancel);
            var damage = DamagedFile.Damage(Damaged, seed);
            try
            {
                var report = await RescueAsync();
                saved++;
                merges += report.Merges.Saved;
                await using var library = await OpenAsync(New);
                var kept = await library.Importing.MergesAsync(Cancel);
                Assert.True(kept.Count == report.Merges.Saved, $"{seed}, {damage}");
                if (kept.Count > 0) Assert.NotNull(await library.Importing.SplitAsync(kept[^1].Id, Cancel));
            }
            catch (ConspectusException e)
            {
                Assert.NotEmpty(e.NextStep);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{seed}, {damage}: {e}");
            }

            File.Delete(New);
        }

        TestContext.Current.SendDiagnosticMessage($"{saved} of 64 saved, {merges} merges");
        // Where the damage falls changes with every new table, and the numbers with it.
        Assert.True(saved >= 52 && merges >= saved * 50, $"{saved} libraries, {merges} merges");
    }

    private ValueTask<RescueReport> RescueAsync() => LibraryRescue.RunAsync(Damaged, New, new SqliteLibraryOptions { Threads = 1 }, Cancel);

    private static ValueTask<SqliteLibrary> OpenAsync(string path) =>
        SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions { Threads = 1 }, Cancel);
}
