using System.Text.Json;
using Conspectus.Analysis;
using Conspectus.Analysis.Text;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;

namespace Conspectus.Workbench.Analyzing;

/// <summary>Analyses a library and stores the results with the options and the fingerprint of the papers they came from.</summary>
/// <param name="library">The library.</param>
/// <param name="options">Options of the stages.</param>
public sealed class Analyst(Library.Library library, AnalysisOptions options)
{
    /// <summary>Neighbours stored for each paper.</summary>
    public const int StoredNeighbors = 30;

    private static readonly Dictionary<string, string> StageTitles = new()
    {
        ["text"] = "Reading the abstracts",
        ["term vectors"] = "Weighing the terms",
        ["embedding"] = "Fitting the embedding",
        ["neighbours"] = "Finding similar papers",
        ["map"] = "Drawing the map",
        ["clusters"] = "Grouping the papers",
        ["topics"] = "Naming the topics",
    };

    /// <summary>Analyses the papers unless the stored analysis still fits them.</summary>
    /// <param name="threads">Threads to use; the result does not depend on it.</param>
    /// <param name="progress">Told of each stage.</param>
    /// <param name="cancel">Stops the analysis; the stored one stays.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public AnalysisReport Run(int threads, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var fingerprint = Current();
        if (library.Analysis.Fingerprint() == fingerprint) return Report(reused: true);
        var papers = library.Papers.All();
        var before = library.Analysis.Topics();
        var run = AnalysisRun.Create(papers.Select(ToDocument).ToList(), options, new Workers(threads, cancel),
            (stage, share) => progress?.Report(new StageProgress(StageTitles.GetValueOrDefault(stage, stage), share)), TopicNumbering.Earlier(before, papers));
        cancel.ThrowIfCancellationRequested(); // the last stage does not look
        library.Analysis.Save(ToResult(run, papers, before, fingerprint));
        return Report(reused: false);
    }

    /// <summary>Whether the stored analysis was made from the library's papers as they are now, with these options.</summary>
    public bool IsCurrent() => library.Analysis.Fingerprint() == Current();

    /// <summary>A paper as the analysis reads it.</summary>
    internal static Document ToDocument(Paper paper) => new(paper.Title.Text, paper.Abstract.Text, paper.Keywords);

    private string Current() => Fingerprint.Of($"{AnalysisOptions.Version}", JsonSerializer.Serialize(options), library.Papers.Fingerprint());

    private AnalysisReport Report(bool reused)
    {
        var topics = library.Analysis.Topics();
        return new AnalysisReport(library.Analysis.Stages(), library.Papers.Count(), topics.Level(TopicLevel.Topic).Count(), reused);
    }

    private AnalysisResult ToResult(AnalysisRun run, IReadOnlyList<Paper> papers, TopicTree before, string fingerprint)
    {
        var tree = TopicNumbering.Create(run, papers, before, library.Analysis.HighestTopicId(), options.Labels.Exemplars);
        var places = TopicNumbering.Places(run, papers, tree);
        var neighbors = papers.Select((_, i) => (IReadOnlyList<Neighbor>)Enumerable.Range(0, Math.Min(StoredNeighbors, run.Graph.K))
            .Select(k => new Neighbor(papers[run.Graph.Neighbors(i)[k]].Id, run.Graph.Cosines(i)[k])).ToList()).ToList();
        var stages = run.Stages.Select(s => new StageRun(s.Name, OptionsOf(s.Name), s.Seconds)).ToList();
        return new AnalysisResult(fingerprint, stages, tree, places, neighbors, papers.Count == 0 ? [] : StoredModel.Write(run.Embedding));
    }

    private string OptionsOf(string stage) => JsonSerializer.Serialize<object>(stage switch
    {
        "term vectors" => options.Terms,
        "embedding" => options.Embedding,
        "neighbours" => new { options.Neighbors },
        "map" => options.Layout,
        "clusters" => options.Clustering,
        "topics" => options.Labels,
        _ => new { },
    });
}
