using Conspectus.Core.Reading;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>The page of a reader's interests, and the forms on it.</summary>
internal static class InterestEndpoints
{
    private const string Home = "/reading/interests";

    public static void MapInterests(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, Show).For(AccountRole.Reader);
        routes.MapPost(Home, Add).For(AccountRole.Reader);
        routes.MapPost(Home + "/{id}", Change).For(AccountRole.Reader);
        routes.MapPost(Home + "/{id}/remove", Remove).For(AccountRole.Reader);
    }

    private static async Task<IResult> Show(ReaderInterests interests, Visitor visitor, CancellationToken cancel) =>
        Page.Show<InterestsPage>(new { Interests = await interests.ListAsync(visitor.Reader, cancel) });

    private static async Task<IResult> Add(
        HttpRequest request, ReaderInterests interests, Visitor visitor, CancellationToken cancel)
    {
        var (name, words) = await ReadAsync(request);
        if (Trouble(name, words) is { } trouble) return Refuse(trouble);
        var added = await interests.AddAsync(visitor.Reader, name, words, cancel);
        return Page.SeeOther(request, Links.Interest(added.Id));
    }

    private static async Task<IResult> Change(
        string id, HttpRequest request, ReaderInterests interests, Visitor visitor, CancellationToken cancel)
    {
        var (name, words) = await ReadAsync(request);
        if (Trouble(name, words) is { } trouble) return Refuse(trouble);
        return await interests.ChangeAsync(visitor.Reader, new Interest(id, name, words), cancel)
            ? Page.SeeOther(request, Home)
            : NoInterest();
    }

    private static async Task<IResult> Remove(
        string id, HttpRequest request, ReaderInterests interests, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        if (form["sure"] != "1") return Refuse("Tick the box beside the button: what was liked and skipped for the interest is forgotten.");
        return await interests.RemoveAsync(visitor.Reader, id, cancel) ? Page.SeeOther(request, Home) : NoInterest();
    }

    private static async Task<(string Name, string Words)> ReadAsync(HttpRequest request)
    {
        var form = await RequestForm.ReadAsync(request);
        return (form["name"].ToString(), form["words"].ToString());
    }

    private static string? Trouble(string name, string words) =>
        string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(words) ? "Give it a name, or some words that describe it."
        : name.Trim().Length > Interest.LongestName ? $"A name can have up to {Interest.LongestName} characters."
        : words.Trim().Length > Interest.LongestWords ? $"A description can have up to {Numbers.Show(Interest.LongestWords)} characters."
        : null;

    private static IResult NoInterest() =>
        Page.NotFound("There is no such interest in this library", "It may have been removed. Choose Reading above, then Interests.");

    private static IResult Refuse(string advice) =>
        Page.Show<MessagePage>(new { Heading = "This cannot be an interest", Advice = advice }, StatusCodes.Status400BadRequest);
}
