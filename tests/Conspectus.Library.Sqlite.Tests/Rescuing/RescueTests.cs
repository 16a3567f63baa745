using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;
using Conspectus.Library.People;
using Conspectus.Library.Sqlite.Rescuing;
using Conspectus.Library.Sqlite.Tests.Damage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Tests.Rescuing;

/// <summary>What is saved from a damaged library, and that the damaged file stays as it is.</summary>
public sealed class RescueTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly Paper[] _papers = [Sample.Full(), .. Sample.Many(120)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Damaged => _folder.File("damaged.db");

    private string New => _folder.File("new.db");

    public async ValueTask InitializeAsync()
    {
        await using var library = await OpenAsync(Damaged);
        await library.Importing.ImportAsync(_papers, Sample.Stamp(), [new ImportIssue("papers.json", "1", "title", "Odd.")], Cancel);
        await AnalysisSample.SaveAsync(library, i => i % 2);
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        for (var i = 0; i < 40; i++) await library.Reading.SetMarkAsync(reader, _papers[i].Id, (Mark)(1 + (i % 4)), Cancel);
        for (var i = 20; i < 60; i++) await library.Reading.SetNoteAsync(reader, _papers[i].Id, $"note {i}", null, Cancel);
        await library.Reading.UndoAsync(reader, Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    [Fact]
    public async Task A_library_that_is_whole_is_saved_whole()
    {
        var (before, reader) = await ContentAsync(Damaged);
        var report = await RescueAsync();
        Assert.Equal(
            new RescueReport(New, new RescueCount(121, 0), 0, new RescueCount(40, 0), new RescueCount(39, 0), new RescueCount(80, 0),
                new RescueCount(1, 0)), report);
        Assert.True(report.IsWhole);
        var (after, sameReader) = await ContentAsync(New);
        Assert.Equal(reader, sameReader);
        Assert.Equal((before.Papers, before.Reading.Split('\n')[0]), (after.Papers, after.Reading.Split('\n')[0]));
        await using var library = await OpenAsync(New);
        Assert.Empty(await library.ExamineAsync(Cancel));
        Assert.Equal(_papers[58].Id, (await library.Reading.UndoAsync(reader, Cancel))!.State.PaperId);
        Assert.Equal(new ImportCounts(0, 0, 121), await library.Importing.ImportAsync(_papers, Sample.Stamp(), [], Cancel));
        Assert.True(await library.Importing.HasImportedAsync("hash", Cancel));
    }

    [Fact]
    public async Task Interests_tags_collections_searches_and_steps_are_saved_with_their_history()
    {
        ReaderId reader;
        string before;
        await using (var library = await OpenAsync(Damaged))
        {
            reader = await library.Reading.LocalReaderAsync(Cancel);
            var interest = await library.Interests.AddAsync(reader, "graphs", "words", Cancel);
            await library.Interests.MarkAsync(reader, interest.Id, _papers[3].Id, Mark.Liked, Cancel);
            await library.Interests.MarkAsync(reader, interest.Id, _papers[2].Id, Mark.Skipped, Cancel);
            await library.Reading.NameTagAsync(reader, new ReaderTag(4, "to cite"), Cancel);
            await library.Reading.SetTagAsync(reader, _papers[90].Id, 4, true, Cancel);
            await library.Reading.SetMarksAsync(reader, [_papers[100].Id, _papers[101].Id], Mark.Known, Cancel);
            var set = (await library.Collections.AddAsync(reader, "to read", "soon", [_papers[5].Id, _papers[6].Id], Cancel)).Collection;
            await library.Collections.PutAsync(reader, set.Id, [_papers[5].Id], false, Cancel);
            await library.SavedSearches.AddAsync(reader, "graphs", "q=graph", Cancel);
            var edit = new ArticleEdit("neurips-2023", "topic-1", ArticlePart.Heading, "Agents", "Bandits");
            await library.ArticleEdits.SetAsync(reader, edit, null, Cancel);
            await library.ArticleEdits.SetAsync(reader, edit with { Text = null }, edit.Text, Cancel);
            await library.Reading.UndoAsync(reader, Cancel);
            await library.Reading.SetMarksAsync(reader, [_papers[102].Id, _papers[103].Id], Mark.Known, Cancel);
            await library.People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Curator, "hash", reader), Cancel);
            before = LibraryContent.Text((await library.Reading.RecordAsync(reader, Cancel)) with { Revision = default });
        }

        var report = await RescueAsync();
        Assert.Equal((new RescueCount(1, 0), new RescueCount(2, 0), true), (report.Interests, report.ArticleEdits, report.IsWhole));
        Assert.Equal(new RescueCount(1, 0), report.Accounts);
        Assert.Equal(
            (new RescueCount(1, 0), new RescueCount(2, 0), new RescueCount(1, 0)),
            (report.Collections, report.CollectionChanges, report.Searches));
        await using var saved = await OpenAsync(New);
        Assert.Equal(before, LibraryContent.Text((await saved.Reading.RecordAsync(reader, Cancel)) with { Revision = default }));
        Assert.Empty(await saved.ExamineAsync(Cancel));
        Assert.Equal((reader, "hash"), ((await saved.People.FindAsync("ann", Cancel))!.Reader, await saved.People.PasswordHashAsync("ann", Cancel)));
        Assert.Single((await saved.Reading.UndoAsync(reader, Cancel))!.Others);
        Assert.Equal("Agents", (await saved.Reading.UndoAsync(reader, Cancel))!.UndoneEdit!.Text);
        Assert.Equal([_papers[5].Id], (await saved.Reading.UndoAsync(reader, Cancel))!.Collections[0].Removed);
    }

    [Fact]
    public async Task Topics_that_were_edited_are_pinned_and_the_next_analysis_makes_them_again()
    {
        IReadOnlyList<string> merged;
        await using (var library = await OpenAsync(Damaged))
        {
            var (one, two) = (AnalysisSample.Topic(0), AnalysisSample.Topic(1));
            Assert.NotNull(await library.TopicEdits.AddAsync(new TopicRename(one, "Bandits"), Cancel));
            Assert.NotNull(await library.TopicEdits.AddAsync(new TopicRename(two, "Trees"), Cancel));
            Assert.NotNull(await library.TopicEdits.AddAsync(new PaperMove([_papers[1].Id], one), Cancel));
            Assert.NotNull(await library.TopicEdits.AddAsync(new TopicRename(two, "Forests"), Cancel));
            await library.TopicEdits.UndoAsync(Cancel);
            merged = (await library.Analysis.TopicsAsync(Cancel)).Find(one)!.Papers;
        }

        var report = await RescueAsync();
        Assert.Equal(new RescueCount(3, 0), report.TopicEdits);
        await using var saved = await OpenAsync(New);
        Assert.Empty(await saved.ExamineAsync(Cancel));
        Assert.Equal([false, false], (await saved.TopicEdits.AllAsync(Cancel)).Select(e => e.InEffect));
        Assert.Equal(["Bandits", "Trees"], (await saved.TopicEdits.AllAsync(Cancel)).Select(e => ((TopicPin)e.Edit).Name));
        await AnalysisSample.SaveAsync(saved, i => i % 2);
        var topics = await saved.Analysis.TopicsAsync(Cancel);
        Assert.Equal(merged.Order(), topics.All.Single(t => t.Label == "Bandits" && t.Level == TopicLevel.Topic).Papers.Order());
    }

    [Fact]
    public async Task A_page_that_is_lost_takes_its_own_rows_with_it_and_no_others()
    {
        var before = await PapersAsync(Damaged);
        DamagedPages.ZeroLeaf(Damaged, "paper_text");
        var report = await RescueAsync();
        Assert.Equal(new RescueCount(121, 0), report.Papers);
        Assert.InRange(report.IncompletePapers, 1, 5);
        Assert.Equal((new RescueCount(40, 0), new RescueCount(39, 0)), (report.Marks, report.Notes));
        await using var library = await OpenAsync(New);
        Assert.False(await library.Importing.HasImportedAsync("hash", Cancel));
        var counts = await library.Importing.ImportAsync(_papers, Sample.Stamp(), [], Cancel);
        Assert.Equal((0, report.IncompletePapers), (counts.Added, counts.Updated));
        Assert.Equal(before.Select(p => (p.Id, p.Key, p.Abstract)),
            (await library.Papers.AllAsync(Cancel)).Select(p => (p.Id, p.Key, p.Abstract)));
    }

    [Fact]
    public async Task Ids_and_keys_are_taken_from_the_indexes_where_the_rows_are_lost()
    {
        var before = await PapersAsync(Damaged);
        DamagedPages.ZeroLeaf(Damaged, "paper_row");
        var report = await RescueAsync();
        Assert.Equal((new RescueCount(121, 0), new RescueCount(40, 0)), (report.Papers, report.Marks));
        await using var library = await OpenAsync(New);
        Assert.Equal(before.Select(p => (p.Id, p.Key, p.Decision)),
            (await library.Papers.AllAsync(Cancel)).Select(p => (p.Id, p.Key, p.Decision)));
    }

    [Fact]
    public async Task Marks_and_notes_are_taken_from_their_history_where_they_are_lost()
    {
        var (before, _) = await ContentAsync(Damaged);
        Run("DROP TABLE reading");
        var report = await RescueAsync();
        Assert.Equal((new RescueCount(40, 0), new RescueCount(39, 0)), (report.Marks, report.Notes));
        var (after, _) = await ContentAsync(New);
        Assert.Equal(before.Reading.Split('\n')[0], after.Reading.Split('\n')[0]);
    }

    [Fact]
    public async Task Whatever_is_damaged_the_rescue_saves_something_or_says_that_nothing_can_be_read()
    {
        var sound = await File.ReadAllBytesAsync(Damaged, Cancel);
        var (saved, papers) = (0, 0);
        for (var seed = 0; seed < 80; seed++)
        {
            await File.WriteAllBytesAsync(Damaged, sound, Cancel);
            var damage = DamagedFile.Damage(Damaged, seed);
            var bytes = await File.ReadAllBytesAsync(Damaged, Cancel);
            try
            {
                var report = await RescueAsync();
                papers += report.Papers.Saved;
                saved++;
                await using var library = await OpenAsync(New);
                Assert.True((await library.ExamineAsync(Cancel)).Count == 0, $"{seed}, {damage}");
            }
            catch (ConspectusException e)
            {
                Assert.NotEmpty(e.NextStep);
                Assert.False(File.Exists(New));
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{seed}, {damage}: {e}");
            }

            Assert.Equal(bytes, await File.ReadAllBytesAsync(Damaged, Cancel));
            Assert.DoesNotContain(Directory.GetFiles(_folder.Path), f => f.Contains(".part") || f.Contains(".damaged"));
            File.Delete(New);
        }

        TestContext.Current.SendDiagnosticMessage($"{saved} of 80 saved, {papers} papers");
        Assert.True(saved >= 65 && papers >= 65 * 110, $"{saved} libraries, {papers} papers");
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_as_it_is()
    {
        await File.WriteAllTextAsync(New, "precious", Cancel);
        await Assert.ThrowsAsync<ConspectusException>(async () => await RescueAsync());
        Assert.Equal("precious", await File.ReadAllTextAsync(New, Cancel));
    }

    [Fact]
    public async Task What_is_no_library_is_told()
    {
        await File.WriteAllTextAsync(Damaged, string.Concat(Enumerable.Repeat("no library ", 2000)), Cancel);
        Assert.Contains("Nothing", (await Assert.ThrowsAsync<ConspectusException>(async () => await RescueAsync())).Message);
        Assert.Equal(["damaged.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    private ValueTask<RescueReport> RescueAsync() => LibraryRescue.RunAsync(Damaged, New, new SqliteLibraryOptions { Threads = 1 }, Cancel);

    private static ValueTask<SqliteLibrary> OpenAsync(string path) =>
        SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions { Threads = 1 }, Cancel);

    private static async ValueTask<(LibraryContent, ReaderId)> ContentAsync(string path)
    {
        await using var library = await OpenAsync(path);
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        return (await LibraryContent.OfAsync(library, reader, Cancel), reader);
    }

    private static async ValueTask<IReadOnlyList<Paper>> PapersAsync(string path)
    {
        await using var library = await OpenAsync(path);
        return await library.Papers.AllAsync(Cancel);
    }

    private void Run(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={Damaged};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = OFF; " + statement;
        command.ExecuteNonQuery();
    }
}
