using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.People;

namespace Conspectus.Library.Memory.People;

/// <summary>Accounts, tokens and the audit log in memory.</summary>
internal sealed class MemoryPeople(MemoryServer server, TimeProvider clock) : IPeopleStore
{
    public ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancel) => new(server.Read<IReadOnlyList<Account>>(
        s => [.. s.Accounts.Select(a => a.Account).OrderBy(a => a.Name, StringComparer.Ordinal)], cancel));

    public ValueTask<Account?> FindAsync(string name, CancellationToken cancel) => new(server.Read(s => Find(s, name)?.Account, cancel));

    public ValueTask<string?> PasswordHashAsync(string name, CancellationToken cancel) =>
        new(server.Read(s => Find(s, name)?.PasswordHash, cancel));

    public ValueTask<Account?> AddAsync(NewAccount account, CancellationToken cancel)
    {
        var (name, display) = (AccountText.Fold(account.Name), account.DisplayName.Trim());
        if (AccountText.Trouble(name, display) is { } trouble) throw new ArgumentException(trouble, nameof(account));
        return new(server.Write(
            state =>
            {
                if (account.Reader is { } own && !state.Readers.Contains(own))
                    throw new ArgumentException($"There is no reader {own}.", nameof(account));
                if (Find(state, name) is not null || state.Accounts.Exists(a => a.Account.Reader == account.Reader)) return (state, null);
                var reader = account.Reader ?? new ReaderId(Guid.NewGuid().ToString("N"));
                if (server.Has(Fault.NewAccountsReadAsTheLocalReader)) reader = account.Reader ?? state.Readers[0];
                var added = new Account(name, display, account.Role, reader, false, null, clock.GetUtcNow(), null);
                var next = state with
                {
                    Readers = state.Readers.Contains(reader) ? state.Readers : state.Readers.Add(reader),
                    Accounts = state.Accounts.Add(new(added, account.PasswordHash, 0)),
                };
                return (Logged(next, AuditAct.AddedAccount, $"{name} as {AccountRoles.Word(added.Role)}"), (Account?)added);
            },
            cancel));
    }

    public ValueTask<bool> SetRoleAsync(string name, AccountRole role, CancellationToken cancel) => Change(
        name, (s, a) => Logged(Put(s, a with { Account = a.Account with { Role = role } }), AuditAct.ChangedRole,
            $"{a.Account.Name} to {AccountRoles.Word(role)}"), cancel);

    public ValueTask<bool> SetDisabledAsync(string name, bool isDisabled, CancellationToken cancel) => Change(
        name, (s, a) => Logged(Without(Put(s, a with { Account = a.Account with { IsDisabled = isDisabled } }), a, all: false),
            isDisabled ? AuditAct.Disabled : AuditAct.Enabled, a.Account.Name), cancel);

    public ValueTask<bool> SetPasswordAsync(string name, string passwordHash, bool isReset, CancellationToken cancel) => Change(
        name, (s, a) =>
        {
            var now = new StoredAccount(a.Account with { LockedUntil = null }, passwordHash, 0);
            var tokens = server.Has(Fault.ResetKeepsTokens) ? s.Tokens : Without(s, a, all: isReset).Tokens;
            return Logged(Put(s, now) with { Tokens = tokens }, isReset ? AuditAct.ResetPassword : AuditAct.ChangedPassword, a.Account.Name);
        },
        cancel);

    public ValueTask<bool> BeginAttemptAsync(string name, AttemptLimit limit, CancellationToken cancel) => new(server.Write(
        state =>
        {
            var now = clock.GetUtcNow();
            if (Find(state, name) is not { Account.IsDisabled: false } found || found.Account.LockedUntil > now) return (state, false);
            if (found.Failures < limit.Attempts) return (Put(state, found with { Failures = found.Failures + 1 }), true);
            var locked = new StoredAccount(found.Account with { LockedUntil = now + limit.Lock }, found.PasswordHash, 0);
            return (Logged(Put(state, locked), AuditAct.Locked, found.Account.Name), false);
        },
        cancel));

    public ValueTask<bool> EndAttemptsAsync(string name, CancellationToken cancel) =>
        Change(name, (s, a) => server.Has(Fault.FailuresAddUp) ? s : Put(s, a with { Failures = 0 }), cancel);

    public ValueTask<AccessToken?> AddTokenAsync(NewToken token, CancellationToken cancel)
    {
        var label = AccountText.Check(token.Label);
        return new(server.Write(
            state =>
            {
                if (Find(state, token.Account) is not { } account) return (state, null);
                var (number, now) = (state.LastToken + 1, clock.GetUtcNow());
                var added = new AccessToken(
                    number.ToString("x16", CultureInfo.InvariantCulture), account.Account.Name, label, token.Scope, now, token.EndsAt, null);
                var next = state with { LastToken = number, Tokens = state.Tokens.Add((added, token.Hash)) };
                return (token.Scope != TokenScope.SignIn
                    ? Logged(next, AuditAct.AddedToken, AuditText.Of(added))
                    : Put(next, account with { Account = account.Account with { SignedInAt = now } }) with
                    {
                        Tokens = next.Tokens.RemoveAll(
                            t => t.Token.Account == added.Account && t.Token.Scope == TokenScope.SignIn && t.Token.EndsAt <= now),
                    }, (AccessToken?)added);
            },
            cancel));
    }

    public ValueTask<IReadOnlyList<AccessToken>> TokensAsync(string? account, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<AccessToken>>(
            s => [.. s.Tokens.Select(t => t.Token).Where(t => t.Scope != TokenScope.SignIn
                && (account is null || t.Account == AccountText.Fold(account)))], cancel));

    public ValueTask<(AccessToken Token, Account Account)?> UseTokenAsync(string hash, CancellationToken cancel) => new(server.Write(
        state =>
        {
            var (at, now) = (state.Tokens.FindIndex(t => t.Hash == hash), clock.GetUtcNow());
            if (at < 0) return (state, null);
            var token = state.Tokens[at].Token;
            var account = Find(state, token.Account)!.Account;
            if ((account.IsDisabled && !server.Has(Fault.TokensOfTheDisabledWork)) || token.EndsAt <= now) return (state, null);
            var used = token.UsedAt is { } before && now - before < TimeSpan.FromMinutes(1) ? token : token with { UsedAt = now };
            return (state with { Tokens = state.Tokens.SetItem(at, (used, hash)) }, ((AccessToken, Account)?)(used, account));
        },
        cancel));

    public ValueTask<AccessToken?> RevokeTokenAsync(string id, string? account, CancellationToken cancel) => new(server.Write(
        state =>
        {
            var at = state.Tokens.FindIndex(t => t.Token.Id == id && (account is null || t.Token.Account == AccountText.Fold(account)
                || server.Has(Fault.TokensOfOthersCanBeRevoked)));
            if (at < 0) return (state, null);
            var token = state.Tokens[at].Token;
            var next = state with { Tokens = state.Tokens.RemoveAt(at) };
            return (token.Scope == TokenScope.SignIn ? next : Logged(next, AuditAct.RevokedToken, AuditText.Of(token)), (AccessToken?)token);
        },
        cancel));

    public ValueTask RecordAsync(AuditAct act, string about, CancellationToken cancel)
    {
        server.Write(state => (Logged(state, act, about), true), cancel);
        return default;
    }

    public ValueTask<IReadOnlyList<AuditEntry>> AuditAsync(int limit, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<AuditEntry>>(s => [.. s.Audit.Reverse().Take(limit)], cancel));

    private MemoryState Logged(MemoryState state, AuditAct act, string about) => state.Logged(clock, act, about);

    private static StoredAccount? Find(MemoryState state, string name) =>
        state.Accounts.Find(a => a.Account.Name == AccountText.Fold(name));

    private static MemoryState Put(MemoryState state, StoredAccount account) => state with
    {
        Accounts = state.Accounts.SetItem(state.Accounts.FindIndex(a => a.Account.Name == account.Account.Name), account),
    };

    private static MemoryState Without(MemoryState state, StoredAccount account, bool all) => state with
    {
        Tokens = state.Tokens.RemoveAll(t => t.Token.Account == account.Account.Name && (all || t.Token.Scope == TokenScope.SignIn)),
    };

    private ValueTask<bool> Change(string name, Func<MemoryState, StoredAccount, MemoryState> change, CancellationToken cancel) =>
        new(server.Write(s => Find(s, name) is { } found ? (change(s, found), true) : (s, false), cancel));
}
