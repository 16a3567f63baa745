using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.People;

/// <summary>Somebody's own account: their password, and the tokens of their programs.</summary>
internal static class AccountEndpoints
{
    /// <summary>Where it is.</summary>
    public const string Address = "/account";

    /// <summary>Where the tokens are.</summary>
    public const string Tokens = Address + "/tokens";

    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Address, Show).For(AccountRole.Guest);
        routes.MapPost(Address + "/password", ChangePassword).For(AccountRole.Guest).RequireRateLimiting(SignInRate.Policy);
        routes.MapPost(Tokens, AddToken).For(AccountRole.Guest);
        routes.MapPost(Tokens + "/{id}/revoke", RevokeToken).For(AccountRole.Guest);
    }

    private static Task<IResult> Show(AccessTokens tokens, Visitor visitor, CancellationToken cancel) =>
        ShowAsync(tokens, visitor, cancel);

    private static async Task<IResult> ChangePassword(
        HttpContext context, Accounts accounts, AccessTokens tokens, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(context.Request);
        if (form["wanted"] != form["again"])
            return await ShowAsync(tokens, visitor, cancel, "The two new passwords are not the same; nothing was changed.");
        var (secret, trouble) = await accounts.ChangePasswordAsync(
            visitor.Account!.Name, form["password"].ToString(), form["wanted"].ToString(), cancel);
        if (secret is null) return await ShowAsync(tokens, visitor, cancel, $"{trouble} Nothing was changed.");
        SignInCookie.Set(context, secret);
        return await ShowAsync(tokens, visitor, cancel, "Your password is changed; other browsers are signed out.", isTrouble: false);
    }

    private static async Task<IResult> AddToken(HttpRequest request, AccessTokens tokens, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var scope = form["scope"] == "write" ? TokenScope.Write : TokenScope.Read;
        try
        {
            var (_, secret) = await tokens.AddAsync(visitor.Account!.Name, form["label"].ToString(), scope, cancel);
            return await ShowAsync(tokens, visitor, cancel, secret: secret);
        }
        catch (ConspectusException trouble) when (!trouble.IsTransient)
        {
            return await ShowAsync(tokens, visitor, cancel, $"{trouble.Message} {trouble.NextStep}");
        }
    }

    private static async Task<IResult> RevokeToken(
        string id, HttpRequest request, AccessTokens tokens, Visitor visitor, CancellationToken cancel)
    {
        // One that is not there any more is revoked: what is wanted is so.
        await tokens.RevokeAsync(id, visitor.Account!.Name, cancel);
        return Page.SeeOther(request, Address);
    }

    private static async Task<IResult> ShowAsync(
        AccessTokens tokens, Visitor visitor, CancellationToken cancel, string? told = null, bool isTrouble = true,
        string? secret = null) =>
        Page.Show<AccountPage>(
            new
            {
                Account = visitor.Account!,
                Tokens = await tokens.ListAsync(visitor.Account!.Name, cancel),
                Told = told,
                Secret = secret,
            },
            told is not null && isTrouble ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
}
