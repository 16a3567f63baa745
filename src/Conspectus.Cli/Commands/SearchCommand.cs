using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Library.Papers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus search QUERY</c></summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var command = new Command("search", "Search titles, authors, abstracts and keywords, by words and by meaning.");
        var query = new Argument<string>("QUERY") { Description = "Words, \"a phrase\", -not, author:, title:, abstract:, keyword:, topic:, year:, conference:, decision:, kind:; or a whole paragraph.", Arity = ArgumentArity.ZeroOrOne };
        var queries = new Option<FileInfo>("--queries") { Description = "A file with one query a line.", HelpName = "FILE" };
        var exact = new Option<bool>("--exact") { Description = "Leave words that no paper has as they are." };
        var limit = Limits.Create(10);
        command.Arguments.Add(query);
        command.Options.Add(queries);
        command.Options.Add(exact);
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
            var answers = wanted.Select(q => (Query: q, Page: library.Papers.Query(new PaperQuery { Text = q, Exact = result.GetValue(exact), Limit = result.GetValue(limit) }))).ToList();
            if (session.Json)
            {
                Answer.Json(answers.Select(a => ToJson(a.Query, a.Page)));
                return ExitCode.Success;
            }

            foreach (var (text, page) in answers)
            {
                if (answers.Count > 1) Answer.Line(text);
                foreach (var (typed, used) in page.Search?.Corrections ?? []) Messages.Line($"No paper has \"{typed}\"; these are results for \"{used}\".");
                foreach (var row in page.Rows) Answer.Line($"{row.Score,7:F2}  {row.Paper.Id}  {row.Paper.Title.Text}");
                if (page.Rows.Count == 0) Messages.Line($"Nothing found for \"{text}\".");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static object ToJson(string query, PaperPage page) => new
    {
        Query = query,
        page.Total,
        Corrections = (page.Search?.Corrections ?? []).Select(c => new { c.Typed, c.Used }),
        Results = page.Rows.Select(r => new
        {
            r.Paper.Id,
            Title = r.Paper.Title.Text,
            r.Score,
            Complete = r.Match?.Complete ?? false,
            Cosine = r.Match?.Cosine ?? 0,
            Words = (r.Match?.Words ?? []).Select(w => new { w.Word, Fields = w.Fields.Select(f => f.ToString().ToLowerInvariant()) }),
        }),
    };
}
