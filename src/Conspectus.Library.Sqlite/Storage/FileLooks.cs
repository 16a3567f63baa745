using Conspectus.Library.Relational;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>What tells whether a file of SQLite holds together.</summary>
internal static class FileLooks
{
    /// <summary>Each gives what is wrong, or nothing.</summary>
    internal static IReadOnlyList<Func<StoreConnection, IEnumerable<string>>> All { get; } =
    [
        c => c.Rows(r => r.GetString(0), "PRAGMA integrity_check(20)") is var told and not ["ok"]
            ? told.Select(t => $"The file is damaged: {t}.") : [],
        c => c.Rows(r => r.GetString(0), "PRAGMA foreign_key_check") is { Count: > 0 } orphans
            ? [$"{Examination.Count(orphans.Count)} rows of {string.Join(", ", orphans.Distinct())} belong to papers that are not there."]
            : [],
    ];
}
