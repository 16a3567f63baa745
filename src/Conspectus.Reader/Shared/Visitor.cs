using System.Security.Cryptography;
using System.Text;
using Conspectus.Core.Reading;
using Conspectus.Library.People;

namespace Conspectus.Reader.Shared;

/// <summary>Who sent the present request: whose marks and notes it is about, and what they may do.</summary>
internal sealed class Visitor
{
    private ReaderId? _reader;

    /// <summary>Whose marks and notes are read and written.</summary>
    /// <exception cref="InvalidOperationException">Nobody was let in.</exception>
    public ReaderId Reader => _reader ?? throw new InvalidOperationException("Nobody was let in.");

    /// <summary>What they may do; null for whoever was not let in.</summary>
    public AccountRole? Role { get; private set; }

    /// <summary>The account that is signed in; null where nobody has to sign in.</summary>
    public Account? Account { get; private set; }

    /// <summary>The token that was sent; null where nobody has to sign in.</summary>
    public AccessToken? Token { get; private set; }

    /// <summary>Tells the things of one reader from those of another in a browser's store; null where nobody has to sign in.</summary>
    public string? Pocket => Account is null ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Reader.Value)))[..12];

    /// <summary>Lets in whoever started the program, who may do everything.</summary>
    public void IsLocal(ReaderId reader) => (_reader, Role) = (reader, AccountRole.Administrator);

    /// <summary>Lets in whoever signed in.</summary>
    public void Is(AccessToken token, Account account) =>
        (_reader, Role, Account, Token) = (account.Reader, account.Role, account, token);

    /// <summary>Whether they may do what needs a role.</summary>
    public bool May(AccountRole role) => Role >= role;
}
