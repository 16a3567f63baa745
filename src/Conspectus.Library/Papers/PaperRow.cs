using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Library.Papers;

/// <summary>A paper in a list.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Mark">The reader's mark.</param>
/// <param name="HasNote">Whether a note is written.</param>
/// <param name="Topic">The id of its topic (level <see cref="Core.Topics.TopicLevel.Topic"/>), or null before the analysis.</param>
/// <param name="Score">
/// How likely it is that the search means this paper, the first found counting 1; 0 where nothing is searched for.
/// </param>
/// <param name="Match">Why it was found; null where nothing is searched for.</param>
public sealed record PaperRow(Paper Paper, Mark Mark, bool HasNote, int? Topic, double Score, PaperMatch? Match = null)
{
    /// <summary>The reader's tags with their names, ascending by number.</summary>
    public IReadOnlyList<ReaderTag> Tags { get; init; } = [];

    /// <summary>The reader's collections that it is in, in the order of their names.</summary>
    public IReadOnlyList<PaperSet> Collections { get; init; } = [];
}
