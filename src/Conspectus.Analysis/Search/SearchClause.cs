namespace Conspectus.Analysis.Search;

/// <summary>Words that a paper must have, or must not.</summary>
/// <param name="Folded">The words, folded.</param>
/// <param name="Field">Where; null for anywhere. In <see cref="SearchField.Authors"/> one author must have all of them, in any
/// order.</param>
/// <param name="Phrase">Whether they must stand side by side, in one field.</param>
/// <param name="Excluded">Whether a paper that has them is left out.</param>
/// <param name="Unfinished">Whether the last word may be the beginning of a longer one.</param>
public sealed record SearchClause(string Folded, SearchField? Field, bool Phrase, bool Excluded, bool Unfinished)
{
    /// <summary>
    /// Alternatives: a paper that meets one of these need not meet the clause itself. "vae or gan, not survey" is a clause with one
    /// alternative and an excluded clause.
    /// </summary>
    public IReadOnlyList<SearchClause> Or { get; init; } = [];
}
