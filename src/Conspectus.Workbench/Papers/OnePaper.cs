using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Searching;

namespace Conspectus.Workbench.Papers;

/// <summary>One paper with its place in the library.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="State">The reader's mark and note.</param>
/// <param name="Path">Its chapter, topic and theme; empty before the analysis.</param>
/// <param name="AlsoClose">The topic it lies nearly as near to as to its own, or null.</param>
/// <param name="Kind">What kind of paper it is, or null before the analysis.</param>
/// <param name="Similar">The papers nearest to it, nearest first.</param>
/// <param name="Previous">The paper before it in its topic, or null.</param>
/// <param name="Next">The paper after it in its topic, or null.</param>
/// <param name="BibTeX">Its BibTeX entry.</param>
/// <param name="Place">Its place on the map, or null before the analysis.</param>
/// <param name="Topics">All topics.</param>
public sealed record OnePaper(
    Paper Paper,
    ReadingState State,
    IReadOnlyList<Topic> Path,
    Topic? AlsoClose,
    KindOfPaper? Kind,
    IReadOnlyList<SimilarPaper> Similar,
    Paper? Previous,
    Paper? Next,
    string BibTeX,
    PaperPlace? Place,
    TopicTree Topics)
{
    /// <summary>The tags that can be set, and those of the paper, each with its name.</summary>
    public IReadOnlyList<ReaderTag> Tags { get; init; } = [];

    /// <summary>The reader's collections that it is in, in the order of their names.</summary>
    public IReadOnlyList<PaperSet> Collections { get; init; } = [];

    /// <summary>How many of its ten nearest papers are near it on the map, or null where that was not measured.</summary>
    public int? Trust => Place?.Trust;

    /// <summary>Its topic (of level <see cref="TopicLevel.Topic"/>), or null before the analysis.</summary>
    public Topic? Topic => Path.FirstOrDefault(t => t.Level == TopicLevel.Topic);
}
