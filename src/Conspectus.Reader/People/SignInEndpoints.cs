using System.Diagnostics;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.People;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    /// <summary>Where people sign in.</summary>
    public const string Address = "/sign-in";

    /// <summary>Where they sign out.</summary>
    public const string Out = "/sign-out";

    // One answer, whatever the reason: who has an account is not told, nor that one is locked.
    private const string Refused =
        "The name or the password is wrong, or too many attempts have failed: then wait a quarter of an hour, or ask an administrator.";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Address, Show).ForAll();
        routes.MapPost(Address, SignIn).ForAll().RequireRateLimiting(SignInRate.Policy);
        routes.MapPost(Out, SignOut).For(AccountRole.Guest);
        routes.MapAccount();
    }

    private static IResult Show(HttpRequest request, Visitor visitor) =>
        Links.Local(request.Query["return"], "/") is var next && visitor.Account is not null
            ? Page.SeeOther(request, next) : Page.Show<SignInPage>(new { Return = next });

    private static async Task<IResult> SignIn(
        HttpContext context, Accounts accounts, AccessTokens tokens, Visitor visitor, ReaderOptions options, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var form = await RequestForm.ReadAsync(context.Request);
        var (name, next) = (form["name"].ToString(), Links.Local(form["return"], "/"));
        if (await accounts.SignInAsync(name, form["password"].ToString(), cancel) is not { } secret)
        {
            var rest = options.SignIn!.Refusal - Stopwatch.GetElapsedTime(began);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, cancel);
            return Page.Show<SignInPage>(
                new { Return = next, Name = name, Trouble = Refused }, StatusCodes.Status403Forbidden);
        }

        if (visitor.Token is { } before) await tokens.RevokeAsync(before.Id, before.Account, cancel);
        SignInCookie.Set(context, secret);
        return Page.SeeOther(context.Request, next);
    }

    private static async Task<IResult> SignOut(HttpContext context, AccessTokens tokens, Visitor visitor, CancellationToken cancel)
    {
        if (visitor.Token is { Scope: TokenScope.SignIn } token) await tokens.RevokeAsync(token.Id, token.Account, cancel);
        SignInCookie.Remove(context);
        // What the browser kept of the pages, and of changes that were not sent yet, is not for whoever signs in next.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Page.SeeOther(context.Request, Address);
    }
}
