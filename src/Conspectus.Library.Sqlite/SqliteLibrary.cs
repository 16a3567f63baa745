using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;
using Conspectus.Library.Sqlite.Analysis;
using Conspectus.Library.Sqlite.Importing;
using Conspectus.Library.Sqlite.Papers;
using Conspectus.Library.Sqlite.Reading;
using Conspectus.Library.Sqlite.Search;
using Conspectus.Library.Sqlite.Storage;
using Conspectus.Library.Sqlite.Vectors;
using Conspectus.Library.Vectors;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite;

/// <summary>A library in one SQLite file, with a write-ahead log beside it while it is in use.</summary>
/// <remarks>
/// Every change is atomic: a killed process leaves the library as it was before or as it is after. A mark is one transaction. An import or
/// an analysis is
/// many short ones that nobody sees, and one that shows them all; whoever opens the library next tidies up after one that was cut short.
/// </remarks>
public sealed class SqliteLibrary : ILibrary
{
    private static readonly Dictionary<int, Action<SqliteConnection>> AfterScripts =
        new() { [6] = Refolding.Run, [7] = KeywordMerging.Run };
    private readonly Database _database;

    private SqliteLibrary(Database database, TimeProvider clock, int threads)
    {
        _database = database;
        var searches = new SearchCache(threads);
        Papers = new SqlitePaperStore(database, searches);
        Importing = new SqliteImportStore(database, clock);
        Reading = new SqliteReadingStore(database, clock);
        ArticleEdits = new SqliteArticleEdits(database, clock);
        Interests = new SqliteInterestStore(database, clock);
        Collections = new SqliteCollectionStore(database, clock);
        SavedSearches = new SqliteSavedSearchStore(database, clock);
        Analysis = new SqliteAnalysisStore(database, clock);
        TopicEdits = new SqliteTopicEdits(database, clock);
        Vectors = new SqliteVectorStore(database);
    }

    /// <summary>
    /// Opens a library, creating the file and its folder where they are missing and migrating an older schema, after a backup.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Options.</param>
    /// <param name="cancel">Gives up the opening.</param>
    /// <exception cref="Core.ConspectusException">
    /// The file is not a library, was written by a newer version, is a directory, or cannot be written.
    /// </exception>
    public static async ValueTask<SqliteLibrary> OpenAsync(string path, SqliteLibraryOptions options, CancellationToken cancel)
    {
        var database = new Database(LibraryFile.Check(path, options.Create));
        try
        {
            cancel.ThrowIfCancellationRequested();
            await Migrations.ApplyAsync(database, AfterScripts, options.Log, cancel).ConfigureAwait(false);
            await Recovery.RunAsync(database, options.Log, cancel).ConfigureAwait(false);
            return new SqliteLibrary(database, options.Clock, options.Threads);
        }
        catch (Exception e)
        {
            database.Dispose();
            if (e is SqliteException trouble && StorageTrouble.Explain(trouble, database.Path) is { } told) throw told;
            throw;
        }
    }

    /// <summary>The full path of the file.</summary>
    public string Location => _database.Path;

    /// <inheritdoc/>
    public IPaperStore Papers { get; }

    /// <inheritdoc/>
    public IImportStore Importing { get; }

    /// <inheritdoc/>
    public IReadingStore Reading { get; }

    /// <inheritdoc/>
    public IArticleEditStore ArticleEdits { get; }

    /// <inheritdoc/>
    public IInterestStore Interests { get; }

    /// <inheritdoc/>
    public ICollectionStore Collections { get; }

    /// <inheritdoc/>
    public ISavedSearchStore SavedSearches { get; }

    /// <inheritdoc/>
    public IAnalysisStore Analysis { get; }

    /// <inheritdoc/>
    public ITopicEditStore TopicEdits { get; }

    /// <inheritdoc/>
    public IVectorStore Vectors { get; }

    /// <inheritdoc/>
    public ValueTask<LibraryRevision> RevisionAsync(CancellationToken cancel) => _database.ReadAsync(Revisions.Read, cancel);

    /// <summary>Makes sure that the library can be written to, for whoever is about to compute for long what is to be written.</summary>
    /// <exception cref="Core.ConspectusException">It cannot, or another process keeps it for itself.</exception>
    public async ValueTask EnsureWritableAsync(CancellationToken cancel)
    {
        using (await _database.LongWrites.TakeAsync(cancel).ConfigureAwait(false))
            await _database.WriteAsync(_ => true, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LibraryFault>> ExamineAsync(CancellationToken cancel) => _database.ReadAsync(Examination.Run, cancel);

    /// <inheritdoc/>
    public async ValueTask BackUpAsync(string path, CancellationToken cancel) =>
        await Task.Run(() => Backup.Write(_database, path, cancel), cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }
}
