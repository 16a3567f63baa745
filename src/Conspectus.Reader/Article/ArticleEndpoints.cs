using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Article;

/// <summary>The written article: a page about it, the article itself, and its files.</summary>
internal static class ArticleEndpoints
{
    // The article is one self-contained file with its own style and pictures; it still may not run script or load anything.
    private const string ArticlePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapArticle(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/article", (ReaderOptions options) => Page.Show<ArticlePage>(new { Article = WrittenArticle.Find(options.ArticleFolder) }));
        routes.MapGet("/article/view", View);
        routes.MapGet("/article/{file}", Download);
    }

    private static IResult View(HttpContext context, ReaderOptions options)
    {
        if (Find(options, WrittenArticle.HtmlFile) is not { } path) return Page.NotFound("No article has been written yet");
        context.Response.Headers.ContentSecurityPolicy = ArticlePolicy;
        return Results.File(path, WrittenArticle.Types[WrittenArticle.HtmlFile]);
    }

    private static IResult Download(string file, ReaderOptions options) =>
        WrittenArticle.Types.TryGetValue(file, out var type) && Find(options, file) is { } path
            ? Results.File(path, type, file)
            : Page.NotFound("There is no such file of the article");

    private static string? Find(ReaderOptions options, string name) =>
        options.ArticleFolder is { } folder && Path.GetFullPath(Path.Combine(folder, name)) is var path && File.Exists(path) ? path : null;
}
