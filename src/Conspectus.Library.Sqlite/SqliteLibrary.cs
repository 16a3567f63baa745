using Conspectus.Library.Relational;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Sqlite.Papers;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite;

/// <summary>A library in one SQLite file, with a write-ahead log beside it while it is in use.</summary>
/// <remarks>
/// Every change is atomic: a killed process leaves the library as it was before or as it is after. A mark is one transaction. An import or
/// an analysis is
/// many short ones that nobody sees, and one that shows them all; whoever opens the library next tidies up after one that was cut short.
/// </remarks>
public sealed class SqliteLibrary : RelationalLibrary
{
    private static readonly Dictionary<int, Action<StoreConnection>> AfterScripts =
        new() { [6] = Refolding.Run, [7] = KeywordMerging.Run };

    private SqliteLibrary(SqliteDatabase database, TimeProvider clock, int threads)
        : base(database, clock, threads)
    {
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
        var database = new SqliteDatabase(LibraryFile.Check(path, options.Create));
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
}
