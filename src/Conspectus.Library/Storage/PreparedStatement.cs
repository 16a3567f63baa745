using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Storage;

/// <summary>A statement compiled once and run many times with values in the order of its parameters <c>$1</c>, <c>$2</c> ….</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand _command;

    internal PreparedStatement(SqliteConnection connection, string text, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = text;
        for (var i = 1; i <= parameters; i++) _command.Parameters.Add(new SqliteParameter($"${i}", null));
        _command.Prepare();
    }

    /// <summary>Runs the statement.</summary>
    internal void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
