using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Tex;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus papers</c></summary>
internal static class PapersCommand
{
    public static Command Create()
    {
        var command = new Command("papers", "List every paper of the library, or what was repaired in their texts.");
        var report = new Option<bool>("--tex-report") { Description = "List repairs, unknown macros and failed formulas of the titles and abstracts instead." };
        command.Options.Add(report);
        command.SetAction(result =>
        {
            var session = Session.From(result);
            using var library = session.OpenExisting();
            var papers = library.Papers.All();
            if (result.GetValue(report))
            {
                Report(papers, session.Json);
                return ExitCode.Success;
            }

            var places = library.Analysis.Places().ToDictionary(p => p.PaperId);
            if (session.Json)
            {
                Answer.Json(papers.Select(p => ToJson(p, places.GetValueOrDefault(p.Id))));
            }
            else
            {
                foreach (var paper in papers) Answer.Line($"{paper.Id}  {paper.Key}  {paper.Title.Text}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Report(IReadOnlyList<Paper> papers, bool json)
    {
        using var formulas = new FormulaRenderer();
        var report = TexReport.Of(papers, formulas);
        if (json) Answer.Json(report);
        else TexReportTable.Write(report);
    }

    private static object ToJson(Paper paper, PaperPlace? place) => new
    {
        paper.Id,
        paper.Key,
        Title = paper.Title.Source,
        TitleHtml = paper.Title.Html,
        TitleText = paper.Title.Text,
        Abstract = paper.Abstract.Source,
        AbstractHtml = paper.Abstract.Html,
        AbstractText = paper.Abstract.Text,
        Authors = paper.Authors.Select(a => a.Name),
        paper.Edition.Conference,
        Year = paper.Edition.Year > 0 ? (int?)paper.Edition.Year : null,
        Decision = paper.Decision == Decision.Unknown ? null : Decisions.Word(paper.Decision),
        paper.Keywords,
        paper.Url,
        place?.Topic,
        SecondTopic = place?.Second,
        Margin = place is null ? null : (double?)Math.Round(place.Margin, 3),
        Kind = place?.Kind is { } kind ? PaperKinds.Word(kind.Kind) : null,
        KindCues = place?.Kind?.Cues,
    };
}
