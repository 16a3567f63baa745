using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Hosting;

/// <summary>Refuses what another site could send through the user's browser, and sets the security headers of every answer.</summary>
internal sealed class RequestGuard(RequestDelegate next, ReaderOptions options)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        SetHeaders(context.Response.Headers);
        if (!IsOwnHost(request.Host, context.Connection.LocalPort))
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, "This reader answers only on its own address.");
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        if (changes && !IsSameOrigin(request) && !IsProgram(request))
            return Refuse(context, StatusCodes.Status403Forbidden, "Changes are taken only from the reader's own pages.");
        if (!changes && !IsOwnOrNavigation(request))
            return Refuse(context, StatusCodes.Status403Forbidden, "Pages of other sites can lead here, but take nothing from here.");

        foreach (var (name, values) in request.Query) RequestText.Demand(values, name);
        return next(context);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
    }

    // A foreign name that resolves to this computer ("DNS rebinding") would make another site's script same-origin with us. A proxy knows
    // for which names it stands, a certificate names them.
    private bool IsOwnHost(HostString host, int port) => options.SignIn switch
    {
        { Proxy: not null } => true,
        { Certificate: { } certificate } => IsThisComputer(host) || certificate.MatchesHostname(host.Host.Trim('[', ']')),
        _ => (host.Port ?? 80) == port && IsThisComputer(host),
    };

    private static bool IsThisComputer(HostString host) =>
        host.Host is "127.0.0.1" || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    // Under our referrer policy a browser sends "Origin: null" with a form, so Sec-Fetch-Site decides wherever it is present.
    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            ? site == "same-origin"
            : string.Equals(request.Headers.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    // No page of another site can send this header without being asked first, and it is never let; whether the token in it is the right
    // one is told later.
    private static bool IsProgram(HttpRequest request) => Problems.Suit(request) && SessionToken.Sent(request) is not null
        && !request.Headers.ContainsKey("Sec-Fetch-Site") && !request.Headers.ContainsKey("Origin");

    // What is not a browser, or is an old one, sends none of these headers; the token keeps it out.
    private static bool IsOwnOrNavigation(HttpRequest request) =>
        !request.Headers.TryGetValue("Sec-Fetch-Site", out var site) || site == "same-origin" || site == "none"
        || (request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document");

    private static Task Refuse(HttpContext context, int status, string reason)
    {
        if (Problems.Suit(context.Request))
            return Problems.Of(status, reason, "Send the request yourself, with a token.").ExecuteAsync(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason + "\n");
    }
}
