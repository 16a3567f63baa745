using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What readers edited in the article, every edit kept so that it can be undone.</summary>
/// <remarks>
/// Edits and marks are one history: <see cref="IReadingStore.UndoAsync"/> takes back whichever was made last. Records and merges of
/// reading hold them too.
/// </remarks>
public interface IArticleEditStore
{
    /// <summary>The reader's edits that stand, of the articles of all editions, by edition, place (ordinal) and part.</summary>
    ValueTask<IReadOnlyList<ArticleEdit>> AllAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>
    /// Puts an edit in the place of the one that stands there; a null text brings the generated one back. What stands there already is no
    /// change, and nothing to undo. Cost: one transaction.
    /// </summary>
    /// <param name="reader">Whose edit.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="basedOn">The text of the edit that the writer saw there, null for none.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    /// <returns>
    /// What stands there now. Where another edit stands there than the writer saw, nothing is changed, and
    /// <see cref="ArticleEditChange.Conflict"/> says so.
    /// </returns>
    /// <exception cref="ArgumentException">The edit is not <see cref="ArticleEdit.IsSound"/>.</exception>
    ValueTask<ArticleEditChange> SetAsync(ReaderId reader, ArticleEdit edit, string? basedOn, CancellationToken cancel);
}
