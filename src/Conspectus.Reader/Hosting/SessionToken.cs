using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Hosting;

/// <summary>The secret of one run of the program, which tells the user's browser from whatever else can reach the port.</summary>
internal sealed class SessionToken
{
    /// <summary>The parameter of the first address that holds it.</summary>
    public const string Parameter = "token";

    private const int Bytes = 32;

    /// <summary>The token, safe in an address.</summary>
    public string Value { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// The token that a program sent as a header ("Authorization: Bearer …", RFC 6750), right or wrong; null without one.
    /// </summary>
    public static string? Sent(HttpRequest request) =>
        request.Headers.Authorization.ToString() is ['B' or 'b', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token.Trim() : null;

    /// <summary>
    /// The cookie's name. Browsers give a cookie of one port to all ports of a host: two readers must not take each other's.
    /// </summary>
    public static string CookieOf(HttpContext context) => FormattableString.Invariant($"conspectus-{context.Connection.LocalPort}");

    /// <summary>Whether a text is the token; how long that takes tells nothing about it.</summary>
    public bool Is(string? text) =>
        text is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(Value));
}
