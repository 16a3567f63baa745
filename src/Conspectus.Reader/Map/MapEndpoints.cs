using System.Buffers.Binary;
using Conspectus.Library.People;
using Conspectus.Reader.Papers;
using Conspectus.Reader.Shared;
using Conspectus.Workbench;
using Conspectus.Workbench.Exporting;
using Conspectus.Workbench.Maps;
using Conspectus.Workbench.Overview;
using Conspectus.Workbench.Reading;
using Conspectus.Workbench.Topics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Map;

/// <summary>The map: its page, what its script asks for, its picture, and the files of a selection.</summary>
internal static class MapEndpoints
{
    public static void MapMap(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/map", Show).For(AccountRole.Guest);
        routes.MapPage("/map/data", (MapFiles files, Visitor visitor, CancellationToken cancel) =>
            Send(files.Sheet, "data", "application/octet-stream", visitor, cancel)).For(AccountRole.Guest);
        routes.MapPage("/map/names", (MapFiles files, Visitor visitor, CancellationToken cancel) =>
            Send(files.Names, "names", "application/json; charset=utf-8", visitor, cancel)).For(AccountRole.Guest);
        routes.MapPage("/map/hits", Hits).For(AccountRole.Guest);
        routes.MapPage("/map/marks", Marks).For(AccountRole.Guest);
        routes.MapPage("/map/interest", Interest).For(AccountRole.Guest);
        routes.MapPage("/map.svg", (string? theme, MapFiles files, Visitor visitor, CancellationToken cancel) => theme == "dark"
            ? Send(files.Dark, "dark", "image/svg+xml", visitor, cancel)
            : Send(files.Light, "light", "image/svg+xml", visitor, cancel)).For(AccountRole.Guest);
        routes.MapPage("/map.png", (MapFiles files, Visitor visitor, CancellationToken cancel) =>
            Send(files.Print, "print", "image/png", visitor, cancel)).For(AccountRole.Guest);
        foreach (var format in ExportFormats.All)
        {
            var pattern = $"/map/selection.{ExportFormats.Extension(format)}";
            routes.MapPost(pattern, (HttpRequest request, PaperExport export, Visitor visitor) =>
                Export(format, request, export, visitor)).For(AccountRole.Guest);
        }
    }

    private static async Task<IResult> Show(
        TopicLookup topics, OverviewLookup overview, ReaderInterests interests, Visitor visitor, CancellationToken cancel) =>
        Page.Show<MapPage>(new
        {
            Topics = await topics.AllAsync(cancel),
            Papers = (await overview.NumbersAsync(cancel)).Papers,
            Interests = await interests.ListAsync(visitor.Reader, cancel),
        });

    private static async Task<IResult> Send(
        RevisionCache<byte[]?> file, string form, string type, Visitor visitor, CancellationToken cancel)
    {
        var (bytes, revision) = await file.GetAsync(cancel);
        return bytes is null ? Results.NotFound() : Results.Bytes(bytes, type, entityTag: EntityTags.Of(visitor, revision, form));
    }

    // A list that is not narrowed highlights nothing.
    private static async Task<IResult> Hits(HttpRequest request, MapLookup maps, Visitor visitor, CancellationToken cancel)
    {
        var filter = PaperAddresses.Read(request.Query);
        return Results.Json(new { hits = filter.IsNarrowed ? await maps.HitsAsync(visitor.Reader, filter.ToQuery(), cancel) : [] });
    }

    private static async Task<IResult> Marks(MapLookup maps, Visitor visitor, CancellationToken cancel)
    {
        var (starred, liked, seen, skipped, known) = await maps.MarksAsync(visitor.Reader, cancel);
        return Results.Json(new { starred, liked, seen, skipped, known });
    }

    // For each paper of the map, in its order, a little-endian 32-bit float.
    private static async Task<IResult> Interest(
        string? interest, InterestLayers layers, Visitor visitor, CancellationToken cancel)
    {
        if (await layers.OfAsync(visitor.Reader, interest, cancel) is not { } likely) return Results.NotFound();
        var bytes = new byte[likely.Count * sizeof(float)];
        for (var i = 0; i < likely.Count; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), likely[i]);
        return Results.Bytes(bytes, "application/octet-stream");
    }

    // A form, because the names of a thousand papers are too long for an address.
    private static async Task<IResult> Export(ExportFormat format, HttpRequest request, PaperExport export, Visitor visitor)
    {
        var form = await RequestForm.ReadAsync(request);
        if (!form.ContainsKey("ids")) throw new BadHttpRequestException("The papers to write are missing.");
        var ids = form["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ExportResult(format, "selection", (output, cancel) => export.WriteAsync(format, visitor.Reader, ids, output, cancel));
    }
}
