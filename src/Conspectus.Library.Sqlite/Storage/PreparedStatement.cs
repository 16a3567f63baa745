using System.Text;
using Conspectus.Library.Relational.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>A statement compiled once and run many times with values in the order of its parameters <c>$1</c>, <c>$2</c> ….</summary>
/// <remarks>
/// Below ADO.NET, whose command makes a reader, a binder and a byte array a text at each run: an import runs some 60,000 statements.
/// </remarks>
internal sealed class PreparedStatement : IStatement, IRowWriter
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places; // of $1, $2 … in the order in which the statement names them
    private byte[] _text = new byte[1024];

    internal PreparedStatement(SqliteConnection connection, string text)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, text, out _statement), _database);
        _places = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(_statement))
            .Select(n => raw.sqlite3_bind_parameter_index(_statement, $"${n}"))];
    }

    /// <summary>Runs the statement; null, texts, blobs, integers and reals can be bound.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) SqliteException.ThrowExceptionForRC(Bind(_places[i], values[i]), _database);
        var result = raw.sqlite3_step(_statement);
        // The reset repeats the code of a failed step.
        raw.sqlite3_reset(_statement);
        if (result is not raw.SQLITE_DONE and not raw.SQLITE_ROW) SqliteException.ThrowExceptionForRC(result, _database);
    }

    /// <inheritdoc/>
    public void Add(params ReadOnlySpan<object?> values) => Run(values);

    /// <summary>Nothing is held back.</summary>
    public void Flush()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => raw.sqlite3_bind_text(_statement, index, Encode(text)),
        int number => raw.sqlite3_bind_int64(_statement, index, number),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        float number => raw.sqlite3_bind_double(_statement, index, number),
        double number => raw.sqlite3_bind_double(_statement, index, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, index, bytes),
        _ => throw new ArgumentException($"A {value.GetType()} cannot be bound.", nameof(value)),
    };

    private ReadOnlySpan<byte> Encode(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most) _text = new byte[most * 2];
        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }
}
