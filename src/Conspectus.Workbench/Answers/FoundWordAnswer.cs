namespace Conspectus.Workbench.Answers;

/// <summary>A word of a query that a paper has.</summary>
/// <param name="Word">The word as it was typed.</param>
/// <param name="Fields">Where it stands: "title", "abstract", "keywords", "authors".</param>
public sealed record FoundWordAnswer(string Word, IReadOnlyList<string> Fields);
