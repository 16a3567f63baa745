using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Papers;

namespace Conspectus.Reader.Papers;

/// <summary>A list of papers as its page shows it.</summary>
/// <param name="Filter">The filter of its address.</param>
/// <param name="Listing">What the filter selects.</param>
public sealed record PaperList(PaperFilter Filter, PaperListing Listing)
{
    /// <summary>The page of papers.</summary>
    public PaperPage Page => Listing.Page;

    /// <summary>How many papers each further filter would leave.</summary>
    public Facets Facets => Listing.Page.Facets!;

    /// <summary>All topics.</summary>
    public TopicTree Topics => Listing.Topics;

    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => Listing.Pages;
}
