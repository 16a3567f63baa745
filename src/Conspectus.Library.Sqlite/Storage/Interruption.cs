using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Stops the statement that a connection runs when a token is cancelled.</summary>
internal static class Interruption
{
    /// <summary>Interrupts the connection from now until the result is disposed.</summary>
    internal static CancellationTokenRegistration Of(SqliteConnection connection, CancellationToken cancel)
    {
        var handle = connection.Handle!;
        return cancel.CanBeCanceled ? cancel.Register(() => SQLitePCL.raw.sqlite3_interrupt(handle)) : default;
    }
}
