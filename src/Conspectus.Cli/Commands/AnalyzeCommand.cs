using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Cli.Terminal;
using Conspectus.Encoders;
using Conspectus.Library;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Answers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus analyze</c></summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var command = new Command("analyze", "Find similar papers, topics and the map. Done again only when the papers change.");
        var encoders = new EncoderOption();
        encoders.AddTo(command);
        var fresh = new Option<bool>("--fresh") { Description = "Analyse again even if nothing has changed, with map and topics anew." };
        command.Options.Add(fresh);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            using var encoder = encoders.Open(result);
            var analyst = new Analyst(library, new AnalysisOptions(), encoder);
            if (result.GetValue(fresh) || !await analyst.IsCurrentAsync(cancel).ConfigureAwait(false))
                await library.EnsureWritableAsync(cancel).ConfigureAwait(false);
            var report = await RunAsync(library, session, encoder, also: null, cancel, result.GetValue(fresh)).ConfigureAwait(false);
            if (!report.Reused)
            {
                await Work.RunAsync(async progress =>
                {
                    await LibraryAnalysis.CollectAsync(library, session.Threads, progress, cancel).ConfigureAwait(false);
                    return true;
                }).ConfigureAwait(false);
            }

            if (session.Json) Answer.Json(AnalysisAnswer.Of(report));
            else Tell(report);
            return ExitCode.Success;
        });
        return command;
    }

    internal static Task<AnalysisReport> RunAsync(
        ILibrary library, Session session, SentenceEncoder? encoder, IProgress<Core.StageProgress>? also, CancellationToken cancel,
        bool fresh = false) =>
        Work.RunAsync(progress => LibraryAnalysis.RunAsync(library, session.Threads, encoder, progress, cancel, fresh), also);

    internal static void Tell(AnalysisReport report)
    {
        Messages.Line(report.Reused
            ? $"The analysis of {report.Papers} papers is up to date: {report.Topics} topics."
            : $"{report.Papers} papers analysed in {report.Stages.Sum(s => s.Seconds):F1} s: {report.Topics} topics.");
    }
}
