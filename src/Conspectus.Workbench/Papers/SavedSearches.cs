using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Papers;

/// <summary>The searches that a reader keeps under a name, and what is new to them.</summary>
/// <param name="library">The library.</param>
public sealed class SavedSearches(ILibrary library)
{
    /// <summary>
    /// The reader's saved searches in the order in which they were added. Cost: nothing is searched for where no paper has come since.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<SavedSearchSummary>> ListAsync(ReaderId reader, CancellationToken cancel)
    {
        var summaries = new List<SavedSearchSummary>();
        foreach (var search in await library.SavedSearches.ListAsync(reader, cancel).ConfigureAwait(false))
        {
            var filter = PaperFilter.Read(search.Query);
            var query = filter.ToQuery() with { After = search.Seen, Offset = 0, Limit = 0 };
            var fresh = search.Unseen == 0 ? 0 : (await library.Papers.QueryAsync(reader, query, cancel).ConfigureAwait(false)).Total;
            summaries.Add(new SavedSearchSummary(search, filter, fresh));
        }

        return summaries;
    }

    /// <summary>The papers that a search finds, those that came last first; null if the reader has no such search.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="search">The search's id.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Stops the search.</param>
    public async ValueTask<IReadOnlyList<PaperRow>?> NewestAsync(ReaderId reader, string search, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (await FindAsync(reader, search, cancel).ConfigureAwait(false) is not { } found) return null;
        var query = PaperFilter.Read(found.Query).ToQuery();
        while (true)
        {
            var before = await library.RevisionAsync(cancel).ConfigureAwait(false);
            var ids = await library.Papers.IdsAsync(reader, query, cancel).ConfigureAwait(false);
            var ordinals = await library.Papers.OrdinalsAsync(reader, query, cancel).ConfigureAwait(false);
            // Both must be of one state.
            if (await library.RevisionAsync(cancel).ConfigureAwait(false) != before) continue;
            string[] newest = [.. ids.Zip(ordinals).OrderByDescending(p => p.Second).Take(limit).Select(p => p.First)];
            return await library.Papers.RowsAsync(reader, newest, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps a search. All papers that there are count as seen.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">Its name.</param>
    /// <param name="filter">What it asks; its page does not count.</param>
    /// <param name="cancel">Gives up; nothing is then kept.</param>
    /// <returns>Why it cannot be kept, in a sentence, or null.</returns>
    public async ValueTask<string?> AddAsync(ReaderId reader, string name, PaperFilter filter, CancellationToken cancel)
    {
        var query = filter.ToText();
        if (SavedSearchText.Trouble(name, query) is { } trouble) return trouble;
        await library.SavedSearches.AddAsync(reader, name, query, cancel).ConfigureAwait(false);
        return null;
    }

    /// <summary>Gives a search another name.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="search">The search's id.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancel">Gives up; the name is then as it was.</param>
    /// <returns>Why that cannot be, in a sentence, or null.</returns>
    public async ValueTask<string?> RenameAsync(ReaderId reader, string search, string name, CancellationToken cancel)
    {
        if (await FindAsync(reader, search, cancel).ConfigureAwait(false) is not { } found) return "There is no such saved search.";
        if (SavedSearchText.Trouble(name, found.Query) is { } trouble) return trouble;
        await library.SavedSearches.ChangeAsync(reader, found with { Name = name }, cancel).ConfigureAwait(false);
        return null;
    }

    /// <summary>Counts all papers that there are as seen.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="search">The search's id.</param>
    /// <param name="cancel">Gives up; nothing is then counted.</param>
    /// <returns>The search as it was before; null if the reader has no such search.</returns>
    public async ValueTask<SavedSearch?> LookAsync(ReaderId reader, string search, CancellationToken cancel)
    {
        if (await FindAsync(reader, search, cancel).ConfigureAwait(false) is not { } found) return null;
        await library.SavedSearches.LookAsync(reader, search, cancel).ConfigureAwait(false);
        return found;
    }

    /// <summary>Removes a search. False if the reader has no such search.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="search">The search's id.</param>
    /// <param name="cancel">Gives up; nothing is then removed.</param>
    public ValueTask<bool> RemoveAsync(ReaderId reader, string search, CancellationToken cancel) =>
        library.SavedSearches.RemoveAsync(reader, search, cancel);

    private async ValueTask<SavedSearch?> FindAsync(ReaderId reader, string search, CancellationToken cancel) =>
        (await library.SavedSearches.ListAsync(reader, cancel).ConfigureAwait(false)).FirstOrDefault(s => s.Id == search);
}
