using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Hosting;

/// <summary>Lets in who came by the address that the program printed: every user of a computer can reach its loopback ports.</summary>
internal sealed class SessionGate(RequestDelegate next, SessionToken token, ReaderOptions options)
{
    /// <summary>The address of the feed.</summary>
    public const string Feed = "/papers.atom";

    public Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)) return next(context); // the same for everyone
        var isEntrance = request.Path == "/" && HttpMethods.IsGet(request.Method);
        if (isEntrance && token.Is(request.Query[SessionToken.Parameter])) return LetIn(context);
        if (token.Is(request.Cookies[SessionToken.CookieOf(context)]) || token.Is(SessionToken.Sent(request))
            || (IsFeed(request) && token.Is(request.Query[SessionToken.Parameter])))
        {
            visitor.IsLocal(options.Reader);
            Actor.Is(options.LocalActor);
            return next(context);
        }

        if (!Problems.Suit(request)) return Page.Show<ClosedPage>(new { }, StatusCodes.Status403Forbidden).ExecuteAsync(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Of(
            StatusCodes.Status401Unauthorized, "The token of this run of the program is missing or wrong.",
            "Send the header \"Authorization: Bearer TOKEN\" with what stands behind token= in the address that the program printed.")
            .ExecuteAsync(context);
    }

    // Readers of feeds keep no cookie.
    private static bool IsFeed(HttpRequest request) => request.Path == Feed && HttpMethods.IsGet(request.Method);

    // The address without the token is the one that stays in the history.
    private Task LetIn(HttpContext context)
    {
        var cookie = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
        context.Response.Cookies.Append(SessionToken.CookieOf(context), token.Value, cookie);
        context.Response.Headers.Location = "/";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }
}
