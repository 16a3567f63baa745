namespace Conspectus.Library.Papers;

/// <summary>A page of a list.</summary>
/// <param name="Total">How many papers the query selects in all.</param>
/// <param name="Rows">The papers of this page.</param>
/// <param name="Search">What the search did; null where nothing was searched for.</param>
/// <param name="Facets">How many papers each further filter would leave; null unless the query asked for it.</param>
public sealed record PaperPage(int Total, IReadOnlyList<PaperRow> Rows, PaperSearch? Search = null, Facets? Facets = null);
