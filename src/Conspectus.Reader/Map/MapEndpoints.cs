using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Reader.Papers;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Conspectus.Reader.Map;

using Library = Conspectus.Library.Library;

/// <summary>The map: its page, what its script asks for, its picture, and the files of a selection.</summary>
internal static class MapEndpoints
{
    public static void MapMap(this IEndpointRouteBuilder routes)
    {
        var cache = new MapCache(routes.ServiceProvider.GetRequiredService<Library>());
        routes.MapGet("/map", (Library library) => Page.Show<MapPage>(new { Topics = library.Analysis.Topics(), Papers = library.Papers.Count() }));
        routes.MapGet("/map/data", () => Data(cache));
        routes.MapGet("/map/hits", (string? q, Library library) => Hits(q, library, cache));
        routes.MapGet("/map/marks", (Library library) => Marks(library, cache));
        routes.MapGet("/map.svg", (string? theme) => Picture(theme, cache));
        routes.MapGet("/map.png", () => Print(cache));
        routes.MapPost("/map/selection.bib", (HttpRequest request, Library library) => Export(request, library, "text/x-bibtex", "selection.bib", PaperExport.BibTeX));
        routes.MapPost("/map/selection.csv", (HttpRequest request, Library library) => Export(request, library, "text/csv", "selection.csv", PaperExport.Csv));
        routes.MapPost("/map/selection.json", (HttpRequest request, Library library) => Export(request, library, "application/json", "selection.json", PaperExport.Json));
    }

    private static IResult Data(MapCache cache) => cache.Sheet() is { } sheet
        ? Results.Bytes(sheet.Json, "application/json; charset=utf-8", entityTag: Tag(sheet.Version))
        : Results.NotFound();

    private static IResult Picture(string? theme, MapCache cache) => cache.Picture(theme == "dark") is var (version, svg)
        ? Results.Bytes(svg, "image/svg+xml", entityTag: Tag(version + theme?.Length))
        : Results.NotFound();

    private static IResult Print(MapCache cache) => cache.Print() is var (version, png)
        ? Results.Bytes(png, "image/png", entityTag: Tag(version + "png"))
        : Results.NotFound();

    private static IResult Hits(string? q, Library library, MapCache cache)
    {
        if (string.IsNullOrWhiteSpace(q) || cache.Sheet() is not { } sheet) return Results.Json(new { hits = Array.Empty<int>() });
        var found = library.Papers.Query(new PaperQuery { Text = q, Limit = int.MaxValue }).Rows;
        return Results.Json(new { hits = Ordinals(sheet, found.Select(r => r.Paper.Id)) });
    }

    private static IResult Marks(Library library, MapCache cache)
    {
        var states = cache.Sheet() is null ? [] : library.Reading.All();
        int[] With(Mark mark) => cache.Sheet() is { } sheet ? Ordinals(sheet, states.Where(s => s.Mark == mark).Select(s => s.PaperId)) : [];
        return Results.Json(new { starred = With(Mark.Starred), liked = With(Mark.Liked) });
    }

    private static int[] Ordinals(MapSheet sheet, IEnumerable<string> ids) =>
        ids.Where(sheet.Ordinals.ContainsKey).Select(id => sheet.Ordinals[id]).ToArray();

    // A form, because the names of a thousand papers are too long for an address.
    private static async Task<IResult> Export(
        HttpRequest request, Library library, string type, string file, Func<IReadOnlyList<PaperRow>, Core.Topics.TopicTree, string> write)
    {
        if (!request.HasFormContentType) return Results.BadRequest();
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var ids = form["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var states = library.Reading.All().ToDictionary(s => s.PaperId);
        var rows = library.Papers.Get(ids).Select(paper =>
        {
            var state = states.GetValueOrDefault(paper.Id);
            return new PaperRow(paper, state?.Mark ?? Mark.Unread, state?.Note.Length > 0, library.Analysis.Place(paper.Id)?.Topic, 0);
        }).ToList();
        return Results.File(System.Text.Encoding.UTF8.GetBytes(write(rows, library.Analysis.Topics())), type + "; charset=utf-8", file);
    }

    private static EntityTagHeaderValue Tag(string version) => new($"\"{version}\"");
}
