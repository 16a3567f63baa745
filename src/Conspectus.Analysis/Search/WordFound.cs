namespace Conspectus.Analysis.Search;

/// <summary>A word of the query that a paper has.</summary>
/// <param name="Word">The word as it stands in the query.</param>
/// <param name="Fields">Where it stands.</param>
/// <param name="Share">The share of this word in the weights of all words of the query, 0 to 1.</param>
public sealed record WordFound(string Word, IReadOnlyList<SearchField> Fields, float Share);
