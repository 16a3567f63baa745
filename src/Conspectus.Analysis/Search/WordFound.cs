namespace Conspectus.Analysis.Search;

/// <summary>A word of the query that a paper has.</summary>
/// <param name="Word">The word as it stands in the query.</param>
/// <param name="Fields">Where it stands.</param>
/// <param name="Share">How much of what the whole query tells this word tells, 0 to 1.</param>
public sealed record WordFound(string Word, IReadOnlyList<SearchField> Fields, float Share);
