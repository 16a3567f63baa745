using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Library.Analysis;
using Conspectus.Workbench.Analyzing;

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
            var isAll = r.GetResult(all) is { } whole && !whole.Tokens.Any(t => t.Value.Equals("false", StringComparison.OrdinalIgnoreCase));
            var given = (r.GetResult(id) is { Tokens.Count: > 0 } ? 1 : 0) + (r.GetResult(text) is null ? 0 : 1) + (isAll ? 1 : 0);
            if (given != 1) r.AddError("Give one of ID, --text FILE and --all.");
        });
        command.SetAction(result =>
        {
            var session = Session.From(result);
            using var library = session.OpenExisting();
            if (library.Analysis.Fingerprint() is null)
                throw new ConspectusException("The library has not been analysed.", "Run 'conspectus analyze' first.");
            if (result.GetValue(all))
            {
                var titles = library.Papers.All().ToDictionary(p => p.Id, p => p.Title.Text);
                foreach (var (number, title) in titles)
                {
                    var list = library.Analysis.Neighbors(number, Analyst.StoredNeighbors);
                    Answer.JsonLine(new { Id = number, Title = title, Results = list.Select(n => new { Id = n.PaperId, Title = titles[n.PaperId], n.Cosine }) });
                }

                return ExitCode.Success;
            }

            var typed = result.GetValue(text) is { } file ? InputFile.Read(file.FullName) : null;
            var paper = typed is null ? Find(library, result.GetValue(id)!) : null;
            var (subject, found) = paper is not null
                ? (PaperDocument.Of(paper), library.Analysis.Neighbors(paper.Id, result.GetValue(limit)))
                : (new Document("", typed!, []),
                    new SimilarText(library, new AnalysisOptions()).Find(typed!, result.GetValue(limit), new Workers(session.Threads)));
            var shared = new SharedTerms(subject);
            var near = library.Papers.Get(found.Select(n => n.PaperId).ToList()).Zip(found, (p, n) => (Paper: p, n.Cosine, Terms: shared.With(PaperDocument.Of(p)))).ToList();
            if (session.Json)
            {
                Answer.Json(new
                {
                    paper?.Id,
                    Title = paper?.Title.Text,
                    Results = near.Select(n => new { n.Paper.Id, Title = n.Paper.Title.Text, n.Cosine, SharedTerms = n.Terms }),
                });
            }
            else
            {
                foreach (var n in near) Answer.Line($"{n.Cosine:F3}  {n.Paper.Id}  {n.Paper.Title.Text}  ({(n.Terms.Count > 0 ? string.Join(", ", n.Terms) : "near in meaning; few words shared")})");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Paper Find(Library.Library library, string id) => library.Papers.Find(id)
        ?? throw new ConspectusException($"There is no paper with the id or citation key \"{id}\".", "'conspectus papers' lists them, 'conspectus search' finds them.");
}
