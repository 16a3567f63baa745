using System.ComponentModel;
using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Exporting;
using Conspectus.Workbench.Listing;
using Conspectus.Workbench.Searching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Api;

/// <summary>Operations on papers.</summary>
internal static class ApiPapers
{
    private const string Tag = "Papers";
    private const int Usual = 50;
    private const int Most = 1000;

    public static void MapApiPapers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/papers", List).For(AccountRole.Guest)
            .WithTags(Tag).WithName("listPapers").WithSummary("Papers, narrowed and searched, page by page.");
        api.MapGet("/papers/{id}", One).For(AccountRole.Guest)
            .WithTags(Tag).WithName("getPaper").WithSummary("One paper with all its texts and its place.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/papers/{id}/similar", Similar).For(AccountRole.Guest).WithTags(Tag).WithName("similarPapers")
            .WithSummary("The papers nearest to one, and the terms that both share.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/search", Search).For(AccountRole.Guest).WithTags(Tag).WithName("search")
            .WithSummary("What a search finds, with the reasons, as 'conspectus search --json' prints it.");
        api.MapGet("/export/{format}", Export).For(AccountRole.Guest).WithTags(Tag).WithName("exportPapers")
            .WithSummary("Papers as a file for other programs, narrowed as in the list.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<PaperPageAnswer>, ProblemHttpResult>> List(
        [AsParameters] PaperParameters parameters,
        [Description("How many to leave out, from 0.")] int? offset,
        [Description("How many at most, 1 to 1000; usually 50.")] int? limit,
        HttpRequest request, ReaderListing listing, CancellationToken cancel)
    {
        var query = PaperParameters.Read(request.Query, out var trouble);
        if ((trouble ?? Outside(offset, 0, int.MaxValue, "offset") ?? Outside(limit, 1, Most, "limit")) is { } wrong) return Bad(wrong);
        return TypedResults.Ok(await listing.PapersAsync(query with { Offset = offset ?? 0, Limit = limit ?? Usual }, cancel));
    }

    private static async Task<Results<Ok<PaperAnswer>, ProblemHttpResult>> One(
        [Description("A paper's id or citation key.")] string id, ReaderListing listing, CancellationToken cancel) =>
        await listing.PaperAsync(id, cancel) is { } paper ? TypedResults.Ok(paper) : Problems.NoPaper(id);

    private static async Task<Results<Ok<SimilarAnswer>, ProblemHttpResult>> Similar(
        [Description("A paper's id or citation key.")] string id,
        [Description("How many at most, 1 to 1000; usually 10.")] int? limit,
        ReaderListing listing, SimilarPapers similar, CancellationToken cancel)
    {
        if (Outside(limit, 1, Most, "limit") is { } wrong) return Bad(wrong);
        if (await listing.PaperAsync(id, cancel) is null) return Problems.NoPaper(id);
        try
        {
            return TypedResults.Ok(await similar.ToPaperAsync(id, limit ?? 10, cancel));
        }
        catch (ConspectusException trouble) when (!trouble.IsTransient)
        {
            return Problems.Of(StatusCodes.Status409Conflict, trouble.Message, trouble.NextStep);
        }
    }

    private static async Task<Results<Ok<QueryAnswer>, ProblemHttpResult>> Search(
        [Description("What to search for.")] string? q,
        [Description("How many at most, 1 to 1000; usually 10.")] int? limit,
        [Description("Whether words that no paper has are searched for as they are.")] bool? exact,
        PaperSearches searches, Visitor visitor, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(q)) return Bad("The parameter “q” is missing.");
        if (Outside(limit, 1, Most, "limit") is { } wrong) return Bad(wrong);
        return TypedResults.Ok((await searches.FindAsync(visitor.Reader, [q], exact ?? false, limit ?? 10, cancel))[0]);
    }

    private static IResult Export(
        [Description("bibtex, biblatex, ris, csl-json, csv, jsonl, json, markdown (a zip archive) or html.")] string format,
        [AsParameters] PaperParameters parameters,
        HttpRequest request, PaperExport export, Visitor visitor)
    {
        if (ExportFormats.Parse(format) is not { } known)
        {
            return Problems.Of(
                StatusCodes.Status404NotFound, $"“{format}” is no format.",
                $"The formats are {string.Join(", ", ExportFormats.All.Select(ExportFormats.Name))}.");
        }

        var query = PaperParameters.Read(request.Query, out var trouble);
        if (trouble is not null) return Bad(trouble);
        return new ExportResult(known, "papers", (output, cancel) => export.WriteAsync(known, visitor.Reader, query, output, cancel));
    }

    private static string? Outside(int? number, int least, int most, string name) =>
        number is { } given && (given < least || given > most) ? $"“{given}” is no value of the parameter “{name}”." : null;

    private static ProblemHttpResult Bad(string what) =>
        Problems.Unusable(what, $"GET {ApiEndpoints.Description} describes the parameters and their values.");
}
