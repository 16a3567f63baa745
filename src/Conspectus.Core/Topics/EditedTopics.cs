namespace Conspectus.Core.Topics;

/// <summary>Topics and places after a reader's edits.</summary>
/// <param name="Topics">The topics. One whose papers were changed has no stability: that was measured on others.</param>
/// <param name="Places">Each paper's place, in the order in which they came.</param>
/// <param name="Applied">For each edit, whether it could be applied; where it could not, a topic or all papers of it are not there.</param>
public sealed record EditedTopics(TopicTree Topics, IReadOnlyList<PaperPlace> Places, IReadOnlyList<bool> Applied)
{
    /// <summary>
    /// Applies edits one after the other. Every paper stays in exactly one chapter, topic and theme, and each of these has papers.
    /// </summary>
    /// <remarks>
    /// Pure and deterministic; without an edit that can be applied, the very same topics and places come back. Cost: O(n) in the papers of
    /// the topics concerned for each edit, and once O(n) in all papers.
    /// </remarks>
    /// <param name="topics">The topics as the analysis found them.</param>
    /// <param name="places">The places as the analysis found them, each paper's once.</param>
    /// <param name="edits">The edits, earliest first, numbered.</param>
    /// <exception cref="ArgumentException">A paper has two places.</exception>
    public static EditedTopics Apply(TopicTree topics, IReadOnlyList<PaperPlace> places, IReadOnlyList<TopicEdit> edits)
    {
        if (edits.Count == 0) return new EditedTopics(topics, places, []);
        var draft = new TopicDraft(topics, places);
        var applied = edits.Select(e => TopicEditing.TryApply(draft, e)).ToList();
        return applied.Contains(true)
            ? new EditedTopics(draft.Tree(), draft.Places(), applied)
            : new EditedTopics(topics, places, applied);
    }
}
