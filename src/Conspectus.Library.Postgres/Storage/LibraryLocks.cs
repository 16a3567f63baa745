using Conspectus.Core;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>The locks that keep writers of all processes apart. Those of advice belong to one schema of the database.</summary>
internal static class LibraryLocks
{
    private const string Long = "1129206608, hashtext(current_schema())"; // "CNSP"

    /// <summary>Takes the lock of imports and analyses if it is free.</summary>
    internal static bool TryTakeLong(PostgresStoreConnection connection) => connection.Number($"SELECT pg_try_advisory_lock({Long})") != 0;

    /// <summary>Gives it back.</summary>
    internal static void ReleaseLong(PostgresStoreConnection connection) => connection.Execute($"SELECT pg_advisory_unlock({Long})");

    /// <summary>Waits until nobody else migrates any library of the database, until the end of the transaction.</summary>
    internal static void Migrate(PostgresStoreConnection connection) => connection.Execute("SELECT pg_advisory_xact_lock(1129206609, 0)");

    /// <summary>
    /// Waits until no other transaction changes the library, five seconds at most, until the end of the transaction, and makes sure that
    /// the tables are those that this program knows.
    /// </summary>
    /// <exception cref="ConspectusException">A newer program has migrated the library since it was opened.</exception>
    internal static void Write(PostgresStoreConnection connection, string location)
    {
        connection.Execute("SET LOCAL lock_timeout = '5s'");
        var schema = connection.Number("SELECT s.version FROM revision r, conspectus_schema s FOR UPDATE OF r");
        if (schema != PostgresMigrations.Latest)
            throw new ConspectusException(
                $"The library {location} is of schema {schema} since another program migrated it; this one knows "
                    + $"{PostgresMigrations.Latest}.",
                "Start a Conspectus of the same version as the others.");
    }
}
