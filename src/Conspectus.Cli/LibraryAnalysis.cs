using Conspectus.Analysis;
using Conspectus.Core;
using Conspectus.Encoders;
using Conspectus.Library;
using Conspectus.Reader;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Glossary;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Trends;

namespace Conspectus.Cli;

/// <summary>Analyses a library, and makes what pages and commands would have to wait for long when they are asked for it first.</summary>
internal static class LibraryAnalysis
{
    /// <summary>Finds similar papers, topics and the map, unless they are there already.</summary>
    public static Task<AnalysisReport> RunAsync(
        ILibrary library, int threads, SentenceEncoder? encoder, IProgress<StageProgress> progress, CancellationToken cancel,
        bool fresh = false) =>
        new Analyst(library, new AnalysisOptions(), encoder, ProgramLog.For("Analysis")).RunAsync(threads, progress, cancel, fresh);

    /// <summary>Makes what is kept beside the analysis: terms, trends, what the article tells of them, the first pages.</summary>
    public static async Task CollectAsync(ILibrary library, int threads, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        const string stage = "Collecting terms and trends";
        progress.Report(new StageProgress(stage, 0));
        await new GlossaryLookup(library, threads).PrepareAsync(cancel).ConfigureAwait(false);
        progress.Report(new StageProgress(stage, 0.4));
        await new TrendLookup(library).PrepareAsync(cancel).ConfigureAwait(false);
        progress.Report(new StageProgress(stage, 0.7));
        await new Publisher(library, await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false), TimeProvider.System)
            .PrepareAsync(threads, cancel).ConfigureAwait(false);
        progress.Report(new StageProgress(stage, 0.9));
        await ReaderHost.KeepAsync(library, threads, cancel).ConfigureAwait(false);
        progress.Report(new StageProgress(stage, 1));
    }
}
