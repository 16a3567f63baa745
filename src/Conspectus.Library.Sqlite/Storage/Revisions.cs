using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Reads the library's revision and moves it on.</summary>
internal static class Revisions
{
    /// <summary>The revision that this connection sees.</summary>
    internal static LibraryRevision Read(SqliteConnection connection) => connection.Rows(
        r => new LibraryRevision(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)), "SELECT papers, analysis, reading FROM revision").Single();

    /// <summary>Papers were added or changed.</summary>
    internal static void MovePapers(SqliteConnection connection, DateTimeOffset now) => Move(connection, "papers", now);

    /// <summary>An analysis was saved.</summary>
    internal static void MoveAnalysis(SqliteConnection connection, DateTimeOffset now) => Move(connection, "analysis", now);

    /// <summary>A mark or a note was changed.</summary>
    internal static void MoveReading(SqliteConnection connection, DateTimeOffset now) => Move(connection, "reading", now);

    private static void Move(SqliteConnection connection, string part, DateTimeOffset now) => connection.Execute(
        $"UPDATE revision SET {part} = max({part} + 1, $now)", ("$now", now.UtcTicks / TimeSpan.TicksPerMicrosecond));
}
