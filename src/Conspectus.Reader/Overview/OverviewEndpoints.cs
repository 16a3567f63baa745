using Conspectus.Library;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Overview;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Overview;

/// <summary>The first page, and what the program is doing as JSON.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", Show).For(AccountRole.Guest);
        routes.MapPage("/status", Status).For(AccountRole.Guest);
    }

    private static async Task<IResult> Show(
        OverviewLookup overview, OverviewSketch sketch, Visitor visitor, CancellationToken cancel)
    {
        // Beside each other: the first time, either takes some tenths of a second at 100,000 papers.
        var drawing = Task.Run(async () => await sketch.GetAsync(cancel), cancel);
        var view = await overview.GetAsync(visitor.Reader, cancel);
        return Page.Show<OverviewPage>(new { View = view, Sketch = await drawing });
    }

    private static async Task<IResult> Status(OverviewLookup overview, ShownRevision shown, WorkStatus status, CancellationToken cancel)
    {
        var now = status.Now();
        var (papers, analysis, reading) = shown.Value ?? default(LibraryRevision);
        return Results.Json(new
        {
            running = now.Running,
            stage = now.Stage,
            stages = now.Stages,
            fraction = Math.Round(now.Fraction, 3),
            failure = now.Failure,
            runs = now.Runs,
            papers = (await overview.NumbersAsync(cancel)).Papers,
            revision = new { papers, analysis, reading },
        });
    }
}
