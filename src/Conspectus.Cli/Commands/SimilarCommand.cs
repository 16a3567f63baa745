using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Searching;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus similar ID</c></summary>
internal static class SimilarCommand
{
    public static Command Create()
    {
        var command = new Command("similar", "Find the papers nearest to a paper or to a text, and the terms they share.");
        var id = new Argument<string>("ID") { Description = "A paper's id or citation key.", Arity = ArgumentArity.ZeroOrOne };
        var text = new Option<FileInfo>("--text") { Description = "A file with the text to compare.", HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = "The whole neighbour lists, one JSON object a line." };
        var limit = Limits.Create(10);
        command.Arguments.Add(id);
        command.Options.Add(text);
        command.Options.Add(all);
        command.Options.Add(limit);
        command.Validators.Add(r =>
        {
            var isAll = r.GetResult(all) is { } whole
                && !whole.Tokens.Any(t => t.Value.Equals("false", StringComparison.OrdinalIgnoreCase));
            var given = (r.GetResult(id) is { Tokens.Count: > 0 } ? 1 : 0) + (r.GetResult(text) is null ? 0 : 1) + (isAll ? 1 : 0);
            if (given != 1) r.AddError("Give one of ID, --text FILE and --all.");
        });
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var similar = new SimilarPapers(library);
            if (result.GetValue(all))
            {
                await foreach (var list in similar.AllAsync(cancel).ConfigureAwait(false)) Answer.JsonLine(list);
                return ExitCode.Success;
            }

            var answer = result.GetValue(text) is { } file
                ? await similar.ToTextAsync(InputFile.Read(file.FullName), result.GetValue(limit), new Workers(session.Threads, cancel))
                    .ConfigureAwait(false)
                : await similar.ToPaperAsync(result.GetValue(id)!, result.GetValue(limit), cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(answer);
            else foreach (var near in answer.Results) Answer.Line($"{near.Cosine:F3}  {near.Id}  {near.Title}  ({Why(near)})");
            return ExitCode.Success;
        });
        return command;
    }

    private static string Why(SimilarPaperAnswer near) =>
        near.SharedTerms.Count > 0 ? string.Join(", ", near.SharedTerms) : "near in meaning; few words shared";
}
