using Conspectus.Analysis.Ranking;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Reading;

/// <summary>A place in the reading queue: one paper, what comes before and after it, and how far the reader has come.</summary>
/// <param name="Queue">What is read, and in which order.</param>
/// <param name="Within">The topic that narrows the queue, or null.</param>
/// <param name="Paper">The paper, or null where nothing is left.</param>
/// <param name="State">The reader's mark and note of it.</param>
/// <param name="Path">Its chapter, topic and theme; empty before the analysis.</param>
/// <param name="Previous">The id of the paper before it in the queue, marked or not, or null.</param>
/// <param name="Next">The id of the next paper that is still unread, or null.</param>
/// <param name="Done">How many papers within are decided on.</param>
/// <param name="Total">How many papers there are within.</param>
/// <param name="Why">Why the paper is suggested; null where it is not.</param>
/// <param name="Remaining">How many papers worth liking are left; null where that cannot be told.</param>
public sealed record QueuePlace(
    QueueRequest Queue, Topic? Within, Paper? Paper, ReadingState State, IReadOnlyList<Topic> Path, string? Previous, string? Next,
    int Done, int Total, Suggestion? Why = null, RemainingEstimate? Remaining = null)
{
    /// <summary>The tags that can be set, and those of the paper, each with its name.</summary>
    public IReadOnlyList<ReaderTag> Tags { get; init; } = [];

    /// <summary>The reader's collections that the paper is in, in the order of their names.</summary>
    public IReadOnlyList<PaperSet> Collections { get; init; } = [];
}
