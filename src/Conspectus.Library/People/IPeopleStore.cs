namespace Conspectus.Library.People;

/// <summary>
/// Who may sign in, the tokens that stand for them, and the log of what was done. Each change is one transaction, with its entry in the
/// log, and leaves the revision as it is: nothing that is made from a library depends on it.
/// </summary>
/// <remarks>Names are taken as <see cref="AccountText.Fold"/> writes them.</remarks>
public interface IPeopleStore
{
    /// <summary>The accounts by name (ordinal).</summary>
    ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancel);

    /// <summary>An account; null if there is none.</summary>
    ValueTask<Account?> FindAsync(string name, CancellationToken cancel);

    /// <summary>The hash of an account's password; null if there is no account.</summary>
    ValueTask<string?> PasswordHashAsync(string name, CancellationToken cancel);

    /// <summary>Adds an account, and a reader for it where none is named.</summary>
    /// <returns>The account; null, and nothing changed, where the name is taken or another account reads as that reader.</returns>
    /// <exception cref="ArgumentException">The name or the display name cannot be kept, or there is no such reader.</exception>
    ValueTask<Account?> AddAsync(NewAccount account, CancellationToken cancel);

    /// <summary>Gives an account another role. False if there is no such account.</summary>
    ValueTask<bool> SetRoleAsync(string name, AccountRole role, CancellationToken cancel);

    /// <summary>Disables an account, which ends its sign-ins, or enables it. False if there is no such account.</summary>
    ValueTask<bool> SetDisabledAsync(string name, bool isDisabled, CancellationToken cancel);

    /// <summary>Gives an account a new password: its sign-ins end, a lock too. False if there is no such account.</summary>
    /// <param name="name">The account.</param>
    /// <param name="passwordHash">The hash of the password.</param>
    /// <param name="isReset">Whether somebody else does it: then its tokens are revoked as well.</param>
    /// <param name="cancel">Gives up; nothing is then changed.</param>
    ValueTask<bool> SetPasswordAsync(string name, string passwordHash, bool isReset, CancellationToken cancel);

    /// <summary>
    /// Counts an attempt to sign in, before it is known whether it succeeds, so that attempts at the same time are counted too. Where as
    /// many as the limit allows were counted, the account is locked instead, and the counting begins anew.
    /// </summary>
    /// <returns>Whether the attempt may be made: false where the account is locked or disabled, or there is none.</returns>
    ValueTask<bool> BeginAttemptAsync(string name, AttemptLimit limit, CancellationToken cancel);

    /// <summary>Counts failed attempts from nothing again, since one has succeeded. False if there is no such account.</summary>
    ValueTask<bool> EndAttemptsAsync(string name, CancellationToken cancel);

    /// <summary>Adds a token; one for a sign-in makes sign-ins of the account that have ended go.</summary>
    /// <returns>The token; null, and nothing changed, where there is no such account.</returns>
    /// <exception cref="ArgumentException">The label cannot be kept.</exception>
    ValueTask<AccessToken?> AddTokenAsync(NewToken token, CancellationToken cancel);

    /// <summary>The tokens of programs, those of sign-ins not among them, in the order in which they were made.</summary>
    /// <param name="account">Whose; null for all.</param>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<IReadOnlyList<AccessToken>> TokensAsync(string? account, CancellationToken cancel);

    /// <summary>
    /// The token of a hash with its account, and keeps when it was used; null where there is none, it has ended, or its account is
    /// disabled.
    /// </summary>
    ValueTask<(AccessToken Token, Account Account)?> UseTokenAsync(string hash, CancellationToken cancel);

    /// <summary>Revokes a token, or ends a sign-in. Null where there is no such token.</summary>
    /// <param name="id">The token's id.</param>
    /// <param name="account">The account that it must be of; null for whichever.</param>
    /// <param name="cancel">Gives up; nothing is then changed.</param>
    ValueTask<AccessToken?> RevokeTokenAsync(string id, string? account, CancellationToken cancel);

    /// <summary>Writes into the log what changes nothing in the library, as <see cref="Actor.Current"/>.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="about">What it was done to, in a few words.</param>
    /// <param name="cancel">Gives up.</param>
    ValueTask RecordAsync(AuditAct act, string about, CancellationToken cancel);

    /// <summary>The log, the latest entry first.</summary>
    /// <param name="limit">How many entries at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<IReadOnlyList<AuditEntry>> AuditAsync(int limit, CancellationToken cancel);
}
