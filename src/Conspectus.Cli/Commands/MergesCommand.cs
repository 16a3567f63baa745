using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Identity;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Versions;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus merges</c></summary>
internal static class MergesCommand
{
    public static Command Create()
    {
        var command = new Command(
            "merges", "List the papers that imports made of several records, and why; or take a merge back.");
        var undo = new Option<string?>("--undo")
        {
            Description = "Take this merge back: the record becomes a paper of its own and stays one; marks and notes stay where they are.",
            HelpName = "ID",
        };
        command.Options.Add(undo);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var merges = new PaperMerges(library);
            if (result.GetValue(undo) is { } id)
            {
                var (paper, record) = await merges.UndoAsync(id, cancel).ConfigureAwait(false);
                if (session.Json) Answer.Json(new UndoneMergeAnswer(paper.Id, paper.Title.Text, record.Id, record.Title.Text));
                else Answer.Line($"{paper.Id}  {paper.Title.Text}\n{record.Id}  {record.Title.Text}");
                return ExitCode.Success;
            }

            var merged = await merges.ListAsync(cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json<IReadOnlyList<MergeAnswer>>([.. merged.Select(MergeAnswer.Of)]);
            else Tell(merged);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Tell(IReadOnlyList<MergedPaper> merged)
    {
        foreach (var (paper, records) in merged)
        {
            Answer.Line($"{paper.Id}  {paper.Title.Text}  [{paper.Edition}]");
            foreach (var record in records)
            {
                var id = record.SourceId.Length > 0 ? $" as {record.SourceId}" : "";
                Answer.Line($"  {record.Id}  {record.Title}  ({record.Source}{id}: {MatchWords.Of(record.Reason)})");
            }
        }

        Messages.Line(merged.Count == 0 ? "No paper of the library was made of several sources' records."
            : $"{merged.Sum(m => m.Records.Count)} records were merged into {merged.Count} papers; 'conspectus merges --undo ID' takes one back.");
    }
}
