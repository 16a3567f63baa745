using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>All that a reader has recorded.</summary>
/// <param name="Revision">The library's revision.</param>
/// <param name="States">Every paper with a mark, a note or a tag, in library order.</param>
/// <param name="Events">The history, earliest first.</param>
/// <param name="Tags">The tags that have names.</param>
/// <param name="Interests">The interests in the order in which they were added.</param>
public sealed record ReadingRecord(
    LibraryRevision Revision,
    IReadOnlyList<ReadingState> States,
    IReadOnlyList<ReadingEvent> Events,
    IReadOnlyList<ReaderTag> Tags,
    IReadOnlyList<InterestRecord> Interests)
{
    /// <summary>The history of what was edited in the article, earliest first.</summary>
    public IReadOnlyList<ArticleEditRecord> ArticleEdits { get; init; } = [];
}
