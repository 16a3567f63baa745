using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>The collections of papers that readers make.</summary>
/// <remarks>
/// Every change here is one transaction and one step of the reader's history: <see cref="IReadingStore.UndoAsync"/> takes it back in its
/// turn among marks, notes and tags, and <see cref="IReadingStore.RecordAsync"/> tells it. The papers of a collection are listed in library
/// order.
/// </remarks>
public interface ICollectionStore
{
    /// <summary>A reader's collections in the order of <see cref="CollectionText.InOrder"/>, with the number of their papers.</summary>
    ValueTask<IReadOnlyList<CollectionSize>> ListAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>The ids of the papers of a collection, in library order; null if the reader has no such collection.</summary>
    ValueTask<IReadOnlyList<string>?> PapersAsync(ReaderId reader, string collection, CancellationToken cancel);

    /// <summary>How many of some papers are in each of the reader's collections; collections without any of them are left out.</summary>
    /// <param name="reader">Whose collections.</param>
    /// <param name="paperIds">The papers; those that the library does not have are passed over.</param>
    /// <param name="cancel">Stops the counting.</param>
    ValueTask<IReadOnlyList<CollectionSize>> HoldingAsync(ReaderId reader, IReadOnlyList<string> paperIds, CancellationToken cancel);

    /// <summary>Makes a collection.</summary>
    /// <param name="reader">Whose collection.</param>
    /// <param name="name">Its name, which is trimmed.</param>
    /// <param name="about">What it is about, which is trimmed.</param>
    /// <param name="paperIds">Its papers; those that the library does not have are passed over.</param>
    /// <param name="cancel">Gives up; nothing is then made.</param>
    /// <exception cref="ArgumentException">The name is blank, too long or taken, or the description is too long.</exception>
    ValueTask<CollectionChange> AddAsync(
        ReaderId reader, string name, string about, IReadOnlyList<string> paperIds, CancellationToken cancel);

    /// <summary>Gives a collection another name and description. Those that it has are no change.</summary>
    /// <returns>What has changed; null if the reader has no such collection.</returns>
    /// <exception cref="ArgumentException">As for <see cref="AddAsync"/>.</exception>
    ValueTask<CollectionChange?> ChangeAsync(ReaderId reader, PaperSet collection, CancellationToken cancel);

    /// <summary>Puts papers into a collection, or takes them out. Those that are in it, or not, already are no change.</summary>
    /// <param name="reader">Whose collection.</param>
    /// <param name="collection">The collection's id.</param>
    /// <param name="paperIds">The papers; those that the library does not have are passed over.</param>
    /// <param name="isIn">Whether they are to be in it.</param>
    /// <param name="cancel">Gives up; the collection is then as it was.</param>
    /// <returns>What has changed; null if the reader has no such collection.</returns>
    ValueTask<CollectionChange?> PutAsync(
        ReaderId reader, string collection, IReadOnlyList<string> paperIds, bool isIn, CancellationToken cancel);

    /// <summary>Removes a collection; its papers, marks and notes stay as they are.</summary>
    /// <returns>What has changed; null if the reader has no such collection.</returns>
    ValueTask<CollectionChange?> RemoveAsync(ReaderId reader, string collection, CancellationToken cancel);
}
