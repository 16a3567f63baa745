namespace Conspectus.Workbench.Answers;

/// <summary>The papers nearest to a paper or to a text.</summary>
/// <param name="Id">The paper's id, or null for a text.</param>
/// <param name="Title">The paper's title, or null for a text.</param>
/// <param name="Results">The nearest papers, nearest first.</param>
public sealed record SimilarAnswer(string? Id, string? Title, IReadOnlyList<SimilarPaperAnswer> Results);
