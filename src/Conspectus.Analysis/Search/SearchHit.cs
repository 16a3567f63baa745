namespace Conspectus.Analysis.Search;

/// <summary>A paper that was found.</summary>
/// <param name="Document">The paper's row.</param>
/// <param name="Score">How likely it is that this paper is meant, the first of all counting 1; without a text, 1.</param>
/// <param name="Complete">Whether it has all the words.</param>
public readonly record struct SearchHit(int Document, double Score, bool Complete);
