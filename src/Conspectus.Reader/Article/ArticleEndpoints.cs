using Conspectus.Articles.Content;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Reading;
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
        routes.MapPage("/article", Show).For(AccountRole.Guest);
        routes.MapPost("/article", Write).For(AccountRole.Curator);
        routes.MapPage(ArticleCitations.View, View).For(AccountRole.Guest);
        routes.MapPage("/article/take/{format}", Take).For(AccountRole.Guest);
        routes.MapPost("/article/closing", Close).For(AccountRole.Reader);
        routes.MapPage("/article/{file}", Download).For(AccountRole.Guest);
    }

    private static async Task<IResult> Show(
        HttpRequest request, ReaderOptions options, Visitor visitor, ClosingWords closing, ReadingDiary diary, CancellationToken cancel)
    {
        var words = await closing.FindAsync(edition: null, cancel);
        return Page.Show<ArticlePage>(new
        {
            Article = WrittenArticle.Find(options.ArticleFolder),
            CanWrite = options.WriteArticle is not null && visitor.May(AccountRole.Curator),
            Closing = words,
            WithDiary = request.Query["diary"] == "1"
                ? DiaryWords.With(words, DiaryWords.Of(await diary.OfAsync(visitor.Reader, TimeZoneInfo.Local, cancel))) : words,
        });
    }

    private static async Task<IResult> Take(string format, LiveArticles articles, CancellationToken cancel)
    {
        try
        {
            return await TakenArticle.FindAsync(articles, format, cancel) is { } taken
                ? Results.File(taken.Content, taken.Type, taken.Name)
                : Page.NotFound("The article cannot be had in this format", "Choose Article above: that page names the formats.");
        }
        catch (ConspectusException trouble) when (!trouble.IsTransient)
        {
            var message = new { Heading = trouble.Message, Advice = trouble.NextStep };
            return Page.Show<MessagePage>(message, StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> Close(HttpRequest request, ClosingWords closing, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var text = form["text"].ToString();
        if (text.Length > ArticleEdit.LongestText)
        {
            return Page.Show<MessagePage>(
                new { Heading = "This was not saved", Advice = "Closing words can have up to 20,000 characters." },
                StatusCodes.Status400BadRequest);
        }

        var basedOn = form.TryGetValue("basedOn", out var seen) ? seen.ToString().ReplaceLineEndings("\n") : null;
        var change = await closing.SetAsync(edition: null, text, basedOn, cancel);
        return change.Conflict
            ? Page.Show<EditConflictPage>(
                new { Place = Places.Closing, Part = ArticlePart.Remark, There = change.Stands, Mine = text, Replaced = "" },
                StatusCodes.Status409Conflict)
            : Page.SeeOther(request, "/article#closing");
    }

    private static async Task<IResult> Write(HttpContext context, ArticleWriting writing, ReaderOptions options, Visitor visitor)
    {
        if (options.WriteArticle is not { } write)
            return Page.NotFound("The article cannot be written from here", "Write it with: conspectus article --output DIR.");
        try
        {
            await writing.RunAsync(stop => write(visitor.Reader, stop), context.RequestAborted);
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
