using Conspectus.Library.Postgres.Tests;

[assembly: AssemblyFixture(typeof(PostgresServerEnd))]

namespace Conspectus.Library.Postgres.Tests;

/// <summary>Ends the server with the last test.</summary>
public sealed class PostgresServerEnd : IDisposable
{
    public void Dispose() => PostgresServer.End();
}
