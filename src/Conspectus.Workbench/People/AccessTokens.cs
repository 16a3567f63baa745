using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Conspectus.Core;
using Conspectus.Library;
using Conspectus.Library.People;

namespace Conspectus.Workbench.People;

/// <summary>Secrets that stand for accounts: for programs, and for the browsers in which somebody is signed in.</summary>
/// <param name="library">The library.</param>
public sealed class AccessTokens(ILibrary library)
{
    // Tells people and programs that look for secrets in files what it is.
    private const string Prefix = "conspectus_";
    private const int Bytes = 32;

    /// <summary>The tokens of programs, in the order in which they were made.</summary>
    /// <param name="account">Whose; null for all.</param>
    /// <param name="cancel">Stops the reading.</param>
    public ValueTask<IReadOnlyList<AccessToken>> ListAsync(string? account, CancellationToken cancel) =>
        library.People.TokensAsync(account, cancel);

    /// <summary>Makes a token for a program.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="label">What it is for.</param>
    /// <param name="scope">What it lets its holder do.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The token, and the secret, which nobody is told again.</returns>
    /// <exception cref="ConspectusException">There is no such account, or the label is none.</exception>
    public async Task<(AccessToken Token, string Secret)> AddAsync(string account, string label, TokenScope scope, CancellationToken cancel)
    {
        if (AccountText.LabelTrouble(label) is { } trouble) throw new ConspectusException(trouble, "Say what the token is for.");
        return await AddAsync(account, label, scope, null, cancel).ConfigureAwait(false) ?? throw Accounts.NoAccount(account);
    }

    /// <summary>The token of a secret, with its account; null where the secret is worth nothing.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<(AccessToken Token, Account Account)?> FindAsync(string? secret, CancellationToken cancel) =>
        secret is { Length: > 0 and < 200 } ? await library.People.UseTokenAsync(Hash(secret), cancel).ConfigureAwait(false) : null;

    /// <summary>Revokes a token, or ends a sign-in; null where there is none of this id.</summary>
    /// <param name="id">The token's id.</param>
    /// <param name="account">The account that it must be of; null for whichever.</param>
    /// <param name="cancel">Gives up.</param>
    public ValueTask<AccessToken?> RevokeAsync(string id, string? account, CancellationToken cancel) =>
        library.People.RevokeTokenAsync(id, account, cancel);

    /// <summary>Makes a token; null where there is no such account.</summary>
    internal async Task<(AccessToken Token, string Secret)?> AddAsync(
        string account, string label, TokenScope scope, DateTimeOffset? end, CancellationToken cancel)
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var token = new NewToken(account, label, scope, Hash(secret), end);
        return await library.People.AddTokenAsync(token, cancel).ConfigureAwait(false) is { } added ? (added, secret) : null;
    }

    // A secret of 256 random bits cannot be guessed, however fast its hash is.
    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
