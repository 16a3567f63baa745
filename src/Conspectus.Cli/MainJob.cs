using System.Diagnostics;
using Conspectus.Cli.Commands;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Encoders;
using Conspectus.Reader;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Cli;

/// <summary>
/// Import, analysis, reader and article in one go. The reader answers from the start and shows the progress of the rest. Without sources
/// there is only the reader, over a library that may be empty: files can be dropped on it.
/// </summary>
internal static class MainJob
{
    public static async Task<int> RunAsync(
        Session session, ServingOptions.Choice serving, IReadOnlyList<string> sources, ImportOptions import, SentenceEncoder? encoder,
        CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await using var library = await session.OpenAsync(cancel).ConfigureAwait(false);
        var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
        var status = new WorkStatus();
        var options = Serving.Options(library, reader, serving.Port, status, session);
        await using var host = await Serving.StartAsync(options, serving.AnyIfTaken, cancel).ConfigureAwait(false);
        Messages.Line($"The reader is at {host.Entrance}");
        if (serving.Browser) Serving.OpenBrowser(host.Entrance);
        if (sources.Count == 0)
        {
            status.Finish();
            if (session.Json) Answer.Json(new AddressAnswer(host.Entrance.ToString()));
            await Serving.WaitAsync(host, cancel).ConfigureAwait(false);
            return ExitCode.Success;
        }

        try
        {
            var importer = new Importer(library, import, log: ProgramLog.For("Import"));
            var imported = await Work.RunAsync(progress => importer.ImportAsync(sources, progress, cancel), status).ConfigureAwait(false);
            var analysis = await AnalyzeCommand.RunAsync(library, session, encoder, status, cancel).ConfigureAwait(false);
            status.Report(new StageProgress("Writing the article", 0));
            var publisher = new Publisher(library, reader, TimeProvider.System, ProgramLog.For("Article"));
            var published = await Task.Run(() => publisher.RefreshAsync(session.ArticleFolder, cancel), cancel).ConfigureAwait(false);
            status.Finish();
            Tell(session, host, imported, analysis, published, Stopwatch.GetElapsedTime(start));
        }
        catch (ConspectusException e)
        {
            status.Fail($"{e.Message} {e.NextStep}");
            throw;
        }

        await Serving.WaitAsync(host, cancel).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static void Tell(
        Session session, ReaderHost host, ImportReport imported, AnalysisReport analysis, PublishReport published, TimeSpan elapsed)
    {
        if (session.Json)
        {
            Answer.Json(new MainJobAnswer(
                host.Entrance.ToString(), ImportAnswer.Of(imported), AnalysisAnswer.Of(analysis), published, elapsed.TotalSeconds));
            return;
        }

        ImportCommand.Tell(imported);
        AnalyzeCommand.Tell(analysis);
        ArticleCommand.Tell(published);
        Messages.Line($"Ready after {elapsed.TotalSeconds:F1} s: {host.Entrance} (Ctrl-C stops)");
    }
}
