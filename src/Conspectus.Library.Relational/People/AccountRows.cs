using System.Data.Common;
using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.People;
using Conspectus.Library.Relational.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.People;

/// <summary>Accounts as rows.</summary>
internal static class AccountRows
{
    private const string Select = """
        SELECT a.name, a.display_name, a.role, r.id, a.is_disabled, a.locked_until, a.added_at, a.signed_in_at
        FROM account a JOIN reader r ON r.number = a.reader
        """;

    /// <summary>All of them by name.</summary>
    internal static List<Account> All(StoreConnection connection) => connection.Rows(r => Read(r, 0), $"{Select} ORDER BY a.name");

    /// <summary>The account of a name; null if there is none.</summary>
    internal static Account? Find(StoreConnection connection, string name) =>
        connection.Rows(r => Read(r, 0), $"{Select} WHERE a.name = @name", ("@name", name)).SingleOrDefault();

    /// <summary>The number of an account; null if there is none.</summary>
    internal static long? Number(StoreConnection connection, string name) =>
        (long?)connection.Scalar("SELECT number FROM account WHERE name = @name", ("@name", name));

    /// <summary>Adds one; null where the name is taken or another account has the reader.</summary>
    internal static Account? Add(StoreConnection connection, NewAccount account, DateTimeOffset now)
    {
        if (Number(connection, account.Name) is not null) return null;
        var reader = account.Reader is { } known ? Readers.Number(connection, known) : Readers.Add(connection);
        if (connection.Scalar("SELECT 1 FROM account WHERE reader = @reader", ("@reader", reader)) is not null) return null;
        connection.Execute(
            """
            INSERT INTO account (name, display_name, role, reader, password_hash, added_at)
            VALUES (@name, @display, @role, @reader, @hash, @at)
            """,
            ("@name", account.Name), ("@display", account.DisplayName), ("@role", (int)account.Role), ("@reader", reader),
            ("@hash", account.PasswordHash), ("@at", now.ToString("O", CultureInfo.InvariantCulture)));
        return Find(connection, account.Name);
    }

    /// <summary>Sets a column of an account. Whether there is such an account.</summary>
    internal static bool Set(StoreConnection connection, string name, string column, object? value) => connection.Execute(
        $"UPDATE account SET {column} = @value WHERE name = @name", ("@value", value), ("@name", name)) > 0;

    /// <summary>Reads one from the columns of <see cref="Select"/>, of which the first is at <paramref name="first"/>.</summary>
    internal static Account Read(DbDataReader row, int first) => new(
        row.GetString(first), row.GetString(first + 1), row.Named<AccountRole>(first + 2), new ReaderId(row.GetString(first + 3)),
        row.GetInt64(first + 4) != 0, row.TimeOrNull(first + 5), row.Time(first + 6), row.TimeOrNull(first + 7));
}
