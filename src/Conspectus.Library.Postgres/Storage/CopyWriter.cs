using System.Globalization;
using Conspectus.Library.Relational.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>Adds rows with a binary COPY for all that were held back.</summary>
internal sealed class CopyWriter(PostgresStoreConnection connection, string table, string[] columns) : IRowWriter
{
    private const int MostHeldBack = 4096;
    private readonly List<object?[]> _rows = [];
    private NpgsqlDbType[]? _types;

    public void Add(params ReadOnlySpan<object?> values)
    {
        _rows.Add(values.ToArray());
        if (_rows.Count == MostHeldBack) Flush();
    }

    public void Flush()
    {
        if (_rows.Count == 0) return;
        var names = string.Join(", ", columns);
        _types ??= Types(names);
        using (var copy = connection.Raw.BeginBinaryImport($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in _rows)
            {
                copy.StartRow();
                for (var i = 0; i < row.Length; i++) Write(copy, row[i], _types[i]);
            }

            copy.Complete();
        }

        _rows.Clear();
    }

    /// <summary>What is still held back belongs to a write that failed.</summary>
    public void Dispose() => _rows.Clear();

    private static void Write(NpgsqlBinaryImporter copy, object? value, NpgsqlDbType type)
    {
        switch (value)
        {
            case null: copy.WriteNull(); break;
            case string text: copy.Write(PostgresText.Stored(text), NpgsqlDbType.Text); break;
            case byte[] bytes: copy.Write(bytes, NpgsqlDbType.Bytea); break;
            case float or double when type == NpgsqlDbType.Real:
                copy.Write(Convert.ToSingle(value, CultureInfo.InvariantCulture), type); break;
            case float or double: copy.Write(Convert.ToDouble(value, CultureInfo.InvariantCulture), type); break;
            default: copy.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture), NpgsqlDbType.Bigint); break;
        }
    }

    // The binary form must be the column's own.
    private NpgsqlDbType[] Types(string names)
    {
        using var command = connection.Command($"SELECT {names} FROM {table} LIMIT 0");
        using var reader = command.ExecuteReader();
        return [.. columns.Select((_, i) => reader.GetDataTypeName(i) == "real" ? NpgsqlDbType.Real : NpgsqlDbType.Double)];
    }
}
