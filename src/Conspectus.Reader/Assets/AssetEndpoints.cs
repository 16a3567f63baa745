using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Conspectus.Reader.Assets;

/// <summary>Serves the scripts, styles and fonts from the assembly.</summary>
internal static class AssetEndpoints
{
    public static RouteHandlerBuilder MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{**path}", [HttpMethods.Get, HttpMethods.Head], Serve);

    private static IResult Serve(string path, string? v, HttpContext context)
    {
        if (Asset.Find(path) is not { } asset) return Results.NotFound();

        // Only the address that names this content may be kept for ever; any other is asked for again and answered with 304.
        if (v == asset.Version) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
