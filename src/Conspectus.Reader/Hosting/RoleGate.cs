using Conspectus.Library.People;
using Conspectus.Reader.People;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Hosting;

/// <summary>Lets visitors do what their role allows: each route says which it needs, and one that says none is for nobody.</summary>
internal sealed class RoleGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        // What is no route answers that there is none, or not with this method.
        if (context.GetEndpoint() is not RouteEndpoint route) return next(context);
        var needed = route.Metadata.GetMetadata<RequiredRole>() ?? new RequiredRole((AccountRole)int.MaxValue);
        if (needed.Role is not { } role) return next(context);
        if (visitor.Role is null) return AskAsync(context);
        if (!visitor.May(role)) return RefuseAsync(context, $"This is for those with the role {AccountRoles.Word(role)}, or one above it.");
        return visitor.Token is { } token && !Fits(token.Scope, context.Request)
            ? RefuseAsync(context, "The token does not allow this: it reads only, or writes by the API only.")
            : next(context);
    }

    // A program changes things by the API, and never the account that made its token.
    private static bool Fits(TokenScope scope, HttpRequest request) => scope == TokenScope.SignIn || HttpMethods.IsGet(request.Method)
        || HttpMethods.IsHead(request.Method) || (scope == TokenScope.Write && Problems.Suit(request));

    private static Task AskAsync(HttpContext context)
    {
        var request = context.Request;
        if (Problems.Suit(request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems.Of(
                StatusCodes.Status401Unauthorized, "A token is missing, or is worth nothing.",
                "Send the header \"Authorization: Bearer TOKEN\" with a token of your account: /account makes one.").ExecuteAsync(context);
        }

        var isPage = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] is { Count: 0 } or ["navigate"];
        if (!isPage) return Page.Show<SignInPage>(new { }, StatusCodes.Status401Unauthorized).ExecuteAsync(context);
        var next = request.Path + request.QueryString.ToString();
        return Page.SeeOther(request, Links.Query(SignInEndpoints.Address, ("return", next == "/" ? null : next))).ExecuteAsync(context);
    }

    private static Task RefuseAsync(HttpContext context, string why) => Problems.Suit(context.Request)
        ? Problems.Of(StatusCodes.Status403Forbidden, why, "Ask an administrator of this library.").ExecuteAsync(context)
        : Page.Show<MessagePage>(new { Heading = why, Advice = "Ask an administrator of this library." }, StatusCodes.Status403Forbidden)
            .ExecuteAsync(context);
}
