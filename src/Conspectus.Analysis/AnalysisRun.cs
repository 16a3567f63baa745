using System.Diagnostics;
using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis;

/// <summary>All results of the analysis. Row <c>i</c> is document <c>i</c>.</summary>
public sealed class AnalysisRun
{
    private const int Large = 20_000;

    private readonly List<(AnalysisStage, double)> _stages = [];

    private AnalysisRun()
    {
    }

    /// <summary>The stages in order with the seconds they took.</summary>
    public IReadOnlyList<(AnalysisStage Stage, double Seconds)> Stages => _stages;

    /// <summary>What gives any other text its place among the documents; null without documents.</summary>
    public TextModel? Model { get; private set; }

    /// <summary>The vectors by which documents were compared, n × d; 0 × 1 without documents.</summary>
    public Embedding Embedding { get; private set; } = new(0, 1, []);

    /// <summary>The nearest neighbours.</summary>
    public KnnGraph Graph { get; private set; } = new(0, 0, [], []);

    /// <summary>The map, n × 2 in −1 … 1.</summary>
    public float[] Layout { get; private set; } = [];

    /// <summary>
    /// For each document, how many of its <see cref="Analysis.Layout.MapTrust.Neighbors"/> nearest are among the
    /// <see cref="Analysis.Layout.MapTrust.Near"/> nearest on the map.
    /// </summary>
    public int[] MapTrust { get; private set; } = [];

    /// <summary>The chapters.</summary>
    public IReadOnlyList<LabeledGroup> Chapters { get; private set; } = [];

    /// <summary>The topics; parents are positions in <see cref="Chapters"/>.</summary>
    public IReadOnlyList<LabeledGroup> Topics { get; private set; } = [];

    /// <summary>The themes; parents are positions in <see cref="Topics"/>.</summary>
    public IReadOnlyList<LabeledGroup> Themes { get; private set; } = [];

    /// <summary>The second choice of each document; groups are positions in <see cref="Topics"/>.</summary>
    public IReadOnlyList<SecondChoice> SecondChoices { get; private set; } = [];

    /// <summary>Runs every stage. The same documents and options give the same results on any number of threads.</summary>
    /// <param name="documents">The documents, possibly none.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads, and the way to stop.</param>
    /// <param name="progress">Called with a stage and the share of it done.</param>
    /// <param name="extra">Vectors that stand beside the embedding in all that compares documents; the model itself stays as it is.</param>
    /// <param name="previous">A map to go on with, or null to lay out anew.</param>
    /// <param name="earlier">The groups of an earlier analysis, kept where they still fit, or null. They are an input like the documents:
    /// others give another result.</param>
    /// <exception cref="ArgumentException"><paramref name="extra"/> has not a row a document.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static AnalysisRun Create(
        IReadOnlyList<Document> documents, AnalysisOptions options, Workers workers, Action<AnalysisStage, double>? progress = null,
        DocumentVectors? extra = null, PreviousLayout? previous = null, EarlierGroups? earlier = null)
    {
        if (extra is not null && extra.Values.Length != documents.Count * extra.Dimensions)
            throw new ArgumentException(
                $"There are {documents.Count} documents but {extra.Values.Length} numbers in rows of {extra.Dimensions}.", nameof(extra));
        var run = new AnalysisRun();
        if (documents.Count == 0) return run;
        T Stage<T>(AnalysisStage stage, Func<Action<double>, T> compute)
        {
            workers.Cancel.ThrowIfCancellationRequested();
            progress?.Invoke(stage, 0);
            var start = Stopwatch.GetTimestamp();
            var result = compute(share => progress?.Invoke(stage, share));
            run._stages.Add((stage, Stopwatch.GetElapsedTime(start).TotalSeconds));
            progress?.Invoke(stage, 1);
            if (documents.Count > Large) GC.Collect(); // what one stage leaves would stand beside what the next needs
            return result;
        }

        workers.Beside(() => ShippedTerms.Table); // read from the program while the texts are taken apart
        var corpus = Stage(AnalysisStage.Text, _ => TokenizedCorpus.Create(documents, workers));
        var phrases = workers.Beside(() => TopicLabels.Phrases(corpus, options.Labels));
        var terms = Stage(AnalysisStage.TermVectors, _ => TermVectors.Create(corpus, options.Terms, workers));
        var shipped = Stage(AnalysisStage.ShippedVectors, _ => terms.Shipped(options.Terms, workers));
        float[] near = [];
        run.Model = Stage(
            AnalysisStage.SearchVectors, _ => TextModel.Create(terms, shipped, options.Embedding, workers, out near));
        run.Embedding = Stage(
            AnalysisStage.Embedding, _ => Embedding.OfSubjects(terms, shipped, options.Embedding, workers, near));
        (terms, shipped, near) = (null!, [], []); // what a large library needs memory for has come
        if (extra is not null) run.Embedding = run.Embedding.Beside(extra);
        run.Graph = Stage(AnalysisStage.Neighbors, _ => NearestNeighbors.Find(
            run.Embedding.Values, run.Embedding.Dimensions, options.Neighbors, workers));
        (run.Layout, run.MapTrust) = Stage(
            AnalysisStage.Map, report => MapLayout.Create(run.Embedding, run.Graph, options.Layout, previous, workers, report));
        TopicLabels? labels = null;
        var hierarchy = Stage(AnalysisStage.Clusters, _ =>
        {
            labels = TopicLabels.Prepare(documents, corpus, phrases.Value, options.Labels, workers);
            return Hierarchy.Create(
                run.Graph, options.Clustering, earlier, workers, labels.Sayers, labels.HaveName, i => !documents[i].IsEarlier);
        });
        (run.Chapters, run.Topics, run.Themes) = Stage(AnalysisStage.Topics, _ => labels!.Label(run.Embedding, hierarchy, earlier));
        run.SecondChoices = run.InOrder(hierarchy);
        workers.Cancel.ThrowIfCancellationRequested(); // whoever stopped the last stage wants no result either
        return run;
    }

    // The hierarchy numbers topics as they were found, the run as they are listed.
    private SecondChoice[] InOrder(Hierarchy hierarchy)
    {
        var positions = new int[Topics.Count];
        for (var t = 0; t < Topics.Count; t++) positions[hierarchy.Topics[Topics[t].Members[0]]] = t;
        return hierarchy.Seconds.Select(s => s.Group < 0 ? s : s with { Group = positions[s.Group] }).ToArray();
    }
}
