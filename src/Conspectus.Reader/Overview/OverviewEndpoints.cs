using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Overview;

using Library = Conspectus.Library.Library;

/// <summary>The first page, and what the program is doing as JSON.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Show);
        routes.MapGet("/status", Status);
    }

    private static IResult Show(Library library, OverviewCache cache) =>
        Page.Show<OverviewPage>(new { View = OverviewView.Load(library, cache) });

    private static IResult Status(Library library, WorkStatus status)
    {
        var now = status.Now();
        return Results.Json(new
        {
            running = now.Running,
            stage = now.Stage,
            stages = now.Stages,
            fraction = Math.Round(now.Fraction, 3),
            failure = now.Failure,
            runs = now.Runs,
            papers = library.Papers.Count(),
        });
    }
}
