using System.ComponentModel;
using Conspectus.Core.Reading;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Listing;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Api;

/// <summary>Operations on marks, tags and notes. Each change is one step, which the undo of the pages takes back too.</summary>
internal static class ApiReading
{
    private const string Tag = "Reading";
    private const string IdText = "A paper's id or citation key.";

    public static void MapApiReading(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reading", All).For(AccountRole.Reader).WithTags(Tag).WithName("listRemarks")
            .WithSummary("What is recorded about every paper with a mark, a tag or a note.");
        api.MapGet("/papers/{id}/reading", One).For(AccountRole.Reader)
            .WithTags(Tag).WithName("getRemarks").WithSummary("What is recorded about a paper.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPut("/papers/{id}/mark", SetMark).For(AccountRole.Reader)
            .WithTags(Tag).WithName("setMark").WithSummary("Sets a paper's mark.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPut("/papers/{id}/note", SetNote).For(AccountRole.Reader).WithTags(Tag).WithName("setNote")
            .WithSummary("Sets a paper's note; a blank one removes it.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPut("/papers/{id}/tags/{tag:int}", SetTag).For(AccountRole.Reader)
            .WithTags(Tag).WithName("setTag").WithSummary("Sets a tag of a paper.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapDelete("/papers/{id}/tags/{tag:int}", TakeTagOff).For(AccountRole.Reader).WithTags(Tag).WithName("takeTagOff")
            .WithSummary("Takes a tag off a paper.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/tags", Tags).For(AccountRole.Reader).WithTags(Tag).WithName("listTags")
            .WithSummary("The tags that have keys in the reader, and those beyond that are in use or named.");
        api.MapPut("/tags/{tag:int}", NameTag).For(AccountRole.Reader).WithTags(Tag).WithName("nameTag")
            .WithSummary("Names a tag; a blank name gives it back the one that it began with.");
        api.MapPost("/undo", Undo).For(AccountRole.Reader).WithTags(Tag).WithName("undo").WithSummary("Takes the last change back.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<RemarksAnswer>>> All(ReaderListing listing, CancellationToken cancel) =>
        TypedResults.Ok(await listing.RemarksAsync(cancel));

    private static async Task<Results<Ok<RemarksAnswer>, ProblemHttpResult>> One(
        [Description(IdText)] string id, ReaderListing listing, CancellationToken cancel) =>
        await listing.RemarksAsync(id, cancel) is { } remarks ? TypedResults.Ok(remarks) : Problems.NoPaper(id);

    private static async Task<Results<Ok<RemarksAnswer>, ProblemHttpResult>> SetMark(
        [Description(IdText)] string id, MarkBody body, Marking marking, ReaderListing listing, Visitor visitor,
        CancellationToken cancel)
    {
        if (MarkWords.Parse(body.Mark) is not { } mark)
        {
            return Problems.Unusable(
                $"“{body.Mark}” is no mark.", "Marks are unread, seen, skipped, liked, starred and known.");
        }

        return await AnswerAsync(id, await marking.SetMarkAsync(visitor.Reader, id, mark, null, cancel), listing, cancel);
    }

    private static async Task<Results<Ok<RemarksAnswer>, ProblemHttpResult>> SetNote(
        [Description(IdText)] string id, NoteBody body, Marking marking, ReaderListing listing, Visitor visitor,
        CancellationToken cancel)
    {
        if (!RequestText.IsSound(body.Note)) return Problems.Unusable("The note holds what is no character.", "Send Unicode text.");
        if (body.Note.ReplaceLineEndings("\n").Length > Marking.LongestNote)
            return Problems.Unusable("The note is too long.", $"A note can have up to {Marking.LongestNote} characters.");
        var change = await marking.SetNoteAsync(visitor.Reader, id, body.Note, body.BasedOn, cancel);
        if (change is { Conflict: true })
        {
            return Problems.Of(
                StatusCodes.Status409Conflict, "Another note stands there than the one named in basedOn; nothing was changed.",
                "Get the note, put both together, and send that with the note you got as basedOn.");
        }

        return await AnswerAsync(id, change, listing, cancel);
    }

    private static Task<Results<Ok<RemarksAnswer>, ProblemHttpResult>> SetTag(
        [Description(IdText)] string id, [Description("The tag's number.")] int tag, Marking marking, ReaderListing listing,
        Visitor visitor, CancellationToken cancel) => ChangeTagAsync(id, tag, true, marking, listing, visitor, cancel);

    private static Task<Results<Ok<RemarksAnswer>, ProblemHttpResult>> TakeTagOff(
        [Description(IdText)] string id, [Description("The tag's number.")] int tag, Marking marking, ReaderListing listing,
        Visitor visitor, CancellationToken cancel) => ChangeTagAsync(id, tag, false, marking, listing, visitor, cancel);

    private static async Task<Results<Ok<RemarksAnswer>, ProblemHttpResult>> ChangeTagAsync(
        string id, int tag, bool isSet, Marking marking, ReaderListing listing, Visitor visitor, CancellationToken cancel)
    {
        if (!TagSet.IsTag(tag)) return NoTag(tag);
        return await AnswerAsync(id, await marking.SetTagAsync(visitor.Reader, id, tag, isSet, cancel), listing, cancel);
    }

    private static async Task<Ok<IReadOnlyList<TagAnswer>>> Tags(ReaderTags tags, Visitor visitor, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<TagAnswer>>(
            [.. (await tags.ListAsync(visitor.Reader, cancel)).Select(t => new TagAnswer(t.Tag.Number, t.Tag.Name))]);

    private static async Task<Results<Ok<TagAnswer>, ProblemHttpResult>> NameTag(
        [Description("The tag's number.")] int tag, NameBody body, ReaderTags tags, Visitor visitor, CancellationToken cancel)
    {
        if (!TagSet.IsTag(tag)) return NoTag(tag);
        if (!RequestText.IsSound(body.Name)) return Problems.Unusable("The name holds what is no character.", "Send Unicode text.");
        if (await tags.RenameAsync(visitor.Reader, tag, body.Name, cancel) is { } trouble)
            return Problems.Unusable(trouble, "Choose another name.");
        return TypedResults.Ok(
            new TagAnswer(tag, string.IsNullOrWhiteSpace(body.Name) ? ReaderTag.DefaultName(tag) : body.Name.Trim()));
    }

    private static async Task<Results<Ok<RemarksAnswer>, ProblemHttpResult>> Undo(
        Marking marking, ReaderListing listing, Visitor visitor, CancellationToken cancel) =>
        await marking.UndoAsync(visitor.Reader, cancel) is { } change
            ? await AnswerAsync(change.State.PaperId, change, listing, cancel)
            : Problems.Of(StatusCodes.Status404NotFound, "There is nothing to take back.", "Everything is as it was in the beginning.");

    private static async Task<Results<Ok<RemarksAnswer>, ProblemHttpResult>> AnswerAsync(
        string id, ReadingChange? change, ReaderListing listing, CancellationToken cancel) =>
        change is not null && await listing.RemarksAsync(change.State.PaperId, cancel) is { } remarks
            ? TypedResults.Ok(remarks)
            : Problems.NoPaper(id);

    private static ProblemHttpResult NoTag(int tag) =>
        Problems.Unusable($"There is no tag {tag}.", $"Tags are numbered from 1 to {TagSet.Highest}.");
}
