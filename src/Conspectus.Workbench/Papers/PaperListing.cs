using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Papers;

/// <summary>A page of the papers that a query selects, with what can narrow it further.</summary>
/// <param name="Query">The query, as it was answered: a page behind the last has become the last.</param>
/// <param name="Page">The papers.</param>
/// <param name="Topics">All topics; empty before the analysis.</param>
public sealed record PaperListing(PaperQuery Query, PaperPage Page, TopicTree Topics)
{
    /// <summary>The reader's collections that the list is narrowed to, with their size.</summary>
    public IReadOnlyList<CollectionSize> Collections { get; init; } = [];

    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => Math.Max(1, (Page.Total + Query.Limit - 1) / Math.Max(1, Query.Limit));

    /// <summary>Which of them this is, from 1.</summary>
    public int Number => (Query.Offset / Math.Max(1, Query.Limit)) + 1;
}
