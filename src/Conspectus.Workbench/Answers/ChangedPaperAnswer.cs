namespace Conspectus.Workbench.Answers;

/// <summary>A paper that is another than before a refresh.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Fields">What of it is different; empty for a new one.</param>
public sealed record ChangedPaperAnswer(string Id, string Title, IReadOnlyList<string> Fields);
