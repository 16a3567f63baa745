using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Screening;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus screen DATASET</c></summary>
internal static class ScreenCommand
{
    public static Command Create()
    {
        var command = new Command(
            "screen", "Replay a finished review record by record, to see how soon the ranking finds what it included. No library is used.");
        var dataset = new Argument<FileInfo>("DATASET")
        {
            Description = "RIS or CSV, plain or gzipped, with label_included or label (RIS: the tag LI, or notes of ASReview).",
        };
        var seeds = new Option<int>("--seeds")
        {
            Description = "How many replays, each beginning with another pair of an included and an excluded record. Default: 3.",
            HelpName = "N",
            DefaultValueFactory = _ => 3,
        };
        seeds.Demand(1, 1000, "--seeds takes a number from 1 to 1000.");
        var plot = new Option<FileInfo>("--plot") { Description = "Draw the curves into this SVG file.", HelpName = "FILE" };
        command.Arguments.Add(dataset);
        command.Options.Add(seeds);
        command.Options.Add(plot);
        command.Validators.Add(r =>
        {
            if (r.GetValue(plot) is { } file && !file.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase))
                r.AddError("--plot draws SVG: give a file whose name ends in .svg.");
        });
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            var file = result.GetValue(dataset)!;
            var report = await Work.RunAsync(progress => Task.FromResult(new Screenings(new RankingOptions()).Replay(
                file.FullName, result.GetValue(seeds), progress, new Workers(session.Threads, cancel)))).ConfigureAwait(false);
            if (report.Unlabeled > 0) Messages.Line($"{report.Unlabeled} records without a label were left out.");
            if (result.GetValue(plot) is { } picture)
                OutputFile.Write(picture.FullName, path => File.WriteAllText(path, RecallPlot.Draw(file.Name, report.Answer)));
            if (session.Json)
            {
                Answer.Json(report.Answer);
                return ExitCode.Success;
            }

            Answer.Line($"{report.Answer.Records} records, {report.Answer.Included} of them included");
            Answer.Line("seed  among first 100  WSS@95  recall@10%    ATD   loss");
            foreach (var s in report.Answer.Seeds)
                Answer.Line($"{s.Seed,4}  {s.First100,15}  {s.Wss95,6:F3}  {s.Recall10,10:F3}  {s.Atd,5:F3}  {s.Loss,5:F3}");
            var mean = report.Answer.Mean;
            Answer.Line($"mean  {mean.First100,15:F1}  {mean.Wss95,6:F3}  {mean.Recall10,10:F3}  {mean.Atd,5:F3}  {mean.Loss,5:F3}");
            return ExitCode.Success;
        });
        return command;
    }
}
