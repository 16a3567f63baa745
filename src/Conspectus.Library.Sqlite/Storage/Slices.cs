using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>A long write as many short transactions on one connection, so that a mark never waits for more than one of them.</summary>
/// <remarks>
/// Each takes some ten milliseconds. Between two of them other writers, of this process and of others, have time to take their turn.
/// </remarks>
internal sealed class Slices : LongWrite
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(1);
    private const int TransactionsACheckpoint = 8;
    private readonly SqliteDatabase _database;
    private readonly SqliteStoreConnection _connection;
    private readonly IDisposable _held;
    private int _transactions;

    /// <summary>Begins a write.</summary>
    /// <param name="database">The file.</param>
    /// <param name="held">Keeps other long writes out, and is given back at the end.</param>
    internal Slices(SqliteDatabase database, IDisposable held)
    {
        (_database, _held) = (database, held);
        _connection = database.Connect();
        // What is not shown yet may be lost with a power cut; the transaction that shows it waits for the disk.
        Read(c => c.Execute("PRAGMA synchronous = NORMAL") + c.Execute("PRAGMA wal_autocheckpoint = 0"), default);
    }

    /// <summary>Reads, outside of any transaction, what this write and everybody else have written so far.</summary>
    /// <exception cref="Core.ConspectusException">The library is damaged, or there is other trouble with it.</exception>
    internal override T Read<T>(Func<StoreConnection, T> read, CancellationToken cancel) => _database.Tell(
        () =>
        {
            using var stop = Interruption.Of(_connection.Raw, cancel);
            return read(_connection);
        },
        cancel);

    /// <summary>Runs one transaction.</summary>
    internal override async ValueTask RunAsync(Action<StoreConnection> write, CancellationToken cancel)
    {
        await _database.WriteInTurnAsync(_connection, c => { write(c); return true; }, cancel).ConfigureAwait(false);
        if (++_transactions % TransactionsACheckpoint == 0) _database.Checkpoint(_connection);
        await Task.Delay(Gap, cancel).ConfigureAwait(false);
    }

    /// <summary>Runs the transaction that shows what the others wrote: it is on the disk when this returns.</summary>
    internal override async ValueTask<T> ShowAsync<T>(Func<StoreConnection, T> write, CancellationToken cancel)
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

    internal override int PapersASlice => 64;

    internal override bool IsWhole => false;

    internal override async ValueTask TidyAsync(CancellationToken cancel)
    {
        await ImportTidying.RunAsync(this, cancel).ConfigureAwait(false);
        await AnalysisTidying.RunAsync(this, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        try
        {
            _connection.Execute("PRAGMA synchronous = FULL"); // it goes back to the pool
            _connection.Dispose();
        }
        finally
        {
            _held.Dispose();
        }

        return default;
    }
}
