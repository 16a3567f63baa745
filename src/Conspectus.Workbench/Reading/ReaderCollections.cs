using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>A reader's collections of papers. Each change is one step of the history.</summary>
/// <param name="library">The library.</param>
public sealed class ReaderCollections(ILibrary library)
{
    /// <summary>The reader's collections in the order of their names, with the number of their papers.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="cancel">Stops the reading.</param>
    public ValueTask<IReadOnlyList<CollectionSize>> ListAsync(ReaderId reader, CancellationToken cancel) =>
        library.Collections.ListAsync(reader, cancel);

    /// <summary>The collection with an id or, failing that, with a name, in whichever case; null if there is none.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="idOrName">Its id or its whole name.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<CollectionSize?> FindAsync(ReaderId reader, string idOrName, CancellationToken cancel)
    {
        var all = await ListAsync(reader, cancel).ConfigureAwait(false);
        return all.FirstOrDefault(c => c.Collection.Id == idOrName)
            ?? all.FirstOrDefault(c => c.Collection.Name.Equals(idOrName.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The papers of a collection in library order; null if there is no such collection.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="collection">The collection's id.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<PaperRow>?> PapersAsync(ReaderId reader, string collection, CancellationToken cancel) =>
        await library.Collections.PapersAsync(reader, collection, cancel).ConfigureAwait(false) is { } ids
            ? await library.Papers.RowsAsync(reader, ids, cancel).ConfigureAwait(false)
            : null;

    /// <summary>All collections, each with how many of some papers are in it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="papers">The papers' ids.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<CollectionChoice>> ChoicesAsync(
        ReaderId reader, IReadOnlyList<string> papers, CancellationToken cancel)
    {
        var all = await ListAsync(reader, cancel).ConfigureAwait(false);
        var held = (await library.Collections.HoldingAsync(reader, papers, cancel).ConfigureAwait(false))
            .ToDictionary(c => c.Collection.Id, c => c.Papers);
        return [.. all.Select(c => new CollectionChoice(c.Collection, c.Papers, held.GetValueOrDefault(c.Collection.Id)))];
    }

    /// <summary>Makes a collection of papers, or puts them into the one that has the name.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name.</param>
    /// <param name="about">What it is about; one that is there keeps its description where this is empty.</param>
    /// <param name="papers">The papers' ids.</param>
    /// <param name="cancel">Gives up; nothing is then made.</param>
    public async ValueTask<CollectionOutcome> CollectAsync(
        ReaderId reader, string name, string about, IReadOnlyList<string> papers, CancellationToken cancel)
    {
        var all = (await ListAsync(reader, cancel).ConfigureAwait(false)).Select(c => c.Collection).ToList();
        if (all.Find(c => c.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } there)
        {
            if (about.Trim().Length > 0 && about.Trim() != there.About)
            {
                var described = await ChangeAsync(reader, there with { About = about }, cancel).ConfigureAwait(false);
                if (described.Trouble is not null) return described;
            }

            return new(await library.Collections.PutAsync(reader, there.Id, papers, true, cancel).ConfigureAwait(false));
        }

        return CollectionText.Trouble(new PaperSet("", name, about), all) is { } trouble
            ? new(null, trouble)
            : new(await library.Collections.AddAsync(reader, name, about, papers, cancel).ConfigureAwait(false));
    }

    /// <summary>The same with all papers that a query selects, whatever its offset and limit.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name.</param>
    /// <param name="query">What to select.</param>
    /// <param name="cancel">Gives up; nothing is then made.</param>
    public async ValueTask<CollectionOutcome> CollectAsync(ReaderId reader, string name, PaperQuery query, CancellationToken cancel) =>
        await CollectAsync(reader, name, "", await library.Papers.IdsAsync(reader, query, cancel).ConfigureAwait(false), cancel)
            .ConfigureAwait(false);

    /// <summary>Gives a collection another name and description.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="collection">The collection as it will be.</param>
    /// <param name="cancel">Gives up; nothing is then changed.</param>
    public async ValueTask<CollectionOutcome> ChangeAsync(ReaderId reader, PaperSet collection, CancellationToken cancel)
    {
        var all = await ListAsync(reader, cancel).ConfigureAwait(false);
        return CollectionText.Trouble(collection, all.Select(c => c.Collection)) is { } trouble
            ? new(null, trouble)
            : new(await library.Collections.ChangeAsync(reader, collection, cancel).ConfigureAwait(false));
    }

    /// <summary>Puts papers into a collection, or takes them out; null if there is no such collection.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="collection">The collection's id.</param>
    /// <param name="papers">The papers' ids.</param>
    /// <param name="isIn">Whether they are to be in it.</param>
    /// <param name="cancel">Gives up; the collection is then as it was.</param>
    public ValueTask<CollectionChange?> PutAsync(
        ReaderId reader, string collection, IReadOnlyList<string> papers, bool isIn, CancellationToken cancel) =>
        library.Collections.PutAsync(reader, collection, papers, isIn, cancel);

    /// <summary>Removes a collection; its papers stay. Null if there is no such collection.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="collection">The collection's id.</param>
    /// <param name="cancel">Gives up; nothing is then removed.</param>
    public ValueTask<CollectionChange?> RemoveAsync(ReaderId reader, string collection, CancellationToken cancel) =>
        library.Collections.RemoveAsync(reader, collection, cancel);
}
