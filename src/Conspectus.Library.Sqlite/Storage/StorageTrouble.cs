using Conspectus.Core;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Turns SQLite's error codes into a cause and a next step.</summary>
internal static class StorageTrouble
{
    /// <summary>What a failure means to the user, or null where it is a fault of ours.</summary>
    internal static ConspectusException? Explain(Exception e, string path) =>
        (e is SqliteException failure ? OfEngine(failure, path) : null) ?? (Damage.IsOf(e) ? Damage.Of(path, e) : null);

    /// <summary>A file that is something else.</summary>
    internal static (string Cause, string NextStep) NotALibrary(string path) => (
        $"The file {path} is not a Conspectus library; it was left untouched.",
        "Choose another file with --library. If it was a library once, save what can still be read: conspectus rescue DAMAGED NEW");

    private static ConspectusException? OfEngine(SqliteException e, string path)
    {
        (string Cause, string NextStep)? told = e.SqliteErrorCode switch
        {
            SQLITE_BUSY or SQLITE_LOCKED => (
                $"Another program is writing to the library {path}.",
                "Wait until it has finished or close it, then try again."),
            SQLITE_READONLY or SQLITE_PERM or SQLITE_AUTH => (
                $"The library {path} cannot be written to.",
                "Allow writing to the file and its folder, or choose another file with --library."),
            SQLITE_FULL => (
                $"There is no room left on the disk of the library {path}; it is as it was before.",
                "Free some space and try again."),
            SQLITE_IOERR => (
                $"The disk failed while the library {path} was read or written ({e.Message}).",
                "Check that the disk is connected, sound and not full, then try again."),
            SQLITE_CANTOPEN => (
                $"The library {path} cannot be opened or created.",
                "Check that the folder exists and may be written to, or choose another file with --library."),
            SQLITE_NOTADB => NotALibrary(path),
            SQLITE_TOOBIG or SQLITE_NOMEM => (
                $"A record is too large for the library {path}.",
                "Leave that record out of the source and import again."),
            _ => null,
        };
        return told is { } t
            ? new ConspectusException(t.Cause, t.NextStep, e) { IsTransient = e.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED }
            : null;
    }
}
