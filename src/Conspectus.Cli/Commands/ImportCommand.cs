using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Papers;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Importing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus import SOURCE…</c></summary>
internal static class ImportCommand
{
    private const int IssuesShown = 20;

    public static Command Create()
    {
        var command = new Command(
            "import", "Bring the papers of one or more sources into the library. Importing the same again changes nothing.");
        var sources = new SourceArguments();
        sources.AddTo(command);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenAsync(cancel).ConfigureAwait(false);
            var importer = new Importer(library, sources.Options(result, session, skipKnown: false), log: ProgramLog.For("Import"));
            var report = await Work.RunAsync(progress => importer.ImportAsync(sources.Locations(result), progress, cancel))
                .ConfigureAwait(false);
            if (session.Json) Answer.Json(ImportAnswer.Of(report));
            else Tell(report);
            return ExitCode.Success;
        });
        return command;
    }

    internal static void Tell(ImportReport report)
    {
        Messages.Line($"{report.Added} papers added, {report.Updated} updated, {report.Unchanged} unchanged.");
        if (report.LeftOut > 0)
            Messages.Line($"{report.LeftOut} records were left out: rejected, withdrawn or empty places; --include-rejected brings them.");
        foreach (var guess in report.Guesses) Messages.Line($"The column “{guess.Column}” was read as {guess.Field}: {guess.How}.");
        foreach (var known in report.Known) Messages.Line($"{known} was imported before and has not changed.");
        foreach (var issue in report.Issues.Take(IssuesShown)) Messages.Line("  " + Describe(issue));
        if (report.Issues.Count > IssuesShown)
            Messages.Line($"  … and {report.Issues.Count - IssuesShown} more issues; 'conspectus import --json' lists them all.");
    }

    private static string Describe(ImportIssue issue) =>
        string.Join(", ", new[] { issue.Source, issue.Record, issue.Field }.Where(p => p.Length > 0)) + ": " + issue.Reason;
}
