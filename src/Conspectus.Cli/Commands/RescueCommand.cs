using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Library;
using Conspectus.Library.Sqlite;
using Conspectus.Library.Sqlite.Rescuing;
using Conspectus.Workbench.Answers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus rescue DAMAGED NEW</c></summary>
internal static class RescueCommand
{
    public static Command Create()
    {
        var command = new Command(
            "rescue",
            "Save papers, marks, notes, tags, interests and collections of a damaged library, as far as they can be read, into a new one.");
        var damaged = new Argument<string>("DAMAGED") { Description = "The damaged library; it is only read." };
        var file = new Argument<string>("NEW") { Description = "The library to write; it must not exist." };
        command.Arguments.Add(damaged);
        command.Arguments.Add(file);
        command.Does(async (result, cancel) =>
        {
            var to = result.GetValue(file)!;
            var session = Session.Of(result, to);
            var options = new SqliteLibraryOptions { Threads = session.Threads, Log = ProgramLog.For("Rescue") };
            var report = await LibraryRescue.RunAsync(result.GetValue(damaged)!, to, options, cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(RescueAnswer.Of(report));
            else Tell(report);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Tell(RescueReport report)
    {
        Messages.Line($"Wrote {report.File}");
        Tell("papers", report.Papers);
        if (report.IncompletePapers > 0) Messages.Line($"  {report.IncompletePapers} of the papers lack something that they had.");
        Tell("marks", report.Marks);
        Tell("notes", report.Notes);
        Tell("changes of marks, notes and tags", report.Changes);
        Tell("interests", report.Interests);
        Tell("collections", report.Collections);
        Tell("changes of collections", report.CollectionChanges);
        Tell("saved searches", report.Searches);
        Tell("edits of topics", report.TopicEdits);
        Tell("edits of the article", report.ArticleEdits);
        Tell("records that became one paper with others", report.Merges);
        Tell("pairs of papers that stay apart", report.Apart);
        Tell("accounts", report.Accounts);
        Tell("imports", report.Imports);
        if (report.Papers.Lost + report.IncompletePapers > 0)
            Messages.Line("Import the sources again with --library to bring the missing texts back.");
        Messages.Line("Then run 'conspectus analyze' on it: the analysis is made again.");
    }

    private static void Tell(string what, RescueCount count) =>
        Messages.Line($"  {what}: {count.Saved} saved{(count.Lost > 0 ? $", {count.Lost} lost" : "")}");
}
