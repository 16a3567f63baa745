using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What a mark, a note or an undo led to.</summary>
/// <param name="State">The paper's state now.</param>
/// <param name="Changed">Whether it is another than before.</param>
/// <param name="Progress">How far the paper's topic has been read; null before the analysis.</param>
/// <param name="Revision">The library's revision now.</param>
/// <param name="Conflict">Whether a note was left as it is because it is not the one that the writer saw.</param>
public sealed record ReadingChange(
    ReadingState State, bool Changed, ReadingProgress? Progress, LibraryRevision Revision, bool Conflict = false)
{
    /// <summary>
    /// The edit of the article that was taken back; null for every other step. <see cref="State"/> is then of no paper: its id is empty.
    /// </summary>
    public ArticleEdit? UndoneEdit { get; init; }

    /// <summary>The states of the other papers that were changed in the same step.</summary>
    public IReadOnlyList<ReadingState> Others { get; init; } = [];

    /// <summary>The changes of collections that were taken back, the latest first.</summary>
    public IReadOnlyList<CollectionEvent> Collections { get; init; } = [];
}
