namespace Conspectus.Workbench.Reading;

/// <summary>Why a paper is suggested.</summary>
/// <param name="Likelihood">How likely the reader likes it, 0 to 1; null where nothing was learned yet.</param>
/// <param name="Reasons">The reasons in words, the strongest first; at least one.</param>
public sealed record Suggestion(double? Likelihood, IReadOnlyList<string> Reasons);
