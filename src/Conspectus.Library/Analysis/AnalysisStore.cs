using System.Globalization;
using Conspectus.Core.Topics;
using Conspectus.Library.Storage;

namespace Conspectus.Library.Analysis;

/// <summary>Results of the analysis, with the options and the input they came from.</summary>
public sealed class AnalysisStore
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private (long Analysis, TopicTree Tree)? _topics;
    private readonly Lock _topicsLock = new();

    internal AnalysisStore(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Saves an analysis in one transaction, replacing the one before.</summary>
    /// <exception cref="ArgumentException">It names a paper that is not in the library or is placed twice, or has not as many neighbour lists as places.</exception>
    public void Save(AnalysisResult result) => _database.Write(c =>
    {
        AnalysisRows.Write(c, result, _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        return true;
    });

    /// <summary>The fingerprint the stored analysis was made from, or null if there is none.</summary>
    public string? Fingerprint() => _database.Read(c => (string?)c.Scalar("SELECT fingerprint FROM analysis"));

    /// <summary>The stages of the stored analysis with their options and times; empty if there is none.</summary>
    public IReadOnlyList<StageRun> Stages() => _database.Read(c => c.Rows(
        r => new StageRun(r.GetString(0), r.GetString(1), r.GetDouble(2)), "SELECT name, options, seconds FROM stage ORDER BY position"));

    /// <summary>All topics; <see cref="TopicTree.Empty"/> before the analysis. Cached until the next <see cref="Save"/>, also by another process.</summary>
    public TopicTree Topics() => _database.Read(c =>
    {
        var analysis = (long?)c.Scalar("SELECT number FROM analysis");
        if (analysis is null) return TopicTree.Empty;
        lock (_topicsLock)
        {
            if (_topics is { } cached && cached.Analysis == analysis) return cached.Tree;
            var tree = AnalysisRows.Topics(c);
            _topics = (analysis.Value, tree);
            return tree;
        }
    });

    /// <summary>Every paper's place, in library order; empty before the analysis.</summary>
    public IReadOnlyList<PaperPlace> Places() => _database.Read(AnalysisRows.Places);

    /// <summary>One paper's place, or null.</summary>
    public PaperPlace? Place(string paperId) => _database.Read(c => AnalysisRows.Place(c, paperId));

    /// <summary>The papers of other topics that are nearly as near to this one, the nearest first.</summary>
    public IReadOnlyList<PaperPlace> Between(int topic, int limit) => _database.Read(c => AnalysisRows.Between(c, topic, limit));

    /// <summary>How many papers of each kind a topic of any level has, most first.</summary>
    public IReadOnlyList<(PaperKind Kind, int Count)> Kinds(Topic topic) => _database.Read(c => AnalysisRows.Kinds(c, topic));

    /// <summary>The highest number a topic ever had; 0 before the first analysis. A new topic's number must be above it.</summary>
    public int HighestTopicId() => _database.Read(c => (int)(long)c.Scalar("SELECT highest FROM topic_numbers")!);

    /// <summary>The nearest papers of one, nearest first.</summary>
    public IReadOnlyList<Neighbor> Neighbors(string paperId, int limit) => _database.Read(c => NeighborRows.Find(c, paperId, limit));

    /// <summary>The stored embedding matrix and what projects new text into it; null before the analysis.</summary>
    public byte[]? Model() => _database.Read(c => (byte[]?)c.Scalar("SELECT model FROM analysis"));
}
