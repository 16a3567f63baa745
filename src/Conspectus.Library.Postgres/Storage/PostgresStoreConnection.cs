using System.Data.Common;
using Conspectus.Library.Relational.Storage;
using Npgsql;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>A connection to PostgreSQL, and what its dialect says in a way of its own.</summary>
internal sealed class PostgresStoreConnection(NpgsqlConnection connection) : StoreConnection
{
    private CancellationToken _cancel;
    private NpgsqlCommand? _latest;

    /// <summary>The connection.</summary>
    internal NpgsqlConnection Raw { get; } = connection;

    /// <summary>Stops whatever statement runs as soon as a token is cancelled, until the result is disposed.</summary>
    internal CancellationTokenRegistration StopOn(CancellationToken cancel)
    {
        _cancel = cancel;
        return cancel.Register(() => Volatile.Read(ref _latest)?.Cancel());
    }

    internal override DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Latest(text);
        foreach (var (name, value) in values)
        {
            if (value is string words) command.Parameters.Add(new NpgsqlParameter<string>(name, PostgresText.Stored(words)));
            else command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return new PostgresCommand(command);
    }

    /// <summary>A command with values in the order of its parameters <c>$1</c>, <c>$2</c> ….</summary>
    internal NpgsqlCommand Command(string text, ReadOnlySpan<object?> values)
    {
        var command = Latest(text);
        foreach (var value in values)
        {
            var kept = value is string words ? PostgresText.Stored(words) : value ?? DBNull.Value;
            command.Parameters.Add(new NpgsqlParameter { Value = kept });
        }

        return command;
    }

    internal override IStatement Prepare(string text) => new PostgresStatement(this, text);

    internal override IRowWriter Writer(string table, params string[] columns) => new CopyWriter(this, table, columns);

    internal override string EachNumber(string list, string table, string column) =>
        $"(SELECT n.value::bigint AS value, n.id FROM {Each(list)} n (value, id)) j JOIN {table} ON {column} = j.value";

    internal override string EachText(string list, string table, string column) => $"{Texts(list)} JOIN {table} ON {column} = j.value";

    internal override string Texts(string list) => $"{Each(list)} j (value, id)";

    internal override string NumbersIn(string list) => $"SELECT n.value::bigint FROM {Each(list)} n (value, id)";

    internal override string TextsIn(string list) => $"SELECT n.value FROM {Each(list)} n (value, id)";

    internal override void FollowNumbers(IReadOnlyList<string> tables)
    {
        foreach (var table in tables)
            Execute($"""
                SELECT setval(s.name, (SELECT coalesce(max(number), 0) + 1 FROM {table}), false)
                FROM (SELECT pg_get_serial_sequence('{table}', 'number') AS name) s WHERE s.name IS NOT NULL
                """);
    }

    public override void Dispose() => Raw.Dispose();

    // A list may name what a stranger typed, with a NUL in it.
    private static string Each(string list) =>
        $"json_array_elements_text(replace({list}, '\\u0000', '{PostgresText.NulInJson}')::json) WITH ORDINALITY";

    private NpgsqlCommand Latest(string text)
    {
        _cancel.ThrowIfCancellationRequested();
        var command = new NpgsqlCommand(text, Raw);
        Volatile.Write(ref _latest, command);
        return command;
    }
}
