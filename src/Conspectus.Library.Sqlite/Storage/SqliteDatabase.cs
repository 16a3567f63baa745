using System.Diagnostics;
using Conspectus.Core;
using Conspectus.Library.Relational.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>
/// The SQLite file: hands out short-lived connections, each inside one transaction, and tells trouble in the user's words.
/// </summary>
/// <remarks>
/// SQLite computes on the calling thread: what returns a task here has done its work when it returns, except for waiting its turn to write.
/// </remarks>
internal sealed class SqliteDatabase : Database
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private const int PagesOfLog = 4000;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly string _connectionString;
    private bool _disposed;

    internal SqliteDatabase(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ToString();
        LongWrites = new LongWriteLock(path);
    }

    /// <summary>The full path of the file.</summary>
    internal string Path { get; }

    /// <summary>Held by whoever writes for long, in many short transactions: an import or an analysis.</summary>
    internal LongWriteLock LongWrites { get; }

    internal override string Location => Path;

    internal override bool HidesRows => true;

    internal override IReadOnlyList<Func<StoreConnection, IEnumerable<string>>> Looks => FileLooks.All;

    internal override string NextStepOfDamage => Damage.NextStep;

    internal override ConspectusException? DamageOf(Exception e) => Damage.IsOf(e) ? Damage.Of(Path, e) : null;

    /// <summary>Reads from one snapshot of the file.</summary>
    internal override ValueTask<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancel)
    {
        try
        {
            return ValueTask.FromResult(Tell(() =>
            {
                cancel.ThrowIfCancellationRequested();
                using var connection = Open();
                using var stop = Interruption.Of(connection.Raw, cancel);
                using var transaction = connection.Raw.BeginTransaction(deferred: true);
                WaitingChanges.Cover(connection);
                return read(connection);
            }, cancel));
        }
        catch (Exception e)
        {
            return ValueTask.FromException<T>(e);
        }
    }

    /// <summary>Changes the file in one transaction, which an exception takes back.</summary>
    /// <remarks>Writers of this process take turns in the order of their calls; another process is waited for five seconds.</remarks>
    internal override async ValueTask<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            using var connection = Open();
            return await WriteAsync(connection, write, cancel).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>The same on a connection that the caller keeps, for many transactions one after the other.</summary>
    internal async ValueTask<T> WriteInTurnAsync<T>(
        SqliteStoreConnection connection, Func<StoreConnection, T> write, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await WriteAsync(connection, write, cancel).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Moves what it can of the write-ahead log into the file. Others read and write meanwhile.</summary>
    internal void Checkpoint(SqliteStoreConnection connection) => Tell(() => connection.Execute("PRAGMA wal_checkpoint(PASSIVE)"), default);

    /// <summary>A connection for the caller to keep and dispose.</summary>
    /// <exception cref="Core.ConspectusException">The file cannot be opened.</exception>
    internal SqliteStoreConnection Connect() => Tell(Open, default);

    internal override async ValueTask<LongWrite> BeginLongWriteAsync(CancellationToken cancel)
    {
        var held = await LongWrites.TakeAsync(cancel).ConfigureAwait(false);
        try
        {
            return new Slices(this, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    internal override async ValueTask BackUpAsync(string path, CancellationToken cancel) =>
        await Task.Run(() => Backup.Write(this, path, cancel), cancel).ConfigureAwait(false);

    /// <summary>Closes the idle connections; the last one to close moves the write-ahead log into the file.</summary>
    public override void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        LongWrites.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private async ValueTask<T> WriteAsync<T>(
        SqliteStoreConnection connection, Func<StoreConnection, T> write, CancellationToken cancel)
    {
        await BeginAsync(connection, cancel).ConfigureAwait(false);
        return Tell(() =>
        {
            try
            {
                T result;
                using (Interruption.Of(connection.Raw, cancel)) result = write(connection);
                cancel.ThrowIfCancellationRequested();
                connection.Execute("COMMIT");
                return result;
            }
            catch
            {
                // Some failures, such as a full disk, have ended the transaction already.
                if (sqlite3_get_autocommit(connection.Raw.Handle) == 0) connection.Execute("ROLLBACK");
                throw;
            }
        }, cancel);
    }

    // SQLite's own waiting, and the provider's, sleep so long that the gaps between the transactions of an import would be missed.
    private async ValueTask BeginAsync(SqliteStoreConnection connection, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var result = sqlite3_exec(connection.Raw.Handle, "BEGIN IMMEDIATE");
            if (result == SQLITE_OK) return;
            if ((result & 0xFF) is not (SQLITE_BUSY or SQLITE_LOCKED) || Stopwatch.GetElapsedTime(start) > Patience)
                Tell(() => { SqliteException.ThrowExceptionForRC(result, connection.Raw.Handle); return true; }, cancel);
            await Task.Delay(Pause, cancel).ConfigureAwait(false);
        }
    }

    private SqliteStoreConnection Open()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteLibrary));
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            // A mark seldom has to move the log into the file: whoever writes for long does so itself (Slices), and no mark waits for it.
            sqlite3_wal_autocheckpoint(connection.Handle, PagesOfLog);
            return new SqliteStoreConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does what works with the file outside of a transaction of this class.</summary>
    /// <exception cref="Core.ConspectusException">The file is damaged, or there is other trouble with it.</exception>
    internal T Tell<T>(Func<T> act, CancellationToken cancel)
    {
        try
        {
            return act();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLITE_INTERRUPT && cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancel);
        }
        catch (Exception e) when (StorageTrouble.Explain(e, Path) is { } told)
        {
            throw told;
        }
    }
}
