using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Papers;
using Conspectus.Tex;
using Conspectus.Workbench.Listing;
using Conspectus.Workbench.Repairs;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus papers</c></summary>
internal static class PapersCommand
{
    public static Command Create()
    {
        var command = new Command("papers", "List every paper of the library, or what was repaired in their texts.");
        var report = new Option<bool>("--tex-report")
        {
            Description = "List repairs, unknown macros and failed formulas of the titles and abstracts instead.",
        };
        command.Options.Add(report);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            if (result.GetValue(report))
            {
                Report(await library.Papers.AllAsync(cancel).ConfigureAwait(false), session.Json);
                return ExitCode.Success;
            }

            var papers = await new LibraryListing(library).PapersAsync(cancel).ConfigureAwait(false);
            if (session.Json)
            {
                Answer.Json(papers);
            }
            else
            {
                foreach (var paper in papers) Answer.Line($"{paper.Id}  {paper.Key}  {paper.TitleText}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Report(IReadOnlyList<Paper> papers, bool json)
    {
        using var formulas = new FormulaRenderer();
        var report = TexReport.Of(papers, formulas);
        if (json) Answer.Json(report);
        else TexReportTable.Write(report);
    }
}
