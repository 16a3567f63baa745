using Conspectus.Core.Topics;

namespace Conspectus.Library.Analysis;

/// <summary>
/// Results of the analysis, with the options and the input they came from. A library holds one analysis; its topics and places are shown
/// with the edits of <see cref="ITopicEditStore"/>.
/// </summary>
public interface IAnalysisStore
{
    /// <summary>
    /// Saves an analysis in the place of the one before. Nobody ever sees part of it; meanwhile readers read and mark as ever.
    /// </summary>
    /// <param name="result">The analysis.</param>
    /// <param name="cancel">Stops it; the analysis before stays.</param>
    /// <exception cref="ArgumentException">
    /// It names a paper that is not in the library or is placed twice, or has not as many neighbour lists as places.
    /// </exception>
    ValueTask SaveAsync(AnalysisResult result, CancellationToken cancel);

    /// <summary>The fingerprint the stored analysis was made from, or null if there is none.</summary>
    ValueTask<string?> FingerprintAsync(CancellationToken cancel);

    /// <summary>The stages of the stored analysis with their options and times; empty if there is none.</summary>
    ValueTask<IReadOnlyList<StageRun>> StagesAsync(CancellationToken cancel);

    /// <summary>
    /// All topics; <see cref="TopicTree.Empty"/> before the analysis. Cost: nothing after the first time, until the analysis changes.
    /// </summary>
    ValueTask<TopicTree> TopicsAsync(CancellationToken cancel);

    /// <summary>The highest number a topic ever had; 0 before the first analysis. A new topic's number must be above it.</summary>
    ValueTask<int> HighestTopicIdAsync(CancellationToken cancel);

    /// <summary>
    /// How many papers of each kind each topic of every level has, most first, by the topic's id; topics of which no paper's kind is known
    /// are left out.
    /// </summary>
    ValueTask<IReadOnlyDictionary<int, IReadOnlyList<KindCount>>> KindsAsync(CancellationToken cancel);

    /// <summary>Every paper's place, in library order; empty before the analysis.</summary>
    ValueTask<IReadOnlyList<PaperPlace>> PlacesAsync(CancellationToken cancel);

    /// <summary>The same as columns, without what only the page of a paper tells. Cost: a third of the above.</summary>
    ValueTask<PlaceColumns> PlaceColumnsAsync(CancellationToken cancel);

    /// <summary>The places of these papers by the paper's id; papers without a place are left out.</summary>
    ValueTask<IReadOnlyDictionary<string, PaperPlace>> PlacesAsync(IReadOnlyList<string> paperIds, CancellationToken cancel);

    /// <summary>The papers of other topics that are nearly as near to this one, the nearest first.</summary>
    /// <param name="topic">A topic of level <see cref="TopicLevel.Topic"/>.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<IReadOnlyList<PaperPlace>> BetweenAsync(int topic, int limit, CancellationToken cancel);

    /// <summary>
    /// The nearest papers of each of these, nearest first, in the order asked for; an empty list for a paper that was not analysed.
    /// </summary>
    /// <param name="paperIds">The papers.</param>
    /// <param name="limit">How many of each at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<IReadOnlyList<IReadOnlyList<Neighbor>>> NeighborsAsync(IReadOnlyList<string> paperIds, int limit, CancellationToken cancel);

    /// <summary>The stored embedding matrix and what projects new text into it; null before the analysis.</summary>
    ValueTask<byte[]?> ModelAsync(CancellationToken cancel);

    /// <summary>What was kept under a name, if it was made of the same as what is asked for; else null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="madeOf">What it must have been made of.</param>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<byte[]?> KeptAsync(string name, string madeOf, CancellationToken cancel);

    /// <summary>
    /// Keeps what takes long to compute, in the place of what was kept under its name before. It is no change of the library: the revision
    /// stays. Cost: one transaction.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="madeOf">What it was made of.</param>
    /// <param name="value">What to keep.</param>
    /// <param name="cancel">Gives up; what was kept before stays.</param>
    ValueTask KeepAsync(string name, string madeOf, byte[] value, CancellationToken cancel);
}
