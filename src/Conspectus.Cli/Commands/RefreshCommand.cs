using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Refreshing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus refresh [CONFERENCE]</c></summary>
internal static class RefreshCommand
{
    private const int PapersShown = 20;

    private static readonly (PaperChangeKind Kind, string Word)[] Kinds =
    [
        (PaperChangeKind.New, "new"), (PaperChangeKind.Accepted, "accepted since"),
            (PaperChangeKind.Withdrawn, "withdrawn or rejected since"),
        (PaperChangeKind.Changed, "changed"),
    ];

    public static Command Create()
    {
        var command = new Command(
            "refresh", "Ask the sources of the library again, and tell what is new, changed, accepted and withdrawn since.");
        var conference = new Argument<string?>("CONFERENCE")
        {
            Description = "A conference with its year, such as neurips-2026, or one source of the library; "
                + "all from the network if left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.Arguments.Add(conference);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var refresh = new ConferenceRefresh(library, new ImportOptions { Threads = session.Threads }, log: ProgramLog.For("Refresh"));
            var sources = await refresh.SourcesAsync(result.GetValue(conference), cancel).ConfigureAwait(false);
            var report = await Work.RunAsync(progress => refresh.RunAsync(sources, progress, cancel)).ConfigureAwait(false);
            if (session.Json) Answer.Json(RefreshAnswer.Of(report));
            else Tell(report);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Tell(RefreshReport report)
    {
        Messages.Line($"Asked again: {string.Join(", ", report.Sources)}.");
        foreach (var (kind, word) in Kinds)
        {
            var papers = report.Of(kind);
            if (papers.Count == 0) continue;
            Messages.Line($"{papers.Count} {word}:");
            foreach (var paper in papers.Take(PapersShown))
                Answer.Line($"{paper.Id}  {paper.Title}{(paper.Fields.Count > 0 ? $"  ({string.Join(", ", paper.Fields)})" : "")}");
            if (papers.Count > PapersShown) Messages.Line($"  … and {papers.Count - PapersShown} more; --json lists them all.");
        }

        if (report.Changes.Count == 0) Messages.Line("Nothing has changed.");
        else Messages.Line("Run 'conspectus analyze' to take the changes into topics and map.");
        foreach (var issue in report.Import.Issues.Take(PapersShown)) Messages.Line($"  {issue.Source}: {issue.Reason}");
    }
}
