using System.Diagnostics;
using System.Text.Json;
using Conspectus.Analysis;
using Conspectus.Analysis.Layout;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Encoders;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Microsoft.Extensions.Logging;

namespace Conspectus.Workbench.Analyzing;

/// <summary>Analyses a library and stores the results with the options and the fingerprint of the papers they came from.</summary>
/// <param name="library">The library.</param>
/// <param name="options">Options of the stages.</param>
/// <param name="encoder">A neural encoder whose vectors stand beside the embedding; none if null.</param>
/// <param name="log">Told what was analysed; nobody if null.</param>
public sealed class Analyst(ILibrary library, AnalysisOptions options, SentenceEncoder? encoder = null, ILogger? log = null)
{
    private const char EncoderMark = '+';

    /// <summary>Neighbours stored for each paper.</summary>
    public const int StoredNeighbors = 30;

    private readonly PaperEncoding? _encoding = encoder is null ? null : new PaperEncoding(library, encoder);

    /// <summary>
    /// Analyses the papers unless the stored analysis still fits them. With an encoder, papers it has not read yet are read first.
    /// </summary>
    /// <param name="threads">Threads to use; the result does not depend on it.</param>
    /// <param name="progress">Told of each stage.</param>
    /// <param name="cancel">Stops the analysis; the stored one stays, and what the encoder has read.</param>
    /// <param name="fresh">
    /// Whether to analyse even what has not changed, with map and topics anew; otherwise papers keep their places as
    /// <see cref="MapLayout"/> allows, and topics go on.
    /// </param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <exception cref="ConspectusException">The encoder cannot be run, or the library not be written.</exception>
    public async Task<AnalysisReport> RunAsync(
        int threads, IProgress<StageProgress>? progress, CancellationToken cancel, bool fresh = false)
    {
        var current = await CurrentAsync(cancel).ConfigureAwait(false);
        var fingerprint = _encoding is null ? current : current + EncoderMark + _encoding.Stamp;
        if (!fresh && await library.Analysis.FingerprintAsync(cancel).ConfigureAwait(false) == fingerprint)
            return await ReportAsync(reused: true, cancel).ConfigureAwait(false);
        var papers = await library.Papers.AllAsync(cancel).ConfigureAwait(false);
        var start = Stopwatch.GetTimestamp();
        var vectors = _encoding is null ? null : await _encoding.RunAsync(papers, threads, progress, cancel).ConfigureAwait(false);
        var reading = Stopwatch.GetElapsedTime(start).TotalSeconds;
        // Without the reader's edits, which are applied to what is found now as they were to what was found then.
        var before = await library.TopicEdits.ComputedAsync(cancel).ConfigureAwait(false);
        var previous = fresh ? null : await PreviousAsync(papers, cancel).ConfigureAwait(false);
        var run = AnalysisRun.Create(
            PaperDocument.All(papers), options, new Workers(threads, cancel),
            (stage, share) => progress?.Report(new StageProgress(stage.Title(), share)), vectors,
            previous, fresh ? null : TopicNumbering.Earlier(before, papers));
        cancel.ThrowIfCancellationRequested(); // the last stage does not look
        IEnumerable<StageRun> encoded = _encoding is null ? []
            : [new StageRun("encoder", JsonSerializer.Serialize(_encoding.Options), reading)];
        var highest = await library.Analysis.HighestTopicIdAsync(cancel).ConfigureAwait(false);
        await library.Analysis.SaveAsync(ToResult(run, papers, before, highest, fingerprint, encoded), cancel).ConfigureAwait(false);
        var report = await ReportAsync(reused: false, cancel).ConfigureAwait(false);
        log?.LogInformation(
            "Analysed {Papers} papers into {Topics} topics: {Stages}.",
            report.Papers, report.Topics,
            string.Join(", ", report.Stages.Select(s => FormattableString.Invariant($"{s.Name} {s.Seconds:F2} s"))));
        return report;
    }

    /// <summary>
    /// Whether the stored analysis was made from the library's papers as they are now, with these options, and with whatever encoder or
    /// none.
    /// </summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancel) =>
        (await library.Analysis.FingerprintAsync(cancel).ConfigureAwait(false))?.Split(EncoderMark)[0] == await CurrentAsync(cancel)
            .ConfigureAwait(false);

    // The stored map, unless another method or other options made it.
    private async Task<PreviousLayout?> PreviousAsync(IReadOnlyList<Paper> papers, CancellationToken cancel)
    {
        var stages = await library.Analysis.StagesAsync(cancel).ConfigureAwait(false);
        if (stages.FirstOrDefault(s => s.Name == AnalysisStage.Map.StoredName())?.Options != OptionsOf(AnalysisStage.Map)) return null;
        var places = (await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false)).ToDictionary(p => p.PaperId);
        var layout = papers.SelectMany(p => places.TryGetValue(p.Id, out var place) ? new[] { place.X, place.Y } : [float.NaN, float.NaN])
            .ToArray();
        return new PreviousLayout(layout, places.Values.Average(p => p.Trust ?? 0));
    }

    private async Task<string> CurrentAsync(CancellationToken cancel) => Fingerprint.Of(
        $"{AnalysisOptions.Version}", JsonSerializer.Serialize(options),
        await library.Papers.FingerprintAsync(cancel).ConfigureAwait(false));

    private async Task<AnalysisReport> ReportAsync(bool reused, CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        return new AnalysisReport(
            await library.Analysis.StagesAsync(cancel).ConfigureAwait(false), await library.Papers.CountAsync(cancel).ConfigureAwait(false),
            topics.Level(TopicLevel.Topic).Count(), reused);
    }

    private AnalysisResult ToResult(
        AnalysisRun run, IReadOnlyList<Paper> papers, TopicTree before, int highest, string fingerprint, IEnumerable<StageRun> encoded)
    {
        var tree = TopicNumbering.Create(run, papers, before, highest, options.Labels.Exemplars);
        var places = TopicNumbering.Places(run, papers, tree);
        var neighbors = papers.Select((_, i) => (IReadOnlyList<Neighbor>)Enumerable.Range(0, Math.Min(StoredNeighbors, run.Graph.K))
            .Select(k => new Neighbor(papers[run.Graph.Neighbors(i)[k]].Id, run.Graph.Cosines(i)[k])).ToList()).ToList();
        var stages = encoded.Concat(run.Stages.Select(s => new StageRun(s.Stage.StoredName(), OptionsOf(s.Stage), s.Seconds))).ToList();
        return new AnalysisResult(fingerprint, stages, tree, places, neighbors, StoredModel.Write(run.Model));
    }

    private string OptionsOf(AnalysisStage stage) => JsonSerializer.Serialize<object>(stage switch
    {
        AnalysisStage.Text or AnalysisStage.ShippedVectors or AnalysisStage.SearchVectors => new { },
        AnalysisStage.TermVectors => options.Terms,
        AnalysisStage.Embedding => options.Embedding,
        AnalysisStage.Neighbors => new { options.Neighbors },
        AnalysisStage.Map => options.Layout,
        AnalysisStage.Clusters => options.Clustering,
        AnalysisStage.Topics => options.Labels,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    });
}
