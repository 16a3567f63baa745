using Conspectus.Core.Reading;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

using Library = Conspectus.Library.Library;

/// <summary>The changes a reader makes. Forms are answered with a redirect, scripts with the new state as JSON.</summary>
internal static class MarkingEndpoints
{
    private const int LongestNote = 100_000;

    public static void MapMarking(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/papers/{id}/mark", SetMark);
        routes.MapPost("/papers/{id}/note", SetNote);
        routes.MapPost("/reading/undo", Undo);
    }

    private static async Task<IResult> SetMark(string id, HttpRequest request, Library library)
    {
        var form = await Read(request);
        if (library.Papers.Find(id) is not { } paper) return Page.NotFound("There is no such paper in this library");
        if (MarkWords.Parse(form["mark"]) is not { } mark)
            return Refuse("This is not a mark", "A paper can be unread, seen, skipped, liked or starred.");
        library.Reading.SetMark(paper.Id, mark);
        return Answer(request, library, library.Reading.Find(paper.Id), Links.Local(form["return"], Links.Paper(paper.Id)));
    }

    private static async Task<IResult> SetNote(string id, HttpRequest request, Library library)
    {
        var form = await Read(request);
        if (library.Papers.Find(id) is not { } paper) return Page.NotFound("There is no such paper in this library");
        var note = form["note"].ToString().ReplaceLineEndings("\n");
        if (note.Length > LongestNote) return Refuse("The note is too long", "A note can have up to 100,000 characters.");
        library.Reading.SetNote(paper.Id, note);
        return Answer(request, library, library.Reading.Find(paper.Id), Links.Local(form["return"], Links.Paper(paper.Id)));
    }

    private static async Task<IResult> Undo(HttpRequest request, Library library)
    {
        var form = await Read(request);
        var state = library.Reading.Undo();
        var back = Links.Local(form["return"], "/reading");
        return Answer(request, library, state, state is null ? back : Links.Query(back, ("paper", state.PaperId)));
    }

    private static async Task<IFormCollection> Read(HttpRequest request) =>
        request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty;

    private static IResult Answer(HttpRequest request, Library library, ReadingState? state, string next)
    {
        if (!request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            request.HttpContext.Response.Headers.Location = next;
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }

        if (state is null) return Results.Json(new { paper = (string?)null });
        var topic = library.Analysis.Place(state.PaperId)?.Topic;
        var progress = library.Reading.Progress();
        var (done, total) = topic is { } id && progress.TryGetValue(id, out var counts) ? counts : (0, 0);
        return Results.Json(new { paper = state.PaperId, mark = MarkWords.Of(state.Mark), note = state.Note, topic, done, total });
    }

    private static IResult Refuse(string heading, string advice) =>
        Page.Show<MessagePage>(new { Heading = heading, Advice = advice }, StatusCodes.Status400BadRequest);
}
