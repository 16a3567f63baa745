using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.People;

namespace Conspectus.Workbench.People;

/// <summary>Who may sign in: added, given roles, passwords, disabled, and let in.</summary>
/// <param name="library">The library.</param>
/// <param name="clock">Tells when a sign-in ends.</param>
public sealed class Accounts(ILibrary library, TimeProvider clock)
{
    /// <summary>How many attempts to sign in may fail before an account is locked, and for how long.</summary>
    public static AttemptLimit Limit { get; } = new(10, TimeSpan.FromMinutes(15));

    /// <summary>How long somebody stays signed in.</summary>
    public static TimeSpan SignInLasts { get; } = TimeSpan.FromDays(7);

    private readonly AccessTokens _tokens = new(library);

    /// <summary>The accounts by name.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancel) => library.People.ListAsync(cancel);

    /// <summary>Adds an account.</summary>
    /// <param name="name">What they sign in with.</param>
    /// <param name="displayName">What they are called.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="password">The password.</param>
    /// <param name="isLocal">Whether what was recorded here without signing in is theirs.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConspectusException">
    /// The name is taken or none, the password is none, or the local reader has an account.
    /// </exception>
    public async Task<Account> AddAsync(
        string name, string displayName, AccountRole role, string password, bool isLocal, CancellationToken cancel)
    {
        if (AccountText.Trouble(AccountText.Fold(name), displayName) is { } trouble)
            throw new ConspectusException(trouble, "Choose another name.");
        Demand(password);
        ReaderId? reader = isLocal ? await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false) : null;
        var account = new NewAccount(name, displayName, role, Passwords.Hash(password), reader);
        if (await library.People.AddAsync(account, cancel).ConfigureAwait(false) is { } added) return added;
        throw await library.People.FindAsync(name, cancel).ConfigureAwait(false) is not null
            ? new ConspectusException($"There is an account {AccountText.Fold(name)} already.", "Choose another name.")
            : new ConspectusException(
                "What was recorded on this computer without signing in is another account's already.", "Add the account without that.");
    }

    /// <summary>Gives an account another role.</summary>
    /// <exception cref="ConspectusException">There is no such account.</exception>
    public async Task<Account> SetRoleAsync(string name, AccountRole role, CancellationToken cancel) =>
        await ChangedAsync(name, await library.People.SetRoleAsync(name, role, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);

    /// <summary>Keeps an account out, with its tokens, or lets it in again.</summary>
    /// <exception cref="ConspectusException">There is no such account.</exception>
    public async Task<Account> SetDisabledAsync(string name, bool isDisabled, CancellationToken cancel) => await ChangedAsync(
        name, await library.People.SetDisabledAsync(name, isDisabled, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);

    /// <summary>Gives an account a new password, ends a lock and its sign-ins, and revokes its tokens.</summary>
    /// <exception cref="ConspectusException">There is no such account, or the password is none.</exception>
    public async Task<Account> ResetAsync(string name, string password, CancellationToken cancel)
    {
        Demand(password);
        var hash = Passwords.Hash(password);
        return await ChangedAsync(
            name, await library.People.SetPasswordAsync(name, hash, isReset: true, cancel).ConfigureAwait(false), cancel)
            .ConfigureAwait(false);
    }

    /// <summary>Signs somebody in. Cost: that of a hash, whether there is such an account or not.</summary>
    /// <param name="name">What they typed as name.</param>
    /// <param name="password">What they typed as password.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The secret that their browser is to keep; null where they are not let in, for whichever reason.</returns>
    public async Task<string?> SignInAsync(string name, string password, CancellationToken cancel) =>
        await IsRightAsync(name, password, cancel).ConfigureAwait(false) ? await LetInAsync(name, cancel).ConfigureAwait(false) : null;

    /// <summary>Gives somebody who is signed in a password of their own choice; other browsers of theirs are signed out.</summary>
    /// <param name="name">Their account.</param>
    /// <param name="password">The password that they have.</param>
    /// <param name="wanted">The one that they want.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The secret that their browser is to keep from now on, or why nothing was changed, in a sentence.</returns>
    public async Task<(string? Secret, string? Trouble)> ChangePasswordAsync(
        string name, string password, string wanted, CancellationToken cancel)
    {
        if (Passwords.Trouble(wanted) is { } trouble) return (null, trouble);
        if (!await IsRightAsync(name, password, cancel).ConfigureAwait(false)) return (null, "The password that you have is another one.");
        await library.People.SetPasswordAsync(name, Passwords.Hash(wanted), isReset: false, cancel).ConfigureAwait(false);
        return (await LetInAsync(name, cancel).ConfigureAwait(false), null);
    }

    private async Task<bool> IsRightAsync(string name, string password, CancellationToken cancel)
    {
        var hash = await library.People.PasswordHashAsync(name, cancel).ConfigureAwait(false);
        var may = await library.People.BeginAttemptAsync(name, Limit, cancel).ConfigureAwait(false);
        return Passwords.IsRight(hash, password) && may && await library.People.EndAttemptsAsync(name, cancel).ConfigureAwait(false);
    }

    private async Task<string?> LetInAsync(string name, CancellationToken cancel)
    {
        var end = clock.GetUtcNow() + SignInLasts;
        return (await _tokens.AddAsync(name, "a browser", TokenScope.SignIn, end, cancel).ConfigureAwait(false))?.Secret;
    }

    private async Task<Account> ChangedAsync(string name, bool changed, CancellationToken cancel) =>
        (changed ? await library.People.FindAsync(name, cancel).ConfigureAwait(false) : null) ?? throw NoAccount(name);

    private static void Demand(string password)
    {
        if (Passwords.Trouble(password) is { } trouble) throw new ConspectusException(trouble, "Choose another password.");
    }

    /// <summary>That there is no such account.</summary>
    internal static ConspectusException NoAccount(string name) =>
        new($"There is no account {AccountText.Fold(name)}.", "'conspectus people' lists the accounts.");
}
