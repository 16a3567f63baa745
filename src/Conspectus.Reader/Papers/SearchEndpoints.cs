using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Papers;

/// <summary>The searches that the reader keeps.</summary>
internal static class SearchEndpoints
{
    private const string Home = "/reading/searches";

    public static void MapSearches(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, Show).For(AccountRole.Reader);
        routes.MapPost(Home, Keep).For(AccountRole.Reader);
        routes.MapPage(Home + "/{id}", Open).For(AccountRole.Reader);
        routes.MapPost(Home + "/{id}", Rename).For(AccountRole.Reader);
        routes.MapPost(Home + "/{id}/remove", Remove).For(AccountRole.Reader);
    }

    private static async Task<IResult> Show(SavedSearches searches, Visitor visitor, CancellationToken cancel) =>
        Page.Show<SearchesPage>(new { Searches = await searches.ListAsync(visitor.Reader, cancel) });

    // Whoever opens a search has seen what is new to it; a HEAD request has seen nothing.
    private static async Task<IResult> Open(
        string id, HttpRequest request, SavedSearches searches, Visitor visitor, CancellationToken cancel)
    {
        var found = HttpMethods.IsGet(request.Method)
            ? await searches.LookAsync(visitor.Reader, id, cancel)
            : (await searches.ListAsync(visitor.Reader, cancel)).FirstOrDefault(s => s.Search.Id == id)?.Search;
        if (found is null) return NoSearch();
        var filter = PaperFilter.Read(found.Query);
        return Page.SeeOther(request, (request.Query["new"] == "1" ? filter with { After = found.Seen } : filter).Address());
    }

    private static async Task<IResult> Keep(HttpRequest request, SavedSearches searches, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var filter = PaperFilter.Read(form["query"].ToString()) with { Page = 1 };
        return await searches.AddAsync(visitor.Reader, form["name"].ToString(), filter, cancel) is { } trouble
            ? Refuse(trouble)
            : Page.SeeOther(request, filter.Address());
    }

    private static async Task<IResult> Rename(
        string id, HttpRequest request, SavedSearches searches, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        return await searches.RenameAsync(visitor.Reader, id, form["name"].ToString(), cancel) is { } trouble
            ? Refuse(trouble)
            : Page.SeeOther(request, Home);
    }

    private static async Task<IResult> Remove(
        string id, HttpRequest request, SavedSearches searches, Visitor visitor, CancellationToken cancel) =>
        await searches.RemoveAsync(visitor.Reader, id, cancel) ? Page.SeeOther(request, Home) : NoSearch();

    private static IResult NoSearch() =>
        Page.NotFound("There is no such saved search in this library", "It may have been removed. Search anew among the papers.");

    private static IResult Refuse(string advice) =>
        Page.Show<MessagePage>(new { Heading = "This search cannot be kept so", Advice = advice }, StatusCodes.Status400BadRequest);
}
