using Conspectus.Core.Reading;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;

namespace Conspectus.Library.Postgres.Tests;

/// <summary>The server dies under a program that uses it, and comes back.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly PostgresServer _server = PostgresServer.Get();
    private readonly string _database = $"crash_{Guid.NewGuid():n}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Execute($"DROP DATABASE {_database} (FORCE)");

    [Fact]
    public async Task Connections_that_the_server_ended_are_replaced_and_a_half_done_import_is_gone()
    {
        _server.Execute($"CREATE DATABASE {_database}");
        await using var library = await PostgresLibrary.OpenAsync(
            PostgresAddress.Parse(_server.Address(null, database: _database)), new PostgresLibraryOptions(), Cancel);
        await library.Importing.ImportAsync(Sample.Many(20), Sample.Stamp(), [], Cancel);
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        var papers = await library.Papers.AllAsync(Cancel);
        await library.Reading.SetMarkAsync(reader, papers[0].Id, Mark.Liked, Cancel);
        await using (var session = await library.Importing.BeginAsync(Sample.Stamp(hash: "half"), Cancel))
        {
            await session.AddAsync(Sample.Many(30, seed: 2), Cancel);
            EndConnections();
            Assert.Equal(20, await library.Papers.CountAsync(Cancel));
            var told = await Assert.ThrowsAsync<Core.ConspectusException>(async () => await session.CompleteAsync([], Cancel));
            Assert.True(told.IsTransient);
        }

        EndConnections();
        Assert.NotNull(await library.Reading.SetMarkAsync(reader, papers[1].Id, Mark.Seen, Cancel));
        Assert.Equal(Mark.Liked, (await library.Reading.FindAsync(reader, papers[0].Id, Cancel)).Mark);
        Assert.Equal(1, (await library.Importing.ImportAsync([Sample.Paper("After")], Sample.Stamp(), [], Cancel)).Added);
        Assert.Equal(21, await library.Papers.CountAsync(Cancel));
        Assert.Empty(await library.ExamineAsync(Cancel));
    }

    // As the server does when it dies.
    private void EndConnections() =>
        _server.Execute($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{_database}'");
}
