using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>A long write as many short transactions on one connection, so that a mark never waits for more than one of them.</summary>
/// <remarks>
/// Each takes some ten milliseconds. Between two of them other writers, of this process and of others, have time to take their turn.
/// </remarks>
internal sealed class Slices : IDisposable
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(1);
    private const int TransactionsACheckpoint = 8;
    private readonly Database _database;
    private readonly SqliteConnection _connection;
    private int _transactions;

    internal Slices(Database database)
    {
        _database = database;
        _connection = database.Connect();
        // What is not shown yet may be lost with a power cut; the transaction that shows it waits for the disk.
        Read(c => c.Execute("PRAGMA synchronous = NORMAL") + c.Execute("PRAGMA wal_autocheckpoint = 0"), default);
    }

    /// <summary>Reads, outside of any transaction, what this write and everybody else have written so far.</summary>
    /// <exception cref="Core.ConspectusException">The library is damaged, or there is other trouble with it.</exception>
    internal T Read<T>(Func<SqliteConnection, T> read, CancellationToken cancel) => _database.Tell(
        () =>
        {
            using var stop = Interruption.Of(_connection, cancel);
            return read(_connection);
        },
        cancel);

    /// <summary>Runs one transaction.</summary>
    internal async ValueTask RunAsync(Action<SqliteConnection> write, CancellationToken cancel)
    {
        await _database.WriteInTurnAsync(_connection, c => { write(c); return true; }, cancel).ConfigureAwait(false);
        if (++_transactions % TransactionsACheckpoint == 0) _database.Checkpoint(_connection);
        await Task.Delay(Gap, cancel).ConfigureAwait(false);
    }

    /// <summary>Runs the transaction that shows what the others wrote: it is on the disk when this returns.</summary>
    internal async ValueTask<T> ShowAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancel)
    {
        _connection.Execute("PRAGMA synchronous = FULL");
        try
        {
            return await _database.WriteInTurnAsync(_connection, write, cancel).ConfigureAwait(false);
        }
        finally
        {
            _connection.Execute("PRAGMA synchronous = NORMAL");
        }
    }

    /// <summary>Deletes rows in slices until none is left.</summary>
    /// <param name="delete">A statement that deletes some rows and returns how many.</param>
    /// <param name="cancel">Stops it between two slices.</param>
    internal async ValueTask RepeatAsync(Func<SqliteConnection, int> delete, CancellationToken cancel)
    {
        var deleted = 1;
        while (deleted > 0) await RunAsync(c => deleted = delete(c), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Execute("PRAGMA synchronous = FULL"); // it goes back to the pool
        _connection.Dispose();
    }
}
