using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>A statement that is run many times: the connection prepares it by itself when it comes again.</summary>
internal sealed class PostgresStatement(PostgresStoreConnection connection, string text) : IStatement
{
    public void Run(params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(text, values);
        command.ExecuteNonQuery();
    }

    /// <summary>The connection keeps what it prepared.</summary>
    public void Dispose()
    {
    }
}
