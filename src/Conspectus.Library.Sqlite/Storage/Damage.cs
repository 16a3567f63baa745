using Conspectus.Core;
using Conspectus.Library.Relational.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Tells a library whose content cannot be what Conspectus wrote.</summary>
internal static class Damage
{
    /// <summary>What the user can do about it.</summary>
    internal const string NextStep =
        "Papers, marks and notes that can still be read are saved by: conspectus rescue DAMAGED NEW. "
        + "Or put a copy from a backup in its place.";

    /// <summary>
    /// Whether an exception is what reading damaged content throws: SQLite about pages, tables and columns, or whoever unpacks a value.
    /// </summary>
    /// <remarks>The arguments that a caller gives are not content: an exception that names one is the caller's fault.</remarks>
    internal static bool IsOf(Exception e) => e switch
    {
        SqliteException s =>
            s.SqliteErrorCode is SQLITE_CORRUPT or SQLITE_ERROR or SQLITE_CONSTRAINT or SQLITE_MISMATCH or SQLITE_SCHEMA or SQLITE_FORMAT,
        _ => BrokenValue.Is(e),
    };

    /// <summary>The damage of a library in the user's words.</summary>
    internal static ConspectusException Of(string path, Exception e) => new($"The library {path} is damaged: {What(e)}.", NextStep, e);

    private static string What(Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: SQLITE_ERROR or SQLITE_SCHEMA } s =>
            $"its tables are not those that Conspectus made ({Reason(s)})",
        SqliteException s => $"the file does not hold together ({Reason(s)})",
        _ => $"a value in it is not what Conspectus wrote ({e.Message.TrimEnd('.')})",
    };

    // "SQLite Error 1: 'no such table: paper_text'."
    private static string Reason(SqliteException e) =>
        e.Message.Split('\'', 2) is [_, var quoted] ? quoted.TrimEnd('.').TrimEnd('\'') : e.Message;
}
