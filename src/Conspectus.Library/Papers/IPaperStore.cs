using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Library.Papers;

/// <summary>The papers of a library.</summary>
public interface IPaperStore
{
    /// <summary>How many papers there are.</summary>
    ValueTask<int> CountAsync(CancellationToken cancel);

    /// <summary>The papers in numbers. Cost: counting in the store; no paper is read.</summary>
    ValueTask<PaperNumbers> NumbersAsync(CancellationToken cancel);

    /// <summary>The editions that have papers, in the order of their first import.</summary>
    ValueTask<IReadOnlyList<Edition>> EditionsAsync(CancellationToken cancel);

    /// <summary>All papers in library order (the order of their first import). Cost: every paper is held in memory.</summary>
    ValueTask<IReadOnlyList<Paper>> AllAsync(CancellationToken cancel);

    /// <summary>What a map or an index shows of every paper, in library order. Cost: a few hundred bytes a paper.</summary>
    ValueTask<IReadOnlyList<PaperCard>> CardsAsync(CancellationToken cancel);

    /// <summary>The paper with this id or, failing that, with this citation key; null if there is none.</summary>
    ValueTask<Paper?> FindAsync(string idOrKey, CancellationToken cancel);

    /// <summary>The papers with these ids, in the order asked for, as often as asked for; unknown ids are left out.</summary>
    ValueTask<IReadOnlyList<Paper>> GetAsync(IReadOnlyList<string> ids, CancellationToken cancel);

    /// <summary>The same with what a row of a list shows beside them.</summary>
    /// <param name="reader">Whose marks.</param>
    /// <param name="ids">The papers.</param>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<IReadOnlyList<PaperRow>> RowsAsync(ReaderId reader, IReadOnlyList<string> ids, CancellationToken cancel);

    /// <summary>
    /// A page of the papers that a query selects, with its facets where the query asks for them. Whatever is searched for is searched once.
    /// </summary>
    /// <param name="reader">Whose marks the rows show and the query filters by.</param>
    /// <param name="query">What to list.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset or the limit is negative.</exception>
    ValueTask<PaperPage> QueryAsync(ReaderId reader, PaperQuery query, CancellationToken cancel);

    /// <summary>The ids of all papers that a query selects, in its order, whatever its offset and limit. Cost: no paper is read.</summary>
    /// <param name="reader">Whose marks the query filters by.</param>
    /// <param name="query">What to list.</param>
    /// <param name="cancel">Stops the search.</param>
    ValueTask<IReadOnlyList<string>> IdsAsync(ReaderId reader, PaperQuery query, CancellationToken cancel);

    /// <summary>
    /// The same papers by their ordinals: numbers that papers keep for good, ascending in library order. Cost: that of the search.
    /// </summary>
    /// <param name="reader">Whose marks the query filters by.</param>
    /// <param name="query">What to list.</param>
    /// <param name="cancel">Stops the search.</param>
    ValueTask<IReadOnlyList<int>> OrdinalsAsync(ReaderId reader, PaperQuery query, CancellationToken cancel);

    /// <summary>Makes what the first search after a change would have to wait for.</summary>
    ValueTask PrepareSearchAsync(CancellationToken cancel);

    /// <summary>A hash over everything of the papers that the analysis reads, in library order. Cost: one row.</summary>
    /// <remarks>
    /// That is id, edition, plain and folded title and abstract, and keywords. Two libraries with equal papers in equal order have equal
    /// fingerprints.
    /// </remarks>
    ValueTask<string> FingerprintAsync(CancellationToken cancel);
}
