using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Identity;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Versions;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus versions</c></summary>
internal static class VersionsCommand
{
    public static Command Create()
    {
        var command = new Command(
            "versions", "List the papers that are versions of one work, such as a preprint and its publication, and why. "
            + "Nothing is changed.");
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var works = await new PaperVersions(library).FindAsync(cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json<IReadOnlyList<WorkVersionsAnswer>>([.. works.Select(WorkVersionsAnswer.Of)]);
            else Tell(works);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Tell(IReadOnlyList<WorkVersions> works)
    {
        foreach (var work in works)
        {
            foreach (var paper in work.Papers)
            {
                var why = paper.Reason is { } reason ? $"  ({MatchWords.Of(reason)})" : "";
                Answer.Line($"{(paper.Reason is null ? "" : "  ")}{paper.Id}  {paper.Title}  [{paper.Edition}]{why}");
            }
        }

        Messages.Line(works.Count == 0 ? "No two papers of the library are versions of one work."
            : $"{works.Count} works have several versions in the library.");
    }
}
