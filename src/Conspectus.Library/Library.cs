using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;
using Conspectus.Library.Storage;
using Conspectus.Library.Vectors;

namespace Conspectus.Library;

/// <summary>The library: one SQLite file with the papers, the analysis and the reader's marks and notes.</summary>
/// <remarks>
/// Safe for several threads and for one writing process beside reading ones (write-ahead log). Every change is one
/// transaction: a killed process leaves the file as it was before or as it is after, never between. Trouble with the
/// file while it is in use (locked for more than five seconds, read-only, disk full) is a <see cref="Core.ConspectusException"/> too.
/// </remarks>
public sealed class Library : IDisposable
{
    private readonly Database _database;

    private Library(string path, TimeProvider clock)
    {
        Path = LibraryFile.Check(path);
        _database = new Database(Path);
        try
        {
            _database.Use(Migrations.Apply);
        }
        catch
        {
            _database.Dispose();
            throw;
        }

        Papers = new PaperStore(_database, clock);
        Reading = new ReadingStore(_database, clock);
        Analysis = new AnalysisStore(_database, clock);
        Vectors = new VectorStore(_database);
    }

    /// <summary>Opens a library, creating the file and its folder where they are missing and migrating an older schema.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Stamps imports and marks; the system's clock if null.</param>
    /// <exception cref="Core.ConspectusException">The file is not a library, was written by a newer version, is a directory, or cannot be written.</exception>
    public static Library Open(string path, TimeProvider? clock = null) => new(path, clock ?? TimeProvider.System);

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Papers: import, lookup, lists, search.</summary>
    public PaperStore Papers { get; }

    /// <summary>Marks and notes.</summary>
    public ReadingStore Reading { get; }

    /// <summary>Results of the analysis.</summary>
    public AnalysisStore Analysis { get; }

    /// <summary>What neural encoders have read.</summary>
    public VectorStore Vectors { get; }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
