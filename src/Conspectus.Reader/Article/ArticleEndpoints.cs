using Conspectus.Core;
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
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapArticle(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/article", Show);
        routes.MapPost("/article", Write);
        routes.MapPage(ArticleCitations.View, View);
        routes.MapPage("/article/{file}", Download);
    }

    private static IResult Show(ReaderOptions options) =>
        Page.Show<ArticlePage>(new { Article = WrittenArticle.Find(options.ArticleFolder), CanWrite = options.WriteArticle is not null });

    private static async Task<IResult> Write(HttpContext context, ArticleWriting writing, ReaderOptions options)
    {
        if (options.WriteArticle is not { } write)
            return Page.NotFound("The article cannot be written from here", "Write it with: conspectus article --output DIR.");
        try
        {
            await writing.RunAsync(write, context.RequestAborted);
        }
        catch (ConspectusException e) when (!e.IsTransient)
        {
            var message = new { Heading = "The article was not written", Advice = $"{e.Message} {e.NextStep}" };
            return Page.Show<MessagePage>(message, StatusCodes.Status409Conflict);
        }

        return Page.SeeOther(context.Request, "/article");
    }

    private static async Task<IResult> View(HttpContext context, ReaderOptions options)
    {
        if (Find(options, WrittenArticle.HtmlFile) is not { } path) return NotWritten();
        context.Response.Headers.ContentSecurityPolicy = ArticlePolicy;
        var html = ArticleCitations.Link(await File.ReadAllTextAsync(path, context.RequestAborted));
        return Results.Text(html, WrittenArticle.Types[WrittenArticle.HtmlFile]);
    }

    private static IResult Download(string file, ReaderOptions options) =>
        WrittenArticle.Types.TryGetValue(file, out var type) && Find(options, file) is { } path
            ? Results.File(path, type, file)
            : NotWritten();

    private static IResult NotWritten() =>
        Page.NotFound("There is no such article yet", "Choose Article above: that page writes it, and names the files there are.");

    private static string? Find(ReaderOptions options, string name) =>
        options.ArticleFolder is { } folder && Path.GetFullPath(Path.Combine(folder, name)) is var path && File.Exists(path) ? path : null;
}
