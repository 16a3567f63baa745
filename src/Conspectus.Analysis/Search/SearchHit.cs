namespace Conspectus.Analysis.Search;

/// <summary>A paper that was found.</summary>
/// <param name="Document">The paper's row.</param>
/// <param name="Score">How well it fits, above 0: comparable between searches, and about 1 for a paper about nothing but the query.</param>
/// <param name="Complete">Whether it has all the words.</param>
public readonly record struct SearchHit(int Document, float Score, bool Complete);
