using System.Globalization;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Article;

/// <summary>The article read live, with the evidence of its sentences, and edited in place.</summary>
internal static class LiveEndpoints
{
    private const string Home = ArticleCitations.Live;
    private const string Editing = Home + "?edit=1";

    private const string NoPlace = "There is no such place in the article";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(600);

    public static void MapLiveArticle(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, Show).For(AccountRole.Guest);
        routes.MapPage(Home + "/ready", Ready).For(AccountRole.Guest);
        routes.MapPage("/article/evidence", Evidence).For(AccountRole.Guest);
        routes.MapPage("/article/edit", Edit).For(AccountRole.Reader);
        routes.MapPost("/article/edit", Save).For(AccountRole.Reader);
        routes.MapPost("/article/move", Move).For(AccountRole.Reader);
    }

    private static async Task<IResult> Show(HttpRequest request, LiveText text, CancellationToken cancel)
    {
        var edit = request.Query["edit"] == "1";
        try
        {
            // Before the whole is begun, which takes all processors: what is to be read at once comes first.
            // Who edits waits for the whole.
            var chapter = text.HasBeenWritten || edit ? null : await text.FirstChapterAsync(cancel);
            if (await text.FindAsync(edit, edit ? Timeout.InfiniteTimeSpan : Patience, cancel) is var (article, html))
                return Page.Show<LivePage>(new { Article = article, Html = html, Editing = edit });
            return (chapter ?? await text.FirstChapterAsync(cancel)) is var (first, part)
                ? Page.Show<LivePage>(new { Article = first, Html = part, IsPart = true })
                : NoArticle("The article is being written", "Look again in a moment.");
        }
        catch (ConspectusException trouble) when (!trouble.IsTransient)
        {
            return NoArticle(trouble.Message, trouble.NextStep);
        }
    }

    private static async Task<IResult> Ready(LiveText text, CancellationToken cancel) =>
        Results.Text(await text.FindAsync(edit: false, Patience, cancel) is null ? "writing" : "ready");

    private static IResult NoArticle(string heading, string advice) =>
        Page.Show<MessagePage>(new { Heading = heading, Advice = advice }, StatusCodes.Status404NotFound);

    private static async Task<IResult> Evidence(HttpRequest request, PaperLookup papers, Visitor visitor, CancellationToken cancel)
    {
        var parts = request.Query["of"].ToString().Split('.');
        if (parts is [var key, var first, var count] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && await papers.FindAsync(visitor.Reader, key, cancel) is { } found && Span(found.Paper, start, length) is { } span)
            return Page.Show<EvidenceSnippet>(new { found.Paper, span.Before, span.Told, span.After });
        return Page.NotFound("There is no such sentence");
    }

    private static (string Before, string Told, string After)? Span(Paper paper, int start, int length)
    {
        var source = paper.Abstract.Source;
        return length > 0 && start <= source.Length - length
            ? (source[..start], source.Substring(start, length), source[(start + length)..])
            : null;
    }

    private static async Task<IResult> Edit(HttpRequest request, ArticleEdits edits, CancellationToken cancel) =>
        await edits.FindAsync(request.Query["place"].ToString(), cancel) is { } place
            ? Page.Show<EditPage>(new { Place = place })
            : Page.NotFound(NoPlace, "It may have been left out. Go back to the article, and load it again.");

    private static async Task<IResult> Save(HttpRequest request, ArticleEdits edits, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var place = form["place"].ToString();
        if (!Enum.TryParse<ArticlePart>(form["part"], out var part) || !Enum.IsDefined(part)) return Refuse("This cannot be edited.");
        string? Field(string name) => form.TryGetValue(name, out var value) ? value.ToString().ReplaceLineEndings("\n") : null;
        var text = Field("text");
        if (text?.Length > ArticleEdit.LongestText) return Refuse("A paragraph can have up to 20,000 characters.");
        if (await edits.SetAsync(place, part, text, Field("basedOn"), Field("replaced"), cancel) is not { } change)
            return Page.NotFound(NoPlace, "It may have changed. Go back to the article, and load it again.");
        return change.Conflict
            ? Page.Show<EditConflictPage>(
                new { Place = place, Part = part, There = change.Stands, Mine = text, Replaced = Field("replaced") },
                StatusCodes.Status409Conflict)
            : Back(request, form);
    }

    private static async Task<IResult> Move(HttpRequest request, ArticleEdits edits, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var change = await edits.MoveAsync(form["place"].ToString(), form["to"] == "up", cancel);
        return change is null or { Conflict: true }
            ? Page.Show<MessagePage>(
                new { Heading = "It was not moved", Advice = "The order has changed. Go back to the article, and load it again." },
                StatusCodes.Status409Conflict)
            : Back(request, form);
    }

    private static IResult Back(HttpRequest request, IFormCollection form) =>
        Page.SeeOther(request, Links.Local(form["return"], Editing));

    private static IResult Refuse(string advice) =>
        Page.Show<MessagePage>(new { Heading = "This was not saved", Advice = advice }, StatusCodes.Status400BadRequest);
}
