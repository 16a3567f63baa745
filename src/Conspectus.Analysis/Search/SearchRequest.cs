namespace Conspectus.Analysis.Search;

/// <summary>What is searched for.</summary>
/// <param name="Folded">All words looked for, folded: what papers are scored by.</param>
/// <param name="Plain">The same as it was written: what its meaning is taken from.</param>
/// <param name="Clauses">What a paper must have or must not.</param>
/// <param name="Unfinished">Whether the last word may be the beginning of a longer one.</param>
/// <param name="Exact">Whether words that no paper has are left as they are.</param>
public sealed record SearchRequest(string Folded, string Plain, IReadOnlyList<SearchClause> Clauses, bool Unfinished, bool Exact);
