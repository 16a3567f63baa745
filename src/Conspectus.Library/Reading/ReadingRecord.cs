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
    /// <summary>The collections in the order of <see cref="CollectionText.InOrder"/>.</summary>
    public IReadOnlyList<CollectionRecord> Collections { get; init; } = [];

    /// <summary>The history of the collections, earliest first.</summary>
    public IReadOnlyList<CollectionEvent> CollectionEvents { get; init; } = [];

    /// <summary>The saved searches in the order in which they were added.</summary>
    public IReadOnlyList<SavedSearch> Searches { get; init; } = [];

    /// <summary>The history of what was edited in the article, earliest first.</summary>
    public IReadOnlyList<ArticleEditRecord> ArticleEdits { get; init; } = [];
}
