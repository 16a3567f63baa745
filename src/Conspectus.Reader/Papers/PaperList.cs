using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Reader.Papers;

/// <summary>A page of the papers a filter selects, with what can narrow it further.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Page">The papers.</param>
/// <param name="Facets">How many papers each further filter would leave.</param>
/// <param name="Topics">The topics.</param>
public sealed record PaperList(PaperFilter Filter, PaperPage Page, Facets Facets, TopicTree Topics)
{
    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => Math.Max(1, (Page.Total + PaperFilter.PageSize - 1) / PaperFilter.PageSize);

    /// <summary>Reads the list from the library; a page behind the last becomes the last.</summary>
    internal static PaperList Load(Conspectus.Library.Library library, PaperFilter filter)
    {
        var page = library.Papers.Query(filter.ToQuery());
        if (page.Rows.Count == 0 && page.Total > 0)
        {
            filter = filter with { Page = (page.Total + PaperFilter.PageSize - 1) / PaperFilter.PageSize };
            page = library.Papers.Query(filter.ToQuery());
        }

        return new PaperList(filter, page, library.Papers.CountFacets(filter.ToQuery()), library.Analysis.Topics());
    }
}
