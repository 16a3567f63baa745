using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Papers;

/// <summary>Lists papers.</summary>
/// <param name="library">The library.</param>
public sealed class PaperListings(ILibrary library)
{
    /// <summary>Makes what the first search after a change would have to wait for.</summary>
    /// <param name="cancel">Stops the making.</param>
    public ValueTask PrepareAsync(CancellationToken cancel) => library.Papers.PrepareSearchAsync(cancel);

    /// <summary>
    /// A page of the papers that a query selects, with its facets where the query asks for them. Whatever is searched for is searched once.
    /// </summary>
    /// <remarks>Behind the last page there is nothing to show: the last page comes in its place, at the price of a second search.</remarks>
    /// <param name="reader">Whose marks the rows show and the query filters by.</param>
    /// <param name="query">What to list.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset or the limit is negative.</exception>
    public async ValueTask<PaperListing> ListAsync(ReaderId reader, PaperQuery query, CancellationToken cancel)
    {
        var page = await library.Papers.QueryAsync(reader, query, cancel).ConfigureAwait(false);
        if (page.Rows.Count == 0 && page.Total > 0 && query.Limit > 0)
        {
            query = query with { Offset = (page.Total - 1) / query.Limit * query.Limit };
            var last = await library.Papers.QueryAsync(reader, query with { Facets = false }, cancel).ConfigureAwait(false);
            page = last with { Facets = page.Facets };
        }

        return new PaperListing(query, page, await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false))
        {
            Collections = query.Collection is not { } chosen ? []
                : [.. (await library.Collections.ListAsync(reader, cancel).ConfigureAwait(false))
                    .Where(c => chosen.Contains(c.Collection.Id))],
        };
    }
}
