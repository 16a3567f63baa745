using System.Text.Json;
using Conspectus.Core.Reading;
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
        routes.MapPost("/papers/{id}/mark", SetMark);
        routes.MapPost("/papers/{id}/note", SetNote);
        routes.MapPost("/reading/undo", Undo);
        routes.MapPost("/reading/changes", StoreChanges);
    }

    private static async Task<IResult> SetMark(
        string id, HttpRequest request, Marking marking, ReaderOptions options, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var next = Links.Local(form["return"], Links.Paper(id));
        if (MarkWords.Parse(form["mark"]) is not { } mark)
            return Refuse("This is not a mark", "A paper can be unread, seen, skipped, liked or starred.");
        return await marking.SetMarkAsync(options.Reader, id, mark, Interest(form["interest"]), cancel) is { } change
            ? Answer(request, change, next)
            : NoPaper();
    }

    private static async Task<IResult> SetNote(
        string id, HttpRequest request, Marking marking, ReaderOptions options, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var next = Links.Local(form["return"], Links.Paper(id));
        var note = form["note"].ToString();
        if (note.ReplaceLineEndings("\n").Length > Marking.LongestNote)
            return Refuse("The note is too long", "A note can have up to 100,000 characters.");
        var basedOn = form.TryGetValue("basedOn", out var before) ? before.ToString() : null;
        if (await marking.SetNoteAsync(options.Reader, id, note, basedOn, cancel) is not { } change) return NoPaper();
        if (!change.Conflict) return Answer(request, change, next);
        return WantsJson(request)
            ? Results.Json(ChangeAnswer.Of(change), ReadingJson.Default.ChangeAnswer, statusCode: StatusCodes.Status409Conflict)
            : Page.Show<NoteConflictPage>(new { change.State, Note = note, Return = next }, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Undo(HttpRequest request, Marking marking, ReaderOptions options, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var back = Links.Local(form["return"], "/reading");
        var change = await marking.UndoAsync(options.Reader, cancel);
        return Answer(request, change, change is null ? back : Links.Query(back, ("paper", change.State.PaperId)));
    }

    private static async Task<IResult> StoreChanges(HttpRequest request, PageChangeLog log, CancellationToken cancel)
    {
        var changes = await ReadAsync(request, cancel);
        return Results.Json(await log.StoreAsync(changes, cancel), ReadingJson.Default.IReadOnlyListChangeAnswer);
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

    private static IResult Answer(HttpRequest request, ReadingChange? change, string next)
    {
        var answer = change is null ? new ChangeAnswer(null) : ChangeAnswer.Of(change);
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
