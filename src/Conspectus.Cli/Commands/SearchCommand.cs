using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Library.Papers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus search QUERY</c></summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var command = new Command("search", "Search titles, authors, abstracts and keywords.");
        var query = new Argument<string>("QUERY") { Description = "What to search for.", Arity = ArgumentArity.ZeroOrOne };
        var queries = new Option<FileInfo>("--queries") { Description = "A file with one query a line.", HelpName = "FILE" };
        var limit = Limits.Create(10);
        command.Arguments.Add(query);
        command.Options.Add(queries);
        command.Options.Add(limit);
        command.Validators.Add(r =>
        {
            if (r.GetResult(query) is { Tokens.Count: > 0 } == r.GetResult(queries) is not null) r.AddError("Give either a QUERY or --queries FILE.");
        });
        command.SetAction(result =>
        {
            var session = Session.From(result);
            using var library = session.OpenExisting();
            var wanted = result.GetValue(queries) is { } file ? InputFile.ReadLines(file.FullName) : [result.GetValue(query)!];
            var answers = wanted.Select(q => (Query: q, library.Papers.Query(new PaperQuery { Text = q, Limit = result.GetValue(limit) }).Rows)).ToList();
            if (session.Json)
            {
                Answer.Json(answers.Select(a => new { a.Query, Results = a.Rows.Select(r => new { r.Paper.Id, Title = r.Paper.Title.Text, r.Score }) }));
                return ExitCode.Success;
            }

            foreach (var (text, rows) in answers)
            {
                if (answers.Count > 1) Answer.Line(text);
                foreach (var row in rows) Answer.Line($"{row.Score,7:F2}  {row.Paper.Id}  {row.Paper.Title.Text}");
                if (rows.Count == 0) Messages.Line($"Nothing found for \"{text}\".");
            }

            return ExitCode.Success;
        });
        return command;
    }
}
