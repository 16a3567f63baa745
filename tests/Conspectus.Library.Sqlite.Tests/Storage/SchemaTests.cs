using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;
using Conspectus.Library.People;
using Conspectus.Library.Vectors;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Tests.Storage;

public sealed class SchemaTests : IDisposable
{
    private static readonly List<string> Scripts = [.. ReadScripts()];
    private readonly TempFolder _folder = new();

    private string File => _folder.File("library.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, Scripts.Count)];

    public static TheoryData<int> OldVersions => [.. Enumerable.Range(1, Scripts.Count - 1)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_library_of_every_schema_opens_with_all_that_is_in_it(int version)
    {
        Create(File, version);
        for (var i = 0; i < 2; i++)
        {
            await using var library = await OpenAsync(File);
            await AssertContentAsync(library, version);
            Assert.Empty(await library.ExamineAsync(Cancel));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_was_recorded_under_an_old_schema_can_be_taken_back(int version)
    {
        Create(File, version);
        await using var library = await OpenAsync(File);
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        var before = await library.RevisionAsync(Cancel);
        Assert.True(before is { Papers: > 0, Analysis: > 0, Reading: > 0 });
        Assert.Equal(new ReadingState("0123456789", Mark.Starred, ""), (await library.Reading.UndoAsync(reader, Cancel))!.State);
        Assert.Equal(new ReadingState("0123456789", Mark.Unread, ""), (await library.Reading.UndoAsync(reader, Cancel))!.State);
        Assert.Null(await library.Reading.UndoAsync(reader, Cancel));
        Assert.True((await library.RevisionAsync(Cancel)).Reading > before.Reading);
    }

    [Theory]
    [MemberData(nameof(OldVersions))]
    public async Task A_library_is_copied_before_it_is_migrated_and_the_copy_is_a_library_of_the_old_schema(int version)
    {
        Create(File, version);
        await (await OpenAsync(File)).DisposeAsync();
        var copy = _folder.File($"library.schema-{version}.db");
        Assert.Equal(["library.db", Path.GetFileName(copy)], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
        Assert.Equal((long)version, Scalar(copy, "PRAGMA user_version"));
        Assert.Equal("the best", Scalar(copy, "SELECT note FROM reading"));
        await using (var library = await OpenAsync(copy)) await AssertContentAsync(library, version);
        Assert.Equal((long)Scripts.Count, Scalar(copy, "PRAGMA user_version"));
    }

    [Fact]
    public async Task A_copy_that_is_there_already_is_kept()
    {
        Create(File, 5);
        await System.IO.File.WriteAllTextAsync(_folder.File("library.schema-5.db"), "precious", Cancel);
        await (await OpenAsync(File)).DisposeAsync();
        Assert.Equal("precious", await System.IO.File.ReadAllTextAsync(_folder.File("library.schema-5.db"), Cancel));
    }

    [Fact]
    public async Task Several_opening_an_old_library_at_once_migrate_it_once()
    {
        Create(File, 5);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                await using var library = await OpenAsync(File);
                await AssertContentAsync(library, 5, import: false);
            },
            Cancel)));
        Assert.Equal(["library.db", "library.schema-5.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Variants_of_a_keyword_that_an_older_version_kept_apart_become_one()
    {
        Create(File, 6);
        Scalar(File, """
            INSERT INTO keyword (number, folded, label)
            VALUES (101, 'diffusion models', 'Diffusion Models'), (102, 'diffusion model', 'diffusion model');
            INSERT INTO paper_keyword (ordinal, keyword) SELECT ordinal, 101 FROM paper_row;
            INSERT INTO paper_keyword (ordinal, keyword) SELECT ordinal, 102 FROM paper_row;
            UPDATE papers_state SET last_keyword = 102;
            """);
        await using var library = await OpenAsync(File);
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        Assert.Equal(1, (await library.Papers.QueryAsync(reader, new() { Keyword = "Diffusion-Model" }, Cancel)).Total);
        Assert.Equal("Diffusion Models", Scalar(File, "SELECT group_concat(label) FROM keyword WHERE folded LIKE 'diffusion%'"));
        Assert.Empty(await library.ExamineAsync(Cancel));
    }

    [Fact]
    public async Task A_new_library_and_a_migrated_one_have_the_same_schema()
    {
        const string schema =
            "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name)";
        Create(File, 1);
        await (await OpenAsync(File)).DisposeAsync();
        await (await OpenAsync(_folder.File("new.db"))).DisposeAsync();
        Assert.Equal(Scalar(_folder.File("new.db"), schema), Scalar(File, schema));
    }

    private static async Task AssertContentAsync(SqliteLibrary library, int version, bool import = true)
    {
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        var paper = Assert.Single((await library.Papers.QueryAsync(reader, new() { Text = "thoughts wen" }, Cancel)).Rows).Paper;
        Assert.Equal(
            ("0123456789", "wen2023tree", "We search $T$.", "We search T."),
            (paper.Id, paper.Key, paper.Abstract.Source, paper.Abstract.Text));
        Assert.Equal([new Author("Ada Wen", "UCL")], paper.Authors);
        Assert.Equal([new ReadingState("0123456789", Mark.Starred, "the best")], await library.Reading.AllAsync(reader, Cancel));
        var place = (await library.Analysis.PlacesAsync([paper.Id], Cancel))[paper.Id];
        Assert.Equal(new PaperPlace("0123456789", 0.5f, -0.25f, 1, 1, 1), place);
        Assert.Equal("Language models", (await library.Analysis.TopicsAsync(Cancel)).Find(1)!.Label);
        Assert.Equal([new Neighbor("0123456789", 1)], Assert.Single(await library.Analysis.NeighborsAsync([paper.Id], 5, Cancel)));
        Assert.Equal([1, 2], await library.Analysis.ModelAsync(Cancel));
        Assert.Equal("fingerprint-of-analysis", await library.Analysis.FingerprintAsync(Cancel));
        Assert.Equal("fingerprint-of-papers", await library.Papers.FingerprintAsync(Cancel));
        Assert.Equal(version < 2 ? 1 : 7, await library.Analysis.HighestTopicIdAsync(Cancel));
        Assert.True(await library.Importing.HasImportedAsync("hash", Cancel));
        Assert.Equal(
            version < 9 ? [] : new[] { new StandingEdit(new TopicRename(5, "Bandits"), false) }, await library.TopicEdits.AllAsync(Cancel));
        var record = await library.Reading.RecordAsync(reader, Cancel);
        Assert.Equal(
            version < 11 ? [] : new[] { ("to read", "0123456789", "0123456789", "thoughts") },
            record.Collections.Select(c => (
                c.Collection.Name, Assert.Single(c.Papers), Assert.Single(record.CollectionEvents[0].Added), record.Searches[0].Name)));
        Assert.Equal(
            version < 13 ? [] : new[] { new ArticleEdit("neurips-2023", "topic-1", ArticlePart.Heading, "Agents that talk", "Language models") },
            await library.ArticleEdits.AllAsync(reader, Cancel));
        if (version >= 5)
            Assert.Equal(
                LibraryContent.Text<EncodedPaper[]>([new("0123456789", "hash", [1, 0])]), LibraryContent.Text(
                    await library.Vectors.AllAsync("encoder", Cancel)));
        if (version >= 12) Assert.Equal<byte[]>([1, 2], (await library.Analysis.KeptAsync("trends", "1:1", Cancel))!);
        if (version >= 15)
        {
            var (token, account) = (await library.People.UseTokenAsync("hash-of-a-token", Cancel))!.Value;
            Assert.Equal((reader, AccountRole.Administrator, "script"), (account.Reader, account.Role, token.Label));
            Assert.Equal("local:ada", (await library.People.AuditAsync(9, Cancel))[^1].Actor);
        }

        if (import) Assert.Equal(0, (await library.Importing.ImportAsync([paper], Sample.Stamp(), [], Cancel)).Added);
    }

    private static ValueTask<SqliteLibrary> OpenAsync(string path) => SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions(), Cancel);

    /// <summary>Makes the file as the build of that schema did: its scripts, and the rows it wrote.</summary>
    private static void Create(string path, int version)
    {
        var rows = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Storage", $"library-{version}.sql"));
        Scalar(path, $"""
            PRAGMA application_id = {0x434E5350};
            PRAGMA journal_mode = WAL;
            {string.Concat(Scripts.Take(version))};
            {rows};
            PRAGMA user_version = {version};
            """);
    }

    private static object? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static IEnumerable<string> ReadScripts()
    {
        var assembly = typeof(SqliteLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
