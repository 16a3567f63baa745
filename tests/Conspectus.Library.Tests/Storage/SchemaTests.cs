using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Tests.Storage;

public class SchemaTests
{
    private static readonly int Latest = Scripts().Count;

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, Latest)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_library_of_every_schema_opens_with_all_that_is_in_it(int version)
    {
        using var folder = new TempFolder();
        var path = folder.File("library.db");
        Create(path, version);
        using (var library = Library.Open(path)) AssertContent(library);
        using (var library = Library.Open(path)) AssertContent(library);
    }

    private static void AssertContent(Library library)
    {
        var paper = Assert.Single(library.Papers.Query(new() { Text = "thoughts wen" }).Rows).Paper;
        Assert.Equal(("0123456789", "wen2023tree", "We search $T$.", "We search T."), (paper.Id, paper.Key, paper.Abstract.Source, paper.Abstract.Text));
        Assert.Equal([new Author("Ada Wen", "UCL")], paper.Authors);
        Assert.Equal(new ReadingState("0123456789", Mark.Starred, "the best"), library.Reading.Find(paper.Id));
        Assert.Equal(new PaperPlace("0123456789", 0.5f, -0.25f, 1, 1, 1), library.Analysis.Place(paper.Id));
        Assert.Equal("Language models", library.Analysis.Topics().Find(1)!.Label);
        Assert.Equal([new Neighbor("0123456789", 1)], library.Analysis.Neighbors(paper.Id, 5));
        Assert.True(library.Papers.HasImported("hash"));
        Assert.Equal(0, library.Papers.Import([paper], TempLibrary.Stamp(), TestContext.Current.CancellationToken).Added);
    }

    /// <summary>Makes the file as the build of that schema did: its scripts, and the rows it wrote.</summary>
    private static void Create(string path, int version)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        var rows = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Storage", $"library-{version}.sql"));
        command.CommandText = $"PRAGMA application_id = {0x434E5350}; PRAGMA journal_mode = WAL; {string.Concat(Scripts().Take(version))}; {rows}; PRAGMA user_version = {version};";
        command.ExecuteNonQuery();
    }

    private static List<string> Scripts()
    {
        var assembly = typeof(Library).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        })];
    }
}
