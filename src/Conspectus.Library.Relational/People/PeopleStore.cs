using System.Globalization;
using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.People;

/// <summary>Accounts, tokens and the audit log in tables. Each change is one transaction.</summary>
internal sealed class PeopleStore(Database database, TimeProvider clock) : IPeopleStore
{
    private static readonly TimeSpan UseToTheMinute = TimeSpan.FromMinutes(1);

    public ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Account>>(AccountRows.All, cancel);

    public ValueTask<Account?> FindAsync(string name, CancellationToken cancel) =>
        database.ReadAsync(c => AccountRows.Find(c, AccountText.Fold(name)), cancel);

    public ValueTask<string?> PasswordHashAsync(string name, CancellationToken cancel) => database.ReadAsync(
        c => (string?)c.Scalar("SELECT password_hash FROM account WHERE name = @name", ("@name", AccountText.Fold(name))), cancel);

    public ValueTask<Account?> AddAsync(NewAccount account, CancellationToken cancel)
    {
        var kept = account with { Name = AccountText.Fold(account.Name), DisplayName = account.DisplayName.Trim() };
        if (AccountText.Trouble(kept.Name, kept.DisplayName) is { } trouble) throw new ArgumentException(trouble, nameof(account));
        return database.WriteAsync(
            c =>
            {
                var now = clock.GetUtcNow();
                if (AccountRows.Add(c, kept, now) is not { } added) return null;
                AuditRows.Add(c, now, AuditAct.AddedAccount, $"{added.Name} as {AccountRoles.Word(added.Role)}");
                return added;
            },
            cancel);
    }

    public ValueTask<bool> SetRoleAsync(string name, AccountRole role, CancellationToken cancel) => ChangeAsync(
        name, AuditAct.ChangedRole, $"to {AccountRoles.Word(role)}", (c, n) => AccountRows.Set(c, n, "role", (int)role), cancel);

    public ValueTask<bool> SetDisabledAsync(string name, bool isDisabled, CancellationToken cancel) => ChangeAsync(
        name, isDisabled ? AuditAct.Disabled : AuditAct.Enabled, null,
        (c, n) =>
        {
            TokenRows.RemoveOf(c, n, all: false);
            return AccountRows.Set(c, n, "is_disabled", isDisabled ? 1 : 0);
        },
        cancel);

    public ValueTask<bool> SetPasswordAsync(string name, string passwordHash, bool isReset, CancellationToken cancel) => ChangeAsync(
        name, isReset ? AuditAct.ResetPassword : AuditAct.ChangedPassword, null,
        (c, n) =>
        {
            TokenRows.RemoveOf(c, n, all: isReset);
            return AccountRows.Set(c, n, "password_hash", passwordHash) && AccountRows.Set(c, n, "failures", 0)
                && AccountRows.Set(c, n, "locked_until", null);
        },
        cancel);

    public ValueTask<bool> BeginAttemptAsync(string name, AttemptLimit limit, CancellationToken cancel) => database.WriteAsync(
        c =>
        {
            var (folded, now) = (AccountText.Fold(name), clock.GetUtcNow());
            if (AccountRows.Find(c, folded) is not { IsDisabled: false } account || account.LockedUntil > now) return false;
            var failures = c.Number("SELECT failures FROM account WHERE name = @name", ("@name", folded));
            AccountRows.Set(c, folded, "failures", failures < limit.Attempts ? failures + 1 : 0);
            if (failures < limit.Attempts) return true;
            AccountRows.Set(c, folded, "locked_until", now.Add(limit.Lock).ToString("O", CultureInfo.InvariantCulture));
            AuditRows.Add(c, now, AuditAct.Locked, folded);
            return false;
        },
        cancel);

    public ValueTask<bool> EndAttemptsAsync(string name, CancellationToken cancel) =>
        database.WriteAsync(c => AccountRows.Set(c, AccountText.Fold(name), "failures", 0), cancel);

    public ValueTask<AccessToken?> AddTokenAsync(NewToken token, CancellationToken cancel)
    {
        var kept = token with { Account = AccountText.Fold(token.Account), Label = AccountText.Check(token.Label) };
        return database.WriteAsync(
            c =>
            {
                if (AccountRows.Number(c, kept.Account) is not { } account) return null;
                var now = clock.GetUtcNow();
                var added = TokenRows.Add(c, account, kept, now);
                if (kept.Scope == TokenScope.SignIn)
                {
                    TokenRows.RemoveEnded(c, account, now);
                    AccountRows.Set(c, kept.Account, "signed_in_at", now.ToString("O", CultureInfo.InvariantCulture));
                }
                else
                {
                    AuditRows.Add(c, now, AuditAct.AddedToken, AuditText.Of(added));
                }

                return added;
            },
            cancel);
    }

    public ValueTask<IReadOnlyList<AccessToken>> TokensAsync(string? account, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<AccessToken>>(c => TokenRows.All(c, account is null ? null : AccountText.Fold(account)), cancel);

    public async ValueTask<(AccessToken Token, Account Account)?> UseTokenAsync(string hash, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var found = await database.ReadAsync(
            c => TokenRows.OfHash(c, hash) is { } token ? (Token: token, Account: AccountRows.Find(c, token.Account)!) : default, cancel)
            .ConfigureAwait(false);
        if (found.Token is null || found.Account.IsDisabled || found.Token.EndsAt <= now) return null;
        if (found.Token.UsedAt is { } used && now - used < UseToTheMinute) return found;
        try
        {
            await database.WriteAsync(c => { TokenRows.Use(c, found.Token.Id, now); return true; }, cancel).ConfigureAwait(false);
        }
        catch (ConspectusException)
        {
            // When it was used is of less use than what it is used for.
        }

        return (found.Token with { UsedAt = now }, found.Account);
    }

    public ValueTask<AccessToken?> RevokeTokenAsync(string id, string? account, CancellationToken cancel) => database.WriteAsync(
        c =>
        {
            if (TokenRows.Find(c, id) is not { } token || (account is not null && token.Account != AccountText.Fold(account))) return null;
            TokenRows.Remove(c, id);
            if (token.Scope != TokenScope.SignIn)
                AuditRows.Add(c, clock.GetUtcNow(), AuditAct.RevokedToken, AuditText.Of(token));
            return token;
        },
        cancel);

    public async ValueTask RecordAsync(AuditAct act, string about, CancellationToken cancel) =>
        await database.WriteAsync(c => { AuditRows.Add(c, clock.GetUtcNow(), act, about); return true; }, cancel).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<AuditEntry>> AuditAsync(int limit, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<AuditEntry>>(c => AuditRows.Last(c, limit), cancel);

    private ValueTask<bool> ChangeAsync(
        string name, AuditAct act, string? how, Func<StoreConnection, string, bool> change, CancellationToken cancel)
    {
        var folded = AccountText.Fold(name);
        return database.WriteAsync(
            c =>
            {
                if (!change(c, folded)) return false;
                AuditRows.Add(c, clock.GetUtcNow(), act, how is null ? folded : $"{folded} {how}");
                return true;
            },
            cancel);
    }
}
