using Conspectus.Library.Postgres.Storage;
using Conspectus.Library.Relational;

namespace Conspectus.Library.Postgres;

/// <summary>A library in a database of PostgreSQL 15 or later, or in one schema of it.</summary>
/// <remarks>
/// A mark, an import and an analysis are one transaction each: whatever is killed, the client or the server, leaves the library as it was
/// before or as it is after.
/// </remarks>
public sealed class PostgresLibrary : RelationalLibrary
{
    private PostgresLibrary(PostgresDatabase database, TimeProvider clock, int threads)
        : base(database, clock, threads)
    {
    }

    /// <summary>Opens a library, making its tables where the database has none and migrating an older schema.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="options">Options.</param>
    /// <param name="cancel">Gives up the opening.</param>
    /// <exception cref="Core.ConspectusException">
    /// The server cannot be reached or refuses, the database holds something else, or the library was written by a newer version.
    /// </exception>
    public static async ValueTask<PostgresLibrary> OpenAsync(
        PostgresAddress address, PostgresLibraryOptions options, CancellationToken cancel)
    {
        var database = new PostgresDatabase(address);
        try
        {
            await PostgresMigrations.ApplyAsync(database, options.Create, options.Log, cancel).ConfigureAwait(false);
            return new PostgresLibrary(database, options.Clock, options.Threads);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
