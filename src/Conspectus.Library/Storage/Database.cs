using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Storage;

/// <summary>The SQLite file: hands out short-lived connections, each inside one transaction, and tells trouble in the user's words.</summary>
internal sealed class Database : IDisposable
{
    private const int SecondsToWaitForOthers = 5;
    private readonly Lock _writing = new();
    private readonly string _connectionString;
    private bool _disposed;

    internal Database(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = SecondsToWaitForOthers,
        }.ToString();
    }

    /// <summary>The full path of the file.</summary>
    internal string Path { get; }

    /// <summary>Reads from one snapshot of the file.</summary>
    internal T Read<T>(Func<SqliteConnection, T> read) => Tell(() =>
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    /// <summary>Changes the file in one transaction, which an exception takes back.</summary>
    /// <remarks>Writers of this process wait for each other as long as it takes; another process is waited for five seconds.</remarks>
    internal T Write<T>(Func<SqliteConnection, T> write) => Tell(() =>
    {
        lock (_writing)
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = write(connection);
            transaction.Commit();
            return result;
        }
    });

    /// <summary>Runs something on a connection of its own, outside any transaction.</summary>
    internal void Use(Action<SqliteConnection> use) => Tell(() =>
    {
        using var connection = Open();
        use(connection);
        return true;
    });

    /// <summary>Closes the idle connections; the last one to close moves the write-ahead log into the file.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(Library));
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Tell<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException e) when (StorageTrouble.Explain(e, Path) is { } told)
        {
            throw told;
        }
    }
}
