using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus similar ID</c></summary>
internal static class SimilarCommand
{
    public static Command Create()
    {
        var command = new Command("similar", "Find the papers nearest to a paper or to a text.");
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
                foreach (var (paper, title) in titles)
                    Answer.JsonLine(ToJson(paper, title, library.Analysis.Neighbors(paper, Analyst.StoredNeighbors), titles));
                return ExitCode.Success;
            }

            var (subject, found) = result.GetValue(text) is { } file
                ? (null, new SimilarText(library, new AnalysisOptions()).Find(InputFile.Read(file.FullName), result.GetValue(limit)))
                : OfPaper(library, result.GetValue(id)!, result.GetValue(limit));
            var names = library.Papers.Get(found.Select(n => n.PaperId).ToList()).ToDictionary(p => p.Id, p => p.Title.Text);
            if (session.Json)
            {
                Answer.Json(ToJson(subject?.Id, subject?.Title.Text, found, names));
            }
            else
            {
                foreach (var n in found) Answer.Line($"{n.Cosine:F3}  {n.PaperId}  {names[n.PaperId]}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static (Paper? Subject, IReadOnlyList<Neighbor> Found) OfPaper(Library.Library library, string id, int limit)
    {
        var paper = library.Papers.Find(id)
            ?? throw new ConspectusException($"There is no paper with the id or citation key \"{id}\".", "'conspectus papers' lists them, 'conspectus search' finds them.");
        return (paper, library.Analysis.Neighbors(paper.Id, limit));
    }

    private static object ToJson(string? id, string? title, IReadOnlyList<Neighbor> found, Dictionary<string, string> titles) => new
    {
        Id = id,
        Title = title,
        Results = found.Select(n => new { Id = n.PaperId, Title = titles[n.PaperId], n.Cosine }),
    };
}
