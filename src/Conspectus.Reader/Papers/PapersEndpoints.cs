using Conspectus.Articles.Styles;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Citing;
using Conspectus.Workbench.Exporting;
using Conspectus.Workbench.Listing;
using Conspectus.Workbench.Papers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Papers;

/// <summary>The list of papers, its exports, and the page of one paper.</summary>
internal static class PapersEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/papers", List).For(AccountRole.Guest);
        routes.MapPage("/papers.atom", Feed).For(AccountRole.Guest);
        foreach (var format in ExportFormats.All)
        {
            routes.MapPage($"/papers.{ExportFormats.Extension(format)}", (HttpRequest request, PaperExport export, Visitor visitor) =>
                Export(format, request, export, visitor)).For(AccountRole.Guest);
        }

        routes.MapPage("/papers/{id}", One).For(AccountRole.Guest);
        routes.MapSearches();
        routes.MapPage("/papers/{id}/citation", Cite).For(AccountRole.Guest);
    }

    private static async Task<IResult> List(
        HttpRequest request, PaperListings listings, SavedSearches searches, Visitor visitor, CancellationToken cancel)
    {
        var filter = PaperAddresses.Read(request.Query);
        var listing = await listings.ListAsync(visitor.Reader, filter.ToQuery() with { Facets = true }, cancel);
        var list = new PaperList(filter with { Page = listing.Number }, listing);
        return request.Query["fragment"] == "1"
            ? Page.Show<PaperResults>(new { List = list })
            : Page.Show<PapersPage>(new { List = list, Searches = await searches.ListAsync(visitor.Reader, cancel) });
    }

    private static async Task<IResult> Feed(
        HttpRequest request, PaperListings listings, ReaderListing library, Visitor visitor, CancellationToken cancel)
    {
        var filter = PaperAddresses.Read(request.Query);
        var listing = await listings.ListAsync(visitor.Reader, filter.ToQuery() with { Offset = 0, Limit = PapersFeed.Most }, cancel);
        var updated = await library.ImportedAsync(cancel) ?? DateTimeOffset.UnixEpoch;
        return PapersFeed.Of(filter, listing.Page.Rows, $"{request.Scheme}://{request.Host}", updated);
    }

    private static async Task<IResult> One(
        string id, HttpRequest request, PaperLookup papers, ArticleCitations citations, KnownTerms terms, Visitor visitor,
        CancellationToken cancel)
    {
        if (await papers.FindAsync(visitor.Reader, id, cancel) is not { } paper)
            return Page.NotFound("There is no such paper in this library");
        return request.Query["fragment"] == "1"
            ? Page.Show<PaperPreview>(new { View = paper })
            : Page.Show<PaperSheet>(new
            {
                View = paper,
                CitedIn = citations.Of(paper.Paper.Key),
                Terms = await terms.FindAsync(cancel),
            });
    }

    // Only the bundled styles: a page's address names no file of the machine.
    private static async Task<IResult> Cite(
        string id, HttpRequest request, PaperLookup papers, Visitor visitor, CancellationToken cancel)
    {
        if (CitationStyle.Bundled(request.Query["style"].ToString()) is not { } style)
            return Page.NotFound("There is no such citation style");
        if (await papers.FindAsync(visitor.Reader, id, cancel) is not { } paper)
            return Page.NotFound("There is no such paper in this library");
        return Results.Text(Citations.Of([paper.Paper], style, cancel)[0].Text + "\n", "text/plain; charset=utf-8");
    }

    private static ExportResult Export(ExportFormat format, HttpRequest request, PaperExport export, Visitor visitor)
    {
        var query = PaperAddresses.Read(request.Query).ToQuery();
        return new ExportResult(format, "papers", (output, cancel) => export.WriteAsync(format, visitor.Reader, query, output, cancel));
    }
}
