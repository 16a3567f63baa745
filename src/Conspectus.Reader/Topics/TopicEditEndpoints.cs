using System.Globalization;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Topics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Conspectus.Reader.Topics;

/// <summary>What a reader changes in the topics. Every form is answered with a redirect to the topic as it is then.</summary>
internal static class TopicEditEndpoints
{
    public static void MapTopicEdits(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/topics/{id:int}/rename", (int id, HttpRequest request, TopicEditing topics, CancellationToken cancel) =>
            EditAsync(request, form => topics.RenameAsync(id, form["name"].ToString(), cancel))).For(AccountRole.Curator);
        routes.MapPost("/topics/{id:int}/merge", (int id, HttpRequest request, TopicEditing topics, CancellationToken cancel) =>
            EditAsync(request, form => topics.MergeAsync(id, Number(form["into"]), cancel))).For(AccountRole.Curator);
        routes.MapPost("/topics/{id:int}/pin", (int id, HttpRequest request, TopicEditing topics, CancellationToken cancel) =>
            EditAsync(request, _ => topics.PinAsync(id, cancel))).For(AccountRole.Curator);
        routes.MapPost("/topics/{id:int}/move", (HttpRequest request, TopicEditing topics, CancellationToken cancel) =>
            EditAsync(request, form => Papers(form) is { Count: > 0 } papers
                ? topics.MoveAsync(papers, Number(form["to"]), cancel) : NoneSelected())).For(AccountRole.Curator);
        routes.MapPost("/topics/{id:int}/split", (int id, HttpRequest request, TopicEditing topics, CancellationToken cancel) =>
            EditAsync(request, form => Papers(form) is { Count: > 0 } papers
                ? topics.SplitAsync(id, form["name"].ToString(), papers, cancel) : NoneSelected())).For(AccountRole.Curator);
        routes.MapPost("/papers/{id}/topic", (string id, HttpRequest request, TopicEditing topics, CancellationToken cancel) =>
            EditAsync(request, form => topics.MoveAsync([id], Number(form["to"]), cancel), Links.Paper(id))).For(AccountRole.Curator);
        routes.MapPost("/topics/undo", UndoAsync).For(AccountRole.Curator);
    }

    private static async Task<IResult> UndoAsync(HttpRequest request, TopicEditing topics, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var result = await topics.UndoAsync(cancel);
        // Where there is nothing to take back, another window was quicker: what is wanted is so.
        return Page.SeeOther(request, result.Topic is { } topic ? Links.Topic(topic.Id) : Links.Local(form["return"], "/topics"));
    }

    private static async Task<IResult> EditAsync(
        HttpRequest request, Func<IFormCollection, ValueTask<TopicEditResult>> edit, string? next = null)
    {
        var result = await edit(await RequestForm.ReadAsync(request));
        if (result.Refusal == TopicEditRefusal.None)
            return Page.SeeOther(
                request, next ?? (result.Topic is { } topic ? Links.Query(Links.Topic(topic.Id), ("edited", "1")) : "/topics"));
        return Page.Show<MessagePage>(
            new { Heading = result.Told, Advice = "Nothing was changed. Go back, and try it another way." },
            result.Refusal is TopicEditRefusal.NoSuchTopic or TopicEditRefusal.NoSuchPaper
                ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
    }

    private static ValueTask<TopicEditResult> NoneSelected() =>
        new(new TopicEditResult(TopicEditRefusal.WrongPapers, "No paper is selected."));

    private static List<string> Papers(IFormCollection form) => [.. form["paper"].OfType<string>()];

    // No topic has the number 0: what is no number is refused as such a topic.
    private static int Number(StringValues field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
