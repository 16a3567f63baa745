using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Versions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Importing;

/// <summary>The records that were merged into papers, and taking them apart.</summary>
internal static class MergeEndpoints
{
    private const string Home = "/merges";

    public static void MapMerges(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, async (PaperMerges merges, int? page, CancellationToken cancel) =>
            Page.Show<MergesPage>(new { All = await merges.ListAsync(cancel), Number = page ?? 1 })).For(AccountRole.Guest);
        routes.MapPost(Home + "/{id}/undo", Undo).For(AccountRole.Curator);
    }

    private static async Task<IResult> Undo(string id, PaperMerges merges, CancellationToken cancel)
    {
        UndoneMergeAnswer? undone = null;
        string? trouble = null;
        try
        {
            var (paper, record) = await merges.UndoAsync(id, cancel);
            undone = new UndoneMergeAnswer(paper.Id, paper.Title.Text, record.Id, record.Title.Text);
        }
        catch (ConspectusException wrong) when (!wrong.IsTransient)
        {
            trouble = $"{wrong.Message} Somebody may have taken it apart before.";
        }

        var all = await merges.ListAsync(cancel);
        var status = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Page.Show<MergesPage>(new { All = all, Undone = undone, Trouble = trouble }, status);
    }
}
