using Conspectus.Core.Reading;
using Conspectus.Library.Conformance;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Tests;

/// <summary>A folder for a library file.</summary>
public sealed class SqliteFixture : StoreFixture
{
    private readonly TempFolder _folder = new();

    public static SqliteFixture Create() => new();

    public string File => _folder.File("library.db");

    public override async ValueTask<ILibrary> OpenAsync(TimeProvider clock, CancellationToken cancel) =>
        await SqliteLibrary.OpenAsync(File, new SqliteLibraryOptions { Clock = clock, Threads = 2 }, cancel);

    public override async ValueTask<ILibrary> OpenBackupAsync(string path, TimeProvider clock, CancellationToken cancel) =>
        await SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions { Clock = clock, Threads = 2 }, cancel);

    public override async ValueTask<ReaderId> AddReaderAsync(CancellationToken cancel)
    {
        var reader = new ReaderId(Guid.NewGuid().ToString("n"));
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO reader (id, is_local) VALUES ($id, 0)";
        command.Parameters.AddWithValue("$id", reader.Value);
        await command.ExecuteNonQueryAsync(cancel);
        return reader;
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }
}
