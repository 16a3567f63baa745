using System.Diagnostics;
using Conspectus.Cli.Commands;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Encoders;
using Conspectus.Reader;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Cli;

/// <summary>Import, analysis, reader and article in one go. The reader answers from the start and shows the progress of the rest.</summary>
internal static class MainJob
{
    public static async Task<int> RunAsync(Session session, ServingOptions.Choice serving, IReadOnlyList<string> sources, ImportOptions import, SentenceEncoder? encoder, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        using var library = session.Open();
        var status = new WorkStatus();
        await using var host = await Serving.StartAsync(new ReaderOptions(library, serving.Port, status, session.ArticleFolder, () => new Publisher(library, TimeProvider.System).Refresh(session.ArticleFolder)), serving.AnyIfTaken, cancel).ConfigureAwait(false);
        Messages.Line($"The reader is at {host.Address}");
        if (serving.Browser) Serving.OpenBrowser(host.Address);
        try
        {
            var imported = await Work.RunAsync(progress => new Importer(library, import).ImportAsync(sources, progress, cancel), status).ConfigureAwait(false);
            var analysis = await AnalyzeCommand.RunAsync(library, session, encoder, status, cancel).ConfigureAwait(false);
            status.Report(new StageProgress("Writing the article", 0));
            var published = await Task.Run(() => new Publisher(library, TimeProvider.System).Refresh(session.ArticleFolder), cancel).ConfigureAwait(false);
            status.Finish();
            Tell(session, host, imported, analysis, published, Stopwatch.GetElapsedTime(start));
        }
        catch (ConspectusException e)
        {
            status.Fail($"{e.Message} {e.NextStep}");
            throw;
        }

        await host.WaitAsync(cancel).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static void Tell(Session session, ReaderHost host, ImportReport imported, AnalysisReport analysis, PublishReport published, TimeSpan elapsed)
    {
        if (session.Json)
        {
            Answer.Json(new
            {
                Address = host.Address.ToString(),
                Import = ImportCommand.ToJson(imported),
                Analysis = AnalyzeCommand.ToJson(analysis),
                Article = new { published.Files, published.PapersCited, published.Sentences },
                elapsed.TotalSeconds,
            });
            return;
        }

        ImportCommand.Tell(imported);
        AnalyzeCommand.Tell(analysis);
        ArticleCommand.Tell(published);
        Messages.Line($"Ready after {elapsed.TotalSeconds:F1} s: {host.Address} (Ctrl-C stops)");
    }
}
