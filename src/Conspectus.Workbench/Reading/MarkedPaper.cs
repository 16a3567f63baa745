using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Reading;

/// <summary>A paper with a mark, a note or a tag.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="State">The mark, the note and the tags.</param>
/// <param name="Topic">Its topic, or null before the analysis.</param>
public sealed record MarkedPaper(Paper Paper, ReadingState State, Topic? Topic)
{
    /// <summary>The tags with their names.</summary>
    public IReadOnlyList<ReaderTag> Tags { get; init; } = [];

    /// <summary>The collections that it is in.</summary>
    public IReadOnlyList<PaperSet> Collections { get; init; } = [];

    /// <summary>When what stands of it was last changed; null where the history does not tell.</summary>
    public DateTimeOffset? At { get; init; }
}
