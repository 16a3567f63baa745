using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Searching;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus search QUERY</c></summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var command = new Command("search", "Search titles, authors, abstracts and keywords, by words and by meaning.");
        var query = new Argument<string>("QUERY")
        {
            Description =
                "Words, \"a phrase\", -not, OR, author:, title:, abstract:, keyword:, topic:, year:, conference:, decision:, kind:; "
                + "or a whole paragraph.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var queries = new Option<FileInfo>("--queries") { Description = "A file with one query a line.", HelpName = "FILE" };
        var exact = new Option<bool>("--exact") { Description = "Leave words that no paper has as they are." };
        var limit = Limits.Create(10);
        command.Arguments.Add(query);
        command.Options.Add(queries);
        command.Options.Add(exact);
        command.Options.Add(limit);
        command.Validators.Add(r =>
        {
            if (r.GetResult(query) is { Tokens.Count: > 0 } == r.GetResult(queries) is not null)
                r.AddError("Give either a QUERY or --queries FILE.");
        });
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var wanted = result.GetValue(queries) is { } file ? InputFile.ReadLines(file.FullName) : [result.GetValue(query)!];
            var answers = await new PaperSearches(library).FindAsync(reader, wanted, result.GetValue(exact), result.GetValue(limit), cancel)
                .ConfigureAwait(false);
            if (session.Json)
            {
                Answer.Json(answers);
                return ExitCode.Success;
            }

            foreach (var answer in answers)
            {
                if (answers.Count > 1) Answer.Line(answer.Query);
                foreach (var (typed, used) in answer.Corrections)
                    Messages.Line($"No paper has \"{typed}\"; these are results for \"{used}\".");
                if (answer.Missing.Count > 0) Messages.Line($"No paper has {string.Join(" or ", answer.Missing.Select(w => $"\"{w}\""))}.");
                foreach (var advice in answer.Advice) Messages.Line(advice);
                foreach (var found in answer.Results) Answer.Line($"{found.Band,-10}  {found.Id}  {found.Title}");
                if (answer.Results.Count == 0) Messages.Line($"Nothing found for \"{answer.Query}\".");
            }

            return ExitCode.Success;
        });
        return command;
    }
}
