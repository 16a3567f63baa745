using System.Globalization;
using System.Text.Json;
using Conspectus.Core.Reading;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>The changes a reader makes. Forms are answered with a redirect, scripts with the new state as JSON.</summary>
internal static class MarkingEndpoints
{
    private const int MostChanges = 1000;
    private const int LongestName = 64;

    public static void MapMarking(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/papers/{id}/mark", SetMark).For(AccountRole.Reader);
        routes.MapPost("/papers/{id}/note", SetNote).For(AccountRole.Reader);
        routes.MapPost("/papers/{id}/tag", SetTag).For(AccountRole.Reader);
        routes.MapPost("/reading/undo", Undo).For(AccountRole.Reader);
        routes.MapPost("/reading/changes", StoreChanges).For(AccountRole.Reader);
    }

    private static async Task<IResult> SetMark(
        string id, HttpRequest request, Marking marking, ReaderTags tags, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var next = Links.Local(form["return"], Links.Paper(id));
        if (MarkWords.Parse(form["mark"]) is not { } mark)
            return Refuse("This is not a mark", "A paper can be unread, seen, skipped, liked, starred or known.");
        return await marking.SetMarkAsync(visitor.Reader, id, mark, Interest(form["interest"]), cancel) is { } change
            ? await AnswerAsync(request, change, next, tags, visitor, cancel)
            : NoPaper();
    }

    private static async Task<IResult> SetTag(
        string id, HttpRequest request, Marking marking, ReaderTags tags, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var next = Links.Local(form["return"], Links.Paper(id));
        // "+3" sets the third tag, "-3" takes it off.
        if (form["tag"].ToString() is not ['+' or '-', .. var number] signed
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var tag) || !TagSet.IsTag(tag))
            return Refuse("This is not a tag", $"Tags are numbered from 1 to {TagSet.Highest}.");
        return await marking.SetTagAsync(visitor.Reader, id, tag, signed[0] == '+', cancel) is { } change
            ? await AnswerAsync(request, change, next, tags, visitor, cancel)
            : NoPaper();
    }

    private static async Task<IResult> SetNote(
        string id, HttpRequest request, Marking marking, ReaderTags tags, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var next = Links.Local(form["return"], Links.Paper(id));
        var note = form["note"].ToString();
        if (note.ReplaceLineEndings("\n").Length > Marking.LongestNote)
            return Refuse("The note is too long", "A note can have up to 100,000 characters.");
        var basedOn = form.TryGetValue("basedOn", out var before) ? before.ToString() : null;
        if (await marking.SetNoteAsync(visitor.Reader, id, note, basedOn, cancel) is not { } change) return NoPaper();
        if (!change.Conflict) return await AnswerAsync(request, change, next, tags, visitor, cancel);
        return WantsJson(request)
            ? Results.Json(
                await ChangeAnswer.OfAsync(change, tags, visitor, cancel), ReadingJson.Default.ChangeAnswer,
                statusCode: StatusCodes.Status409Conflict)
            : Page.Show<NoteConflictPage>(new { change.State, Note = note, Return = next }, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Undo(
        HttpRequest request, Marking marking, ReaderTags tags, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var back = Links.Local(form["return"], "/reading");
        var change = await marking.UndoAsync(visitor.Reader, cancel);
        // A step that changed several papers shows none of them: it was made elsewhere than in a queue.
        var next = change is null || change.Others.Count + change.Collections.Count > 0 ? back
            : Links.Query(back, ("paper", change.State.PaperId));
        return await AnswerAsync(request, change, next, tags, visitor, cancel);
    }

    private static async Task<IResult> StoreChanges(
        HttpRequest request, PageChangeLog log, Visitor visitor, CancellationToken cancel)
    {
        var changes = await ReadAsync(request, cancel);
        return Results.Json(await log.StoreAsync(visitor, changes, cancel), ReadingJson.Default.IReadOnlyListChangeAnswer);
    }

    private static async Task<IReadOnlyList<PageChange>> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        IReadOnlyList<PageChange>? changes;
        try
        {
            changes = await JsonSerializer.DeserializeAsync(request.Body, ReadingJson.Default.IReadOnlyListPageChange, cancel);
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            throw new BadHttpRequestException("The changes cannot be read.", trouble);
        }

        if (changes is not { Count: <= MostChanges } || changes.Any(c => c is not { Page.Length: <= LongestName }))
            throw new BadHttpRequestException("The changes cannot be read.");
        return changes;
    }

    private static async Task<IResult> AnswerAsync(
        HttpRequest request, ReadingChange? change, string next, ReaderTags tags, Visitor visitor, CancellationToken cancel)
    {
        var answer = change is null ? new ChangeAnswer(null) : await ChangeAnswer.OfAsync(change, tags, visitor, cancel);
        if (WantsJson(request)) return Results.Json(answer, ReadingJson.Default.ChangeAnswer);
        return Page.SeeOther(request, next);
    }

    private static string? Interest(string? id) => string.IsNullOrEmpty(id) ? null : id;

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    private static IResult NoPaper() => Page.NotFound("There is no such paper in this library");

    private static IResult Refuse(string heading, string advice) =>
        Page.Show<MessagePage>(new { Heading = heading, Advice = advice }, StatusCodes.Status400BadRequest);
}
