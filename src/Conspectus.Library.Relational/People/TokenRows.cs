using System.Data.Common;
using System.Globalization;
using Conspectus.Library.People;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.People;

/// <summary>Tokens as rows.</summary>
internal static class TokenRows
{
    private const string Columns = "t.id, a.name, t.label, t.scope, t.made_at, t.ends_at, t.used_at";
    private const string From = "FROM access_token t JOIN account a ON a.number = t.account";

    /// <summary>The tokens of programs, the oldest first.</summary>
    internal static List<AccessToken> All(StoreConnection connection, string? account) => connection.Rows(
        Read,
        $"SELECT {Columns} {From} WHERE t.scope <> @signIn AND (@account = '' OR a.name = @account) ORDER BY t.number",
        ("@signIn", (int)TokenScope.SignIn), ("@account", account ?? ""));

    /// <summary>The token of a hash; null if there is none.</summary>
    internal static AccessToken? OfHash(StoreConnection connection, string hash) =>
        connection.Rows(Read, $"SELECT {Columns} {From} WHERE t.hash = @hash", ("@hash", hash)).SingleOrDefault();

    /// <summary>The token of an id; null if there is none.</summary>
    internal static AccessToken? Find(StoreConnection connection, string id) =>
        connection.Rows(Read, $"SELECT {Columns} {From} WHERE t.id = @id", ("@id", id)).SingleOrDefault();

    /// <summary>Adds one to an account.</summary>
    internal static AccessToken Add(StoreConnection connection, long account, NewToken token, DateTimeOffset now)
    {
        var id = NewId.Short();
        connection.Execute(
            """
            INSERT INTO access_token (id, account, label, scope, hash, made_at, ends_at)
            VALUES (@id, @account, @label, @scope, @hash, @at, @ends)
            """,
            ("@id", id), ("@account", account), ("@label", token.Label), ("@scope", (int)token.Scope), ("@hash", token.Hash),
            ("@at", Text(now)), ("@ends", token.EndsAt is { } end ? Text(end) : null));
        return Find(connection, id)!;
    }

    /// <summary>Keeps when one was used.</summary>
    internal static void Use(StoreConnection connection, string id, DateTimeOffset now) => connection.Execute(
        "UPDATE access_token SET used_at = @at WHERE id = @id", ("@at", Text(now)), ("@id", id));

    /// <summary>Removes one.</summary>
    internal static void Remove(StoreConnection connection, string id) =>
        connection.Execute("DELETE FROM access_token WHERE id = @id", ("@id", id));

    /// <summary>Ends the sign-ins of an account, and revokes its other tokens where they go too.</summary>
    internal static void RemoveOf(StoreConnection connection, string account, bool all) => connection.Execute(
        "DELETE FROM access_token WHERE account = (SELECT number FROM account WHERE name = @account) AND (@all = 1 OR scope = @signIn)",
        ("@account", account), ("@all", all ? 1 : 0), ("@signIn", (int)TokenScope.SignIn));

    /// <summary>Removes what an account's sign-ins that are over have left.</summary>
    internal static void RemoveEnded(StoreConnection connection, long account, DateTimeOffset now) => connection.Execute(
        "DELETE FROM access_token WHERE account = @account AND scope = @signIn AND ends_at <= @now",
        ("@account", account), ("@signIn", (int)TokenScope.SignIn), ("@now", Text(now)));

    // Always of the same zone and length, so that texts compare as times do.
    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static AccessToken Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.Named<TokenScope>(3), row.Time(4), row.TimeOrNull(5), row.TimeOrNull(6));
}
