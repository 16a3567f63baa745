
namespace Conspectus.Library.Relational.Storage;

/// <summary>Reads the library's revision and moves it on.</summary>
internal static class Revisions
{
    /// <summary>The revision that this connection sees.</summary>
    internal static LibraryRevision Read(StoreConnection connection) => connection.Rows(
        r => new LibraryRevision(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)), "SELECT papers, analysis, reading FROM revision").Single();

    /// <summary>Papers were added or changed.</summary>
    internal static void MovePapers(StoreConnection connection, DateTimeOffset now) => Move(connection, "papers", now);

    /// <summary>An analysis was saved.</summary>
    internal static void MoveAnalysis(StoreConnection connection, DateTimeOffset now) => Move(connection, "analysis", now);

    /// <summary>A mark or a note was changed.</summary>
    internal static void MoveReading(StoreConnection connection, DateTimeOffset now) => Move(connection, "reading", now);

    private static void Move(StoreConnection connection, string part, DateTimeOffset now) => connection.Execute(
        $"UPDATE revision SET {part} = CASE WHEN {part} >= @now THEN {part} + 1 ELSE @now END",
        ("@now", now.UtcTicks / TimeSpan.TicksPerMicrosecond));
}
