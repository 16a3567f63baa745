using Conspectus.Core;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>The numbered schema scripts, embedded from <c>Schema/001-….sql</c> on, each run once, under a lock.</summary>
internal static class PostgresMigrations
{
    private static readonly string[] Scripts = [.. typeof(PostgresMigrations).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The schema that this build writes.</summary>
    internal static int Latest => Scripts.Length;

    /// <summary>Brings a new or older library to the latest schema; one that has it is only looked at.</summary>
    /// <exception cref="ConspectusException">
    /// There is none and none is to be made, something else is in its place, it is newer, or the role may not migrate.
    /// </exception>
    internal static async ValueTask ApplyAsync(PostgresDatabase database, bool create, ILogger log, CancellationToken cancel)
    {
        using var connection = await database.ConnectAsync(cancel).ConfigureAwait(false);
        var version = database.Tell(() => Version(connection), cancel);
        if (version > Latest) throw Newer(database.Location, version);
        if (version == Latest) return;
        if (version == 0 && !create)
            throw new ConspectusException(
                $"There is no library at {database.Location}.",
                "Import papers first (conspectus import FILE), or name the library with --library.");
        try
        {
            database.Tell(() => Run(connection, database, log), cancel);
        }
        catch (ConspectusException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege })
        {
            throw new ConspectusException(
                version == 0
                    ? $"There is no library at {database.Location} yet, and this role may not make one."
                    : $"The library {database.Location} is of schema {version}, and this role may not bring it to {Latest}.",
                "Run any command once with the role that owns the library, such as: conspectus doctor --library ADDRESS", e);
        }
    }

    // All scripts in one transaction: nobody sees a library of a schema between its own and the latest.
    private static bool Run(PostgresStoreConnection connection, PostgresDatabase database, ILogger log)
    {
        using var transaction = connection.Raw.BeginTransaction();
        LibraryLocks.Migrate(connection);
        if (database.Address.Schema is { } schema
            && connection.Number("SELECT count(*) FROM pg_namespace WHERE nspname = @name", ("@name", schema)) == 0)
            connection.Execute($"CREATE SCHEMA {PostgresAddress.Quoted(schema)}");
        // Another process may have done it while this one waited for the lock.
        var version = Version(connection);
        if (version > Latest) throw Newer(database.Location, version);
        if (version == 0) Begin(connection, database.Location);
        for (; version < Latest; version++)
        {
            log.LogInformation("Migrating the library from schema {Schema}.", version);
            connection.Execute(Script(Scripts[version]));
        }

        connection.Execute("UPDATE conspectus_schema SET version = @version", ("@version", Latest));
        transaction.Commit();
        return true;
    }

    private static void Begin(PostgresStoreConnection connection, string location)
    {
        if (connection.Number("SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'") > 0)
            throw new ConspectusException(
                $"The place {location} holds tables of something else; it was left untouched.",
                "Make a database for the library (createdb NAME), or name a schema of its own: postgres://…/DATABASE?schema=NAME");
        connection.Execute("""
            CREATE TABLE conspectus_schema (one bigint PRIMARY KEY CHECK (one = 1), version bigint NOT NULL);
            INSERT INTO conspectus_schema VALUES (1, 0);
            """);
    }

    private static int Version(PostgresStoreConnection connection) =>
        connection.Number("SELECT count(*) FROM pg_class WHERE oid = to_regclass('conspectus_schema')") == 0
            ? 0
            : (int)connection.Number("SELECT version FROM conspectus_schema");

    private static ConspectusException Newer(string location, int version) => new(
        $"The library {location} was written by a newer Conspectus (schema {version}; this one knows up to {Latest}).",
        "Update Conspectus, or choose another library with --library.");

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(PostgresMigrations).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
