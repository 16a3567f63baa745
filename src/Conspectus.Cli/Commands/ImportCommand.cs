using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Papers;
using Conspectus.Workbench.Importing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus import SOURCE…</c></summary>
internal static class ImportCommand
{
    private const int IssuesShown = 20;

    public static Command Create()
    {
        var command = new Command("import", "Bring the papers of one or more sources into the library. Importing the same again changes nothing.");
        var sources = new SourceArguments();
        sources.AddTo(command);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            using var library = session.Open();
            var importer = new Importer(library, sources.Options(result, session, skipKnown: false));
            var report = await Work.RunAsync(progress => importer.ImportAsync(sources.Locations(result), progress, cancel)).ConfigureAwait(false);
            if (session.Json) Answer.Json(ToJson(report));
            else Tell(report);
            return ExitCode.Success;
        });
        return command;
    }

    internal static object ToJson(ImportReport report) => new
    {
        report.Added,
        report.Updated,
        report.Unchanged,
        Issues = report.Issues.Select(i => new { i.Source, i.Record, i.Field, i.Reason }),
    };

    internal static void Tell(ImportReport report)
    {
        Messages.Line($"{report.Added} papers added, {report.Updated} updated, {report.Unchanged} unchanged.");
        foreach (var known in report.Known) Messages.Line($"{known} was imported before and has not changed.");
        foreach (var issue in report.Issues.Take(IssuesShown)) Messages.Line("  " + Describe(issue));
        if (report.Issues.Count > IssuesShown)
            Messages.Line($"  … and {report.Issues.Count - IssuesShown} more issues; 'conspectus import --json' lists them all.");
    }

    private static string Describe(ImportIssue issue) =>
        string.Join(", ", new[] { issue.Source, issue.Record, issue.Field }.Where(p => p.Length > 0)) + ": " + issue.Reason;
}
