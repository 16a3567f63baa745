using Conspectus.Library.People;
using Conspectus.Reader.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.People;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Hosting;

/// <summary>
/// Tells who sends a request: by the cookie of a sign-in, or by a token. Who may do what is told by <see cref="RoleGate"/>.
/// </summary>
internal sealed class SignInGate(RequestDelegate next, AccessTokens tokens)
{
    public async Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        var isForAll = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);
        if (!isForAll && await FindAsync(context) is var (token, account))
        {
            visitor.Is(token, account);
            Actor.Is(account.Name);
        }

        await next(context);
    }

    // A cookie holds nothing but a sign-in, a header nothing but a token: what is stolen of one kind is worth nothing as the other.
    private async ValueTask<(AccessToken Token, Account Account)?> FindAsync(HttpContext context)
    {
        var (request, cancel) = (context.Request, context.RequestAborted);
        var sent = SessionToken.Sent(request) ?? (IsFeed(request) ? request.Query[SessionToken.Parameter].ToString() : "");
        var isProgram = sent.Length > 0;
        var found = await tokens.FindAsync(isProgram ? sent : SignInCookie.Sent(context), cancel);
        return found is { Token.Scope: var scope } && (scope == TokenScope.SignIn) != isProgram ? found : null;
    }

    // Readers of feeds keep no cookie.
    private static bool IsFeed(HttpRequest request) =>
        request.Path == SessionGate.Feed && HttpMethods.IsGet(request.Method) && request.Query.ContainsKey(SessionToken.Parameter);
}
