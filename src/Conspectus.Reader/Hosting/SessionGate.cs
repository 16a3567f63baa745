using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Hosting;

/// <summary>Lets in who came by the address that the program printed: every user of a computer can reach its loopback ports.</summary>
internal sealed class SessionGate(RequestDelegate next, SessionToken token)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)) return next(context); // the same for everyone
        var isEntrance = request.Path == "/" && HttpMethods.IsGet(request.Method);
        if (isEntrance && token.Is(request.Query[SessionToken.Parameter])) return LetIn(context);
        return token.Is(request.Cookies[SessionToken.CookieOf(context)])
            ? next(context)
            : Page.Show<ClosedPage>(new { }, StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }

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
