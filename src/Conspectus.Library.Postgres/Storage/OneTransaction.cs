using Conspectus.Library.Relational.Storage;
using Npgsql;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>
/// An import or an analysis as one transaction. PostgreSQL lets others read and mark meanwhile, and drops it whole when its process ends.
/// </summary>
internal sealed class OneTransaction : LongWrite
{
    private static readonly string[] OfAnalyses =
        ["computed_place", "computed_topic", "neighbor_row", "place_row", "topic_row", "stage_row", "analysis_model"];

    private readonly PostgresDatabase _database;
    private readonly PostgresStoreConnection _connection;
    private readonly SemaphoreSlim _held;
    private NpgsqlTransaction? _transaction;
    private bool _shown;

    /// <summary>Begins it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="connection">A connection that holds the lock of long writes; it is closed at the end.</param>
    /// <param name="held">Released at the end.</param>
    internal OneTransaction(PostgresDatabase database, PostgresStoreConnection connection, SemaphoreSlim held) =>
        (_database, _connection, _held) = (database, connection, held);

    internal override int PapersASlice => 512;

    internal override bool IsWhole => true;

    internal override T Read<T>(Func<StoreConnection, T> read, CancellationToken cancel) => Run(read, cancel);

    internal override ValueTask RunAsync(Action<StoreConnection> write, CancellationToken cancel)
    {
        Run(c => { write(c); return true; }, cancel);
        if (_shown) Commit(cancel);
        return default;
    }

    internal override ValueTask<T> ShowAsync<T>(Func<StoreConnection, T> write, CancellationToken cancel)
    {
        var result = Run(
            c =>
            {
                LibraryLocks.Write(_connection, _database.Location);
                var written = write(c);
                cancel.ThrowIfCancellationRequested();
                return written;
            },
            cancel);
        Commit(cancel);
        _shown = true;
        return ValueTask.FromResult(result);
    }

    internal override ValueTask TidyAsync(CancellationToken cancel)
    {
        Rollback();
        // The server has gone, and with it what was not shown; what is shown no more goes with the next long write.
        if (_connection.Raw.FullState != System.Data.ConnectionState.Open) return default;
        const string oldIndex = "generation <> (SELECT search_index FROM papers_state)";
        const string oldAnalysis = "generation <> coalesce((SELECT generation FROM analysis), 0)";
        if (_shown) Learn(cancel);
        var isDue = Run(
            c => c.Number($"""
                SELECT EXISTS (SELECT 1 FROM search_index WHERE {oldIndex}) OR EXISTS (SELECT 1 FROM analysis_model WHERE {oldAnalysis})
                """) != 0,
            cancel);
        Rollback();
        if (!isDue) return default;
        Delete("search_index", oldIndex);
        foreach (var table in OfAnalyses) Delete(table, oldAnalysis);
        return default;

        // Each in a transaction of its own.
        void Delete(string table, string rows)
        {
            Run(c => c.Execute($"DELETE FROM {table} WHERE {rows}"), cancel);
            Commit(cancel);
        }
    }

    public override ValueTask DisposeAsync()
    {
        try
        {
            Rollback();
            if (_connection.Raw.FullState == System.Data.ConnectionState.Open) LibraryLocks.ReleaseLong(_connection);
        }
        catch (NpgsqlException)
        {
            // The server has gone, and the lock with it.
        }
        finally
        {
            _connection.Dispose();
            _held.Release();
        }

        return default;
    }

    // What the planner knows of the tables is brought up to date after they grew by much: the server would do so a minute later.
    private void Learn(CancellationToken cancel)
    {
        const string grew = """
            SELECT last_visible > 2000 + 2 * greatest(reltuples, 0) FROM papers_state, pg_class WHERE oid = 'paper_row'::regclass
            """;
        const string places = """
            SELECT last_visible > 4000 + 2 * greatest(reltuples, 0) FROM papers_state, pg_class WHERE oid = 'place_row'::regclass
            """;
        Run(
            c =>
            {
                if (c.Number(grew) != 0)
                    c.Execute("ANALYZE paper_row, paper_text, paper_author, paper_keyword, keyword, paper_alias");
                else if (c.Number(places) != 0) c.Execute("ANALYZE place_row, neighbor_row");
                return true;
            },
            cancel);
        Commit(cancel);
    }

    private T Run<T>(Func<StoreConnection, T> act, CancellationToken cancel) => _database.Tell(
        () =>
        {
            using var stop = _connection.StopOn(cancel);
            if (_connection.Raw.FullState != System.Data.ConnectionState.Open)
                throw new NpgsqlException("the connection was closed", new IOException("the connection was closed"));
            _transaction ??= _connection.Raw.BeginTransaction(System.Data.IsolationLevel.ReadCommitted);
            return act(_connection);
        },
        cancel);

    private void Commit(CancellationToken cancel) => _database.Tell(
        () =>
        {
            _transaction?.Commit();
            _transaction?.Dispose();
            _transaction = null;
            return true;
        },
        cancel);

    private void Rollback()
    {
        _connection.StopOn(CancellationToken.None).Dispose();
        try
        {
            _transaction?.Dispose();
        }
        catch (NpgsqlException)
        {
            // The server has gone, and the transaction with it.
        }

        _transaction = null;
    }
}
