using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Papers;

using Library = Conspectus.Library.Library;

/// <summary>The list of papers, its exports, and the page of one paper.</summary>
internal static class PapersEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/papers", List);
        routes.MapGet("/papers.bib", (HttpRequest request, Library library) => Export(request, library, "text/x-bibtex", "papers.bib", PaperExport.BibTeX));
        routes.MapGet("/papers.csv", (HttpRequest request, Library library) => Export(request, library, "text/csv", "papers.csv", PaperExport.Csv));
        routes.MapGet("/papers.json", (HttpRequest request, Library library) => Export(request, library, "application/json", "papers.json", PaperExport.Json));
        routes.MapGet("/papers/{id}", One);
    }

    private static IResult List(HttpRequest request, Library library)
    {
        var list = PaperList.Load(library, PaperFilter.Read(request.Query));
        return request.Query["fragment"] == "1" ? Page.Show<PaperResults>(new { List = list }) : Page.Show<PapersPage>(new { List = list });
    }

    private static IResult One(string id, Library library) =>
        PaperView.Find(library, id) is { } view ? Page.Show<PaperSheet>(new { View = view }) : Page.NotFound("There is no such paper in this library");

    private static IResult Export(HttpRequest request, Library library, string type, string file, Func<IReadOnlyList<Conspectus.Library.Papers.PaperRow>, Core.Topics.TopicTree, string> write)
    {
        var query = PaperFilter.Read(request.Query).ToQuery() with { Offset = 0, Limit = int.MaxValue };
        var text = write(library.Papers.Query(query).Rows, library.Analysis.Topics());
        return Results.File(System.Text.Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", file);
    }
}
