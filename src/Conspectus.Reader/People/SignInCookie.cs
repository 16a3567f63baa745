using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.People;

/// <summary>The cookie by which a browser stays signed in.</summary>
internal static class SignInCookie
{
    /// <summary>The secret that the browser sent; null where it sent none.</summary>
    public static string? Sent(HttpContext context) => context.Request.Cookies[Name(context)];

    /// <summary>Gives the browser a secret, which it forgets when it is closed.</summary>
    public static void Set(HttpContext context, string secret) => context.Response.Cookies.Append(Name(context), secret, Options(context));

    /// <summary>Makes the browser forget the secret.</summary>
    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context));

    // With the prefix, browsers take the cookie by TLS and for the whole of this host only (RFC 6265bis). Without TLS there are other
    // ports of this computer, which get the same cookies.
    private static string Name(HttpContext context) => context.Request.IsHttps ? "__Host-conspectus"
        : FormattableString.Invariant($"conspectus-{context.Connection.LocalPort}-account");

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
