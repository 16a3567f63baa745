using Conspectus.Core.Reading;
using Conspectus.Library.Sqlite.Rescuing;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Tests.Rescuing;

/// <summary>Libraries that older versions wrote are rescued without being migrated first.</summary>
public sealed class OlderSchemaTests : IDisposable
{
    private const string Content = """
        INSERT INTO edition VALUES (1, 'neurips-2023', 'NeurIPS', 2023);
        INSERT INTO paper VALUES (1, 'aaaaaaaaaa', 'lovelace2023graphs', 1, 4, 'S1', NULL, 'graphs', 'lovelace ada', x'00');
        INSERT INTO paper_text VALUES (
          1, 'Graphs', NULL, NULL, 'graphs', 'On graphs.', NULL, NULL, NULL, '[{"Name":"Ada Lovelace"}]', '["graph"]', NULL,
          'https://example.org/1', NULL, '17');
        INSERT INTO paper_alias VALUES (1, 'id:old', '17', 1);
        INSERT INTO reading VALUES (1, 2, 'a note');
        INSERT INTO reading_event VALUES (1, 1, 0, '', 2, '', '2025-01-01T00:00:00Z', 0);
        INSERT INTO reading_event VALUES (2, 1, 2, '', 2, 'a note', '2025-01-01T00:01:00Z', 0);
        INSERT INTO import VALUES (1, 'papers.json', 'old', 'hash', '2025-01-01T00:00:00Z', 1, 0, 0, '[]');
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(5, true)]
    [InlineData(5, false)]
    public async Task A_library_of_an_older_schema_is_saved(int schema, bool hasReading)
    {
        var cancel = TestContext.Current.CancellationToken;
        Create(_folder.File("old.db"), schema, hasReading ? "" : "DROP TABLE reading");
        var options = new SqliteLibraryOptions { Threads = 1 };
        var report = await LibraryRescue.RunAsync(_folder.File("old.db"), _folder.File("new.db"), options, cancel);
        Assert.True(report.IsWhole);
        await using var library = await SqliteLibrary.OpenAsync(_folder.File("new.db"), options, cancel);
        var paper = Assert.Single(await library.Papers.AllAsync(cancel));
        Assert.Equal(
            ("aaaaaaaaaa", "Graphs", "On graphs.", "Ada Lovelace"),
            (paper.Id, paper.Title.Source, paper.Abstract.Source, paper.Authors[0].Name));
        var reader = await library.Reading.LocalReaderAsync(cancel);
        Assert.Equal([new ReadingState("aaaaaaaaaa", (Mark)2, "a note")], await library.Reading.AllAsync(reader, cancel));
        Assert.Equal("", (await library.Reading.UndoAsync(reader, cancel))!.State.Note);
        Assert.Single(await library.Importing.HistoryAsync(10, cancel));
        Assert.Empty(await library.ExamineAsync(cancel));
    }

    private static void Create(string path, int schema, string after)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var assembly = typeof(SqliteLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order().Take(schema))
        {
            using var script = new StreamReader(assembly.GetManifestResourceStream(name)!);
            Run(connection, script.ReadToEnd());
        }

        Run(connection, Content + after);
        Run(connection, $"PRAGMA user_version = {schema}");
    }

    private static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
