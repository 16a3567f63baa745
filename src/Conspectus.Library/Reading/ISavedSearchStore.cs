using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>The queries that readers keep under a name. Each change is one transaction and moves on the revision of the reading.</summary>
public interface ISavedSearchStore
{
    /// <summary>A reader's saved searches in the order in which they were added.</summary>
    ValueTask<IReadOnlyList<SavedSearch>> ListAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>Keeps a query. All papers that there are count as seen. Names may repeat.</summary>
    /// <param name="reader">Whose search.</param>
    /// <param name="name">Its name, which is trimmed.</param>
    /// <param name="query">What it asks; kept as it is.</param>
    /// <param name="cancel">Gives up; nothing is then kept.</param>
    /// <exception cref="ArgumentException">The name is blank, or one of the two is too long.</exception>
    ValueTask<SavedSearch> AddAsync(ReaderId reader, string name, string query, CancellationToken cancel);

    /// <summary>Gives a search another name and another query; what of it was seen stays. False if the reader has no such search.</summary>
    /// <exception cref="ArgumentException">As for <see cref="AddAsync"/>.</exception>
    ValueTask<bool> ChangeAsync(ReaderId reader, SavedSearch search, CancellationToken cancel);

    /// <summary>Counts all papers that there are as seen. False, and nothing changed, if they are, or if there is no such search.</summary>
    ValueTask<bool> LookAsync(ReaderId reader, string search, CancellationToken cancel);

    /// <summary>Removes a search. False if the reader has no such search.</summary>
    ValueTask<bool> RemoveAsync(ReaderId reader, string search, CancellationToken cancel);
}
