using System.Globalization;
using Conspectus.Library.Relational.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>The numbered schema scripts, embedded from <c>Schema/001-….sql</c> on, each run once.</summary>
internal static class Migrations
{
    private static readonly string[] Scripts = [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The schema that this build writes.</summary>
    internal static int Latest => Scripts.Length;

    /// <summary>
    /// Brings a new or older file to the latest schema. An older one is copied first, to a file beside it that is named for its schema.
    /// </summary>
    /// <param name="database">The file.</param>
    /// <param name="after">What follows a script in the transaction, by the schema that the script makes.</param>
    /// <param name="log">Told of each step.</param>
    /// <param name="cancel">Gives up the waiting for others who migrate, and the copying.</param>
    internal static async ValueTask ApplyAsync(
        SqliteDatabase database, IReadOnlyDictionary<int, Action<StoreConnection>> after, ILogger log, CancellationToken cancel)
    {
        using var connection = database.Connect();
        var version = database.Tell(() => Version(connection), cancel);
        if (version == 0)
        {
            // Before the log is switched on, so that the header itself always tells whose file it is.
            var own = $"PRAGMA application_id = {LibraryFile.ApplicationId.ToString(CultureInfo.InvariantCulture)}";
            database.Tell(() => connection.Execute(own), cancel);
        }
        else if (version < Latest)
        {
            using var held = await database.LongWrites.TakeAsync(cancel).ConfigureAwait(false);
            version = Version(connection);
            if (version < Latest && BackupOf(database.Path, version) is var copy && !File.Exists(copy))
            {
                log.LogInformation("Copying the library of schema {Schema} to {Copy}.", version, copy);
                Backup.Write(database, copy, cancel);
            }

            database.Tell(() => Run(connection, after, log), cancel);
        }

        database.Tell(() => connection.Execute("PRAGMA journal_mode = WAL"), cancel);
        database.Tell(() => Run(connection, after, version == 0 ? NullLogger.Instance : log), cancel);
    }

    /// <summary>Where the copy of a library of an older schema lies.</summary>
    internal static string BackupOf(string path, int version) =>
        Path.ChangeExtension(path, null) + $".schema-{version.ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(path)}";

    // All scripts in one transaction: nobody sees a library of a schema between its own and the latest.
    private static int Run(SqliteStoreConnection connection, IReadOnlyDictionary<int, Action<StoreConnection>> after, ILogger log)
    {
        if (Version(connection) >= Latest) return Latest;
        using var transaction = connection.Raw.BeginTransaction(deferred: false);
        // Another process may have done it while this one waited for the lock.
        for (var version = Version(connection); version < Latest; version++)
        {
            log.LogInformation("Migrating the library from schema {Schema}.", version);
            connection.Execute(Script(Scripts[version]));
            after.GetValueOrDefault(version + 1)?.Invoke(connection);
        }

        connection.Execute($"PRAGMA user_version = {Latest.ToString(CultureInfo.InvariantCulture)}");
        transaction.Commit();
        return Latest;
    }

    private static int Version(SqliteStoreConnection connection) => (int)connection.Number("PRAGMA user_version");

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
