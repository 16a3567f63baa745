using Conspectus.Core.Topics;

namespace Conspectus.Library.Analysis;

/// <summary>What readers changed in the topics of the analysis.</summary>
/// <remarks>
/// <see cref="IAnalysisStore"/> and every list, facet and count show topics and places as <see cref="EditedTopics.Apply"/> makes them
/// of the analysis and the edits that stand, also after another analysis was saved. Each change here is one transaction and moves on the
/// revision of the analysis.
/// </remarks>
public interface ITopicEditStore
{
    /// <summary>The edits that stand, earliest first.</summary>
    ValueTask<IReadOnlyList<StandingEdit>> AllAsync(CancellationToken cancel);

    /// <summary>
    /// Adds an edit after those that stand. Topics that it makes get numbers that no topic ever had.
    /// </summary>
    /// <param name="edit">The edit; numbers in it are replaced.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    /// <returns>The edit as it stands; null, and nothing changed, where a topic or all papers of it are not there.</returns>
    ValueTask<TopicEdit?> AddAsync(TopicEdit edit, CancellationToken cancel);

    /// <summary>
    /// Takes back the last edit that stands, as often as there is one. Topics and places are then exactly as if it had never been made.
    /// </summary>
    /// <returns>The edit; null where none stands.</returns>
    ValueTask<TopicEdit?> UndoAsync(CancellationToken cancel);

    /// <summary>The topics as the analysis found them, without any edit; <see cref="TopicTree.Empty"/> before the analysis.</summary>
    ValueTask<TopicTree> ComputedAsync(CancellationToken cancel);
}
