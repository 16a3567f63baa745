namespace Conspectus.Articles.Prose;

/// <summary>Where in an abstract a sentence comes from.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Start">The first character in the abstract's <see cref="Core.Papers.TypesetText.Source"/>.</param>
/// <param name="Length">The number of characters, at least 1.</param>
public sealed record Evidence(string PaperId, int Start, int Length);
