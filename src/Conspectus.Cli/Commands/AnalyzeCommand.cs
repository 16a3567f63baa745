using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Cli.Terminal;
using Conspectus.Encoders;
using Conspectus.Library;
using Conspectus.Library.Sqlite;
using Conspectus.Reader;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Glossary;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Trends;

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
            if (!report.Reused) await CollectAsync(library, session, cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(AnalysisAnswer.Of(report));
            else Tell(report);
            return ExitCode.Success;
        });
        return command;
    }

    internal static Task<AnalysisReport> RunAsync(
        ILibrary library, Session session, SentenceEncoder? encoder, IProgress<Core.StageProgress>? also, CancellationToken cancel,
        bool fresh = false)
    {
        var analyst = new Analyst(library, new AnalysisOptions(), encoder, ProgramLog.For("Analysis"));
        return Work.RunAsync(progress => analyst.RunAsync(session.Threads, progress, cancel, fresh), also);
    }

    // What pages and commands would have to wait for long when they are asked for it first.
    private static Task<bool> CollectAsync(SqliteLibrary library, Session session, CancellationToken cancel) =>
        Work.RunAsync(async progress =>
        {
            const string stage = "Collecting terms and trends";
            progress.Report(new Core.StageProgress(stage, 0));
            await new GlossaryLookup(library, session.Threads).PrepareAsync(cancel).ConfigureAwait(false);
            progress.Report(new Core.StageProgress(stage, 0.4));
            await new TrendLookup(library).PrepareAsync(cancel).ConfigureAwait(false);
            progress.Report(new Core.StageProgress(stage, 0.7));
            await new Publisher(library, await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false), TimeProvider.System)
                .PrepareAsync(session.Threads, cancel).ConfigureAwait(false);
            progress.Report(new Core.StageProgress(stage, 0.9));
            await ReaderHost.KeepAsync(library, session.Threads, cancel).ConfigureAwait(false);
            progress.Report(new Core.StageProgress(stage, 1));
            return true;
        });

    internal static void Tell(AnalysisReport report)
    {
        Messages.Line(report.Reused
            ? $"The analysis of {report.Papers} papers is up to date: {report.Topics} topics."
            : $"{report.Papers} papers analysed in {report.Stages.Sum(s => s.Seconds):F1} s: {report.Topics} topics.");
    }
}
