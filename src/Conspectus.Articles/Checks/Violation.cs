namespace Conspectus.Articles.Checks;

/// <summary>A sentence that does not hold up.</summary>
/// <param name="Sentence">The sentence as plain text.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record Violation(string Sentence, string Reason);
