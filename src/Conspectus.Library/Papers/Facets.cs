namespace Conspectus.Library.Papers;

/// <summary>How many papers fall under each value of a field.</summary>
/// <remarks>
/// Each field is counted among the papers that meet the filters of all other fields: a value tells how many papers choosing it would add
/// or leave. Values that no paper has are left out, and so are papers without a value (no decision told, no session, no year).
/// </remarks>
/// <param name="Decisions">By decision word ("oral", …), most prominent first.</param>
/// <param name="Editions">By edition slug, newest first.</param>
/// <param name="Sessions">By session, in order of name, numbers by their value.</param>
/// <param name="Tracks">By track, in order of name.</param>
/// <param name="Keywords">By keyword, most frequent first, at most 60.</param>
/// <param name="Topics">By the id of topics of every level, as text, in the order of the topics.</param>
/// <param name="Kinds">By kind word ("method", …), most frequent first; none before the analysis.</param>
/// <param name="Marks">By mark word ("unread", …).</param>
/// <param name="Conferences">By the conference's short name, in order of name (ordinal).</param>
/// <param name="Years">By year, newest first.</param>
public sealed record Facets(
    IReadOnlyList<Facet> Decisions,
    IReadOnlyList<Facet> Editions,
    IReadOnlyList<Facet> Sessions,
    IReadOnlyList<Facet> Tracks,
    IReadOnlyList<Facet> Keywords,
    IReadOnlyList<Facet> Topics,
    IReadOnlyList<Facet> Kinds,
    IReadOnlyList<Facet> Marks,
    IReadOnlyList<Facet> Conferences,
    IReadOnlyList<Facet> Years)
{
    /// <summary>By the number of the reader's tags, as text, ascending; the label is the tag's name.</summary>
    public IReadOnlyList<Facet> Tags { get; init; } = [];

    /// <summary>By the id of the reader's collections, in the order of their names.</summary>
    public IReadOnlyList<Facet> Collections { get; init; } = [];
}
