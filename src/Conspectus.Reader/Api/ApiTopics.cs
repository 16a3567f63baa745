using System.ComponentModel;
using Conspectus.Analysis;
using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Glossary;
using Conspectus.Workbench.Listing;
using Conspectus.Workbench.Trends;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Api;

/// <summary>Operations on what the analysis found.</summary>
internal static class ApiTopics
{
    private const string Tag = "Analysis";

    public static void MapApiTopics(this IEndpointRouteBuilder api)
    {
        api.MapGet("/topics", Topics).For(AccountRole.Guest).WithTags(Tag).WithName("listTopics")
            .WithSummary("Every chapter, topic and theme in their order; none before the analysis.");
        api.MapGet("/topics/{number:int}", Topic).For(AccountRole.Guest)
            .WithTags(Tag).WithName("getTopic").WithSummary("One chapter, topic or theme.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/map", Map).For(AccountRole.Guest)
            .WithTags(Tag).WithName("map").WithSummary("Every paper's place on the map, in library order.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/glossary", Glossary).For(AccountRole.Guest).WithTags(Tag).WithName("glossary")
            .WithSummary("The terms and acronyms of the library with what they mean, those of most papers first.");
        api.MapGet("/trends", Trends).For(AccountRole.Guest).WithTags(Tag).WithName("trends")
            .WithSummary("How terms fare over the editions of a conference in the library.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<TopicAnswer>>> Topics(LibraryListing listing, CancellationToken cancel) =>
        TypedResults.Ok(await listing.TopicsAsync(cancel));

    private static async Task<Results<Ok<TopicAnswer>, ProblemHttpResult>> Topic(
        [Description("Its number.")] int number, LibraryListing listing, CancellationToken cancel) =>
        (await listing.TopicsAsync(cancel)).FirstOrDefault(t => t.Id == number) is { } topic
            ? TypedResults.Ok(topic)
            : Problems.Of(StatusCodes.Status404NotFound, $"There is no topic {number}.", $"GET {ApiEndpoints.Root}/topics lists them.");

    private static async Task<Results<Ok<IReadOnlyList<MapPointAnswer>>, ProblemHttpResult>> Map(
        LibraryListing listing, CancellationToken cancel)
    {
        try
        {
            return TypedResults.Ok(await listing.MapAsync(cancel));
        }
        catch (ConspectusException trouble) when (!trouble.IsTransient)
        {
            return Problems.Of(StatusCodes.Status409Conflict, trouble.Message, trouble.NextStep);
        }
    }

    private static async Task<Ok<IReadOnlyList<GlossaryEntryAnswer>>> Glossary(GlossaryLookup glossary, CancellationToken cancel) =>
        TypedResults.Ok(await glossary.AllAsync(cancel));

    private static async Task<Results<Ok<TrendsAnswer>, ProblemHttpResult>> Trends(
        [Description("A term to look at; several may be given. Without any: what rises, falls, is new or gone.")] string[]? term,
        [Description("The conference; usually the one with most editions.")] string? conference,
        TrendLookup trends, CancellationToken cancel)
    {
        if ((term ?? []).FirstOrDefault(t => !t.Any(char.IsLetter)) is { } none)
            return Problems.Unusable($"“{none}” is no term: it has no letter.", "Give words or phrases.");
        try
        {
            return TypedResults.Ok(await trends.FindAsync(term ?? [], conference, new Workers(Environment.ProcessorCount, cancel)));
        }
        catch (ConspectusException trouble) when (!trouble.IsTransient)
        {
            return Problems.Of(StatusCodes.Status404NotFound, trouble.Message, trouble.NextStep);
        }
    }
}
