namespace Conspectus.Analysis.Search;

/// <summary>Words that a paper must have, or must not.</summary>
/// <param name="Folded">The words, folded.</param>
/// <param name="Field">Where; null for anywhere.</param>
/// <param name="Phrase">Whether they must stand side by side, in one field.</param>
/// <param name="Excluded">Whether a paper that has them is left out.</param>
/// <param name="Unfinished">Whether the last word may be the beginning of a longer one.</param>
public sealed record SearchClause(string Folded, SearchField? Field, bool Phrase, bool Excluded, bool Unfinished);
