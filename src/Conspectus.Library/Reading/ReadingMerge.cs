using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What a library is to take in of another's record.</summary>
/// <param name="Tags">Names to give to tags.</param>
/// <param name="Interests">Interests to add, with their ids.</param>
/// <param name="Past">The other library's history, earliest first; what is known by its id is passed over.</param>
/// <param name="Changes">States and votes to write.</param>
/// <param name="IsFresh">
/// Whether the past explains the changes: it is then what undo takes back. Otherwise the changes are recorded as one step, and the past is
/// kept as history.
/// </param>
public sealed record ReadingMerge(
    IReadOnlyList<ReaderTag> Tags,
    IReadOnlyList<Interest> Interests,
    IReadOnlyList<ReadingEvent> Past,
    IReadOnlyList<MergedState> Changes,
    bool IsFresh)
{
    /// <summary>
    /// The other library's history of collections, earliest first; what is known by its id is passed over, and of papers that are not here
    /// nothing is kept.
    /// </summary>
    public IReadOnlyList<CollectionEvent> PastOfCollections { get; init; } = [];

    /// <summary>Collections to write.</summary>
    public IReadOnlyList<CollectionMerge> Collections { get; init; } = [];

    /// <summary>Searches to add, with their ids; all papers that there are count as seen.</summary>
    public IReadOnlyList<SavedSearch> Searches { get; init; } = [];

    /// <summary>
    /// The other library's edits of the article. One that is known by its id is passed over, unless it was taken back there: it is then
    /// taken back here too.
    /// </summary>
    public IReadOnlyList<ArticleEditRecord> ArticleEdits { get; init; } = [];

    /// <summary>Whether there is nothing to take in.</summary>
    public bool IsEmpty => Tags.Count + Interests.Count + Past.Count + Changes.Count + PastOfCollections.Count + Collections.Count
        + Searches.Count + ArticleEdits.Count == 0;
}
