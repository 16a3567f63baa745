using System.Data;
using Conspectus.Core;
using Conspectus.Library.Relational.Storage;
using Npgsql;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>The database, or one schema of it: hands out pooled connections, each inside one transaction.</summary>
internal sealed class PostgresDatabase : Database
{
    private const int Attempts = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SemaphoreSlim _longWrites = new(1);
    private readonly NpgsqlDataSource _source;
    private bool _disposed;

    internal PostgresDatabase(PostgresAddress address)
    {
        Address = address;
        _source = NpgsqlDataSource.Create(address.ConnectionString);
    }

    /// <summary>Where it is.</summary>
    internal PostgresAddress Address { get; }

    internal override string Location => Address.ToString();

    internal override bool HidesRows => false;

    internal override IReadOnlyList<Func<StoreConnection, IEnumerable<string>>> Looks => TableLooks.All;

    internal override string NextStepOfDamage => PostgresTrouble.NextStep;

    internal override ConspectusException? DamageOf(Exception e) => PostgresTrouble.DamageOf(e, Location);

    /// <summary>Reads from one snapshot. A connection that has died in the pool, with its server, is replaced.</summary>
    internal override ValueTask<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancel) => TellAsync(
        async () =>
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    using var connection = await OpenAsync(cancel).ConfigureAwait(false);
                    using var stop = connection.StopOn(cancel);
                    using var transaction = connection.Raw.BeginTransaction(IsolationLevel.RepeatableRead);
                    var result = read(connection);
                    transaction.Commit();
                    return result;
                }
                catch (NpgsqlException e) when (attempt < Attempts && IsBroken(e))
                {
                    _source.Clear();
                }
            }
        },
        cancel);

    /// <summary>Changes the library in one transaction. Writers follow one another: each locks the row of the revision first.</summary>
    /// <remarks>
    /// It is tried again where nothing can have been changed: the server was gone when it began, or took it back itself. What a COMMIT did
    /// that was not answered is unknown, and told as trouble.
    /// </remarks>
    internal override async ValueTask<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await TellAsync(() => TryWriteAsync(write, cancel), cancel).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    internal override async ValueTask<LongWrite> BeginLongWriteAsync(CancellationToken cancel)
    {
        await _longWrites.WaitAsync(cancel).ConfigureAwait(false);
        PostgresStoreConnection? connection = null;
        try
        {
            connection = await ConnectAsync(cancel).ConfigureAwait(false);
            var start = TimeProvider.System.GetTimestamp();
            while (!Tell(() => LibraryLocks.TryTakeLong(connection), cancel))
            {
                if (TimeProvider.System.GetElapsedTime(start) > Patience)
                    throw new ConspectusException(
                        $"Another program is importing into the library {Location} or analysing it.",
                        "Wait until it has finished, then try again.");
                await Task.Delay(Pause, cancel).ConfigureAwait(false);
            }

            return new OneTransaction(this, connection, _longWrites);
        }
        catch
        {
            connection?.Dispose();
            _longWrites.Release();
            throw;
        }
    }

    internal override ValueTask BackUpAsync(string path, CancellationToken cancel) => PostgresBackup.WriteAsync(this, path, cancel);

    /// <summary>A connection for the caller to keep and dispose, outside of any transaction.</summary>
    /// <exception cref="ConspectusException">The server cannot be reached, or refuses.</exception>
    internal ValueTask<PostgresStoreConnection> ConnectAsync(CancellationToken cancel) => TellAsync(() => OpenAsync(cancel), cancel);

    /// <summary>Does what works with the server outside of a transaction of this class.</summary>
    /// <exception cref="ConspectusException">There is trouble with it.</exception>
    internal T Tell<T>(Func<T> act, CancellationToken cancel)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (Told(e, cancel) is { } told)
        {
            throw told;
        }
    }

    public override void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _source.Dispose();
    }

    private async Task<T> TryWriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var hasBegun = false;
            try
            {
                using var connection = await OpenAsync(cancel).ConfigureAwait(false);
                using var transaction = connection.Raw.BeginTransaction(IsolationLevel.ReadCommitted);
                T result;
                using (connection.StopOn(cancel))
                {
                    LibraryLocks.Write(connection, Location);
                    hasBegun = true;
                    result = write(connection);
                    cancel.ThrowIfCancellationRequested();
                }

                transaction.Commit();
                return result;
            }
            catch (NpgsqlException e) when (attempt < Attempts && ((!hasBegun && IsBroken(e)) || IsTakenBack(e)))
            {
                if (IsBroken(e)) _source.Clear();
            }
        }
    }

    private async Task<PostgresStoreConnection> OpenAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(PostgresLibrary));
        return new PostgresStoreConnection(await _source.OpenConnectionAsync(cancel).ConfigureAwait(false));
    }

    private async ValueTask<T> TellAsync<T>(Func<Task<T>> act, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            return await act().ConfigureAwait(false);
        }
        catch (Exception e) when (Told(e, cancel) is { } told)
        {
            throw told;
        }
    }

    private Exception? Told(Exception e, CancellationToken cancel) =>
        e is OperationCanceledException ? null
        : e is NpgsqlException && cancel.IsCancellationRequested ? new OperationCanceledException(e.Message, e, cancel)
        : PostgresTrouble.Explain(e, Location);

    // The server ended the connection, or is not there.
    private static bool IsBroken(NpgsqlException e) => e is PostgresException
    {
        SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
    } || (e is not PostgresException && e.InnerException is IOException);

    private static bool IsTakenBack(NpgsqlException e) => e is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
    };
}
