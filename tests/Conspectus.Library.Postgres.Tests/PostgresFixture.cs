using Conspectus.Core.Reading;
using Conspectus.Library.Conformance;
using Conspectus.Library.Sqlite;

namespace Conspectus.Library.Postgres.Tests;

/// <summary>A schema for a library.</summary>
public sealed class PostgresFixture : StoreFixture
{
    private readonly PostgresServer _server = PostgresServer.Get();
    private readonly string _schema = $"library_{Guid.NewGuid():n}";

    public static PostgresFixture Create() => new();

    public override async ValueTask<ILibrary> OpenAsync(TimeProvider clock, CancellationToken cancel) =>
        await PostgresLibrary.OpenAsync(
            PostgresAddress.Parse(_server.Address(_schema)), new PostgresLibraryOptions { Clock = clock, Threads = 2 }, cancel);

    public override async ValueTask<ILibrary> OpenBackupAsync(string path, TimeProvider clock, CancellationToken cancel) =>
        await SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions { Clock = clock, Threads = 2 }, cancel);

    public override ValueTask<ReaderId> AddReaderAsync(CancellationToken cancel)
    {
        var reader = new ReaderId(Guid.NewGuid().ToString("n"));
        _server.Execute($"INSERT INTO {_schema}.reader (id, is_local) VALUES ('{reader.Value}', 0)");
        return ValueTask.FromResult(reader);
    }

    public override ValueTask DisposeAsync()
    {
        _server.Execute($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        return default;
    }
}
