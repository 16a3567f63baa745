using System.Data.Common;
using Conspectus.Library.Relational.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>A connection to a file of SQLite, and what its dialect says in a way of its own.</summary>
internal sealed class SqliteStoreConnection(SqliteConnection connection) : StoreConnection
{
    /// <summary>The connection.</summary>
    internal SqliteConnection Raw { get; } = connection;

    internal override DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Raw.Command(text, values);

    internal override IStatement Prepare(string text) => new PreparedStatement(Raw, text);

    internal override IRowWriter Writer(string table, params string[] columns) => new PreparedStatement(
        Raw,
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})");

    // CROSS JOIN keeps the order: the list first, then the table by its index.
    internal override string EachNumber(string list, string table, string column) =>
        $"json_each({list}) j CROSS JOIN {table} ON {column} = j.value";

    internal override string EachText(string list, string table, string column) => EachNumber(list, table, column);

    internal override string Texts(string list) => $"json_each({list}) j";

    internal override string NumbersIn(string list) => $"SELECT value FROM json_each({list})";

    internal override string TextsIn(string list) => NumbersIn(list);

    // SQLite does so by itself.
    internal override void FollowNumbers(IReadOnlyList<string> tables)
    {
    }

    public override void Dispose() => Raw.Dispose();
}
