using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Reading;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Reading;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus known FILE</c></summary>
internal static class KnownCommand
{
    public static Command Create()
    {
        var command = new Command(
            "known", "Mark the papers that you know already, by a list of yours: BibTeX, RIS, CSL-JSON, or a title or identifier a line.");
        var file = new Argument<FileInfo>("FILE") { Description = "The list." };
        var dry = new Option<bool>("--dry-run") { Description = "Only tell which papers would be marked, and why." };
        command.Arguments.Add(file);
        command.Options.Add(dry);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            var list = result.GetValue(file)!;
            var text = KnownWorks.Decode(InputFile.ReadBytes(list.FullName));
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var works = new KnownWorks(library);
            var answer = await works.MatchAsync(reader, list.ToString(), text, cancel).ConfigureAwait(false);
            if (!result.GetValue(dry))
            {
                var papers = answer.Matched.Select(m => m.Id).ToList();
                answer = answer with { Marked = await works.MarkAsync(reader, papers, cancel).ConfigureAwait(false) };
            }

            if (session.Json) Answer.Json(answer);
            else Tell(answer, result.GetValue(dry));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Tell(KnownAnswer answer, bool dry)
    {
        foreach (var paper in answer.Matched)
        {
            var kept = paper.Mark == MarkWords.Of(Mark.Unread) ? "" : $"; it is marked {paper.Mark} and stays so";
            Answer.Line($"{paper.Id}  {paper.Title}  ({paper.Position}: {paper.Why}{kept})");
        }

        foreach (var issue in answer.Issues) Messages.Line($"{issue.Record}: {issue.Reason}");
        foreach (var work in answer.Unmatched.Where(w => w.Nearest is not null))
            Messages.Line($"{work.Position}: \"{work.Work}\" is not \"{work.Nearest}\": they have {work.Difference}.");
        var done = dry ? "Nothing was marked (--dry-run)." : $"{answer.Marked} of them are now marked as known.";
        Messages.Line($"{answer.Kind}: {answer.Matched.Count} of {answer.Read} works are papers of the library. {done}");
    }
}
