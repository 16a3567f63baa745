using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Storage;

/// <summary>The numbered schema scripts, embedded from <c>Schema/001-….sql</c> on, each run once in a transaction of its own.</summary>
internal static class Migrations
{
    private static readonly string[] Scripts = [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The schema that this build writes.</summary>
    internal static int Latest => Scripts.Length;

    /// <summary>Brings a new or older file to the latest schema.</summary>
    internal static void Apply(SqliteConnection connection)
    {
        if (Version(connection) == 0)
        {
            // Before the log is switched on, so that the header itself always tells whose file it is.
            connection.Execute($"PRAGMA application_id = {LibraryFile.ApplicationId.ToString(CultureInfo.InvariantCulture)}");
        }

        connection.Execute("PRAGMA journal_mode = WAL");
        while (Version(connection) < Latest) RunNext(connection);
    }

    private static void RunNext(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have done it while this one waited for the lock.
        var version = Version(connection);
        if (version < Latest)
        {
            connection.Execute(Script(Scripts[version]));
            connection.Execute($"PRAGMA user_version = {(version + 1).ToString(CultureInfo.InvariantCulture)}");
        }

        transaction.Commit();
    }

    private static int Version(SqliteConnection connection) => (int)(long)connection.Scalar("PRAGMA user_version")!;

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
