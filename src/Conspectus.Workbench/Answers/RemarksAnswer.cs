namespace Conspectus.Workbench.Answers;

/// <summary>What the reader recorded about a paper.</summary>
/// <param name="Id">The paper's id.</param>
/// <param name="Key">Its citation key.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Mark">The mark: "unread", "seen", "skipped", "liked", "starred" or "known".</param>
/// <param name="Tags">The tags, ascending by number.</param>
/// <param name="Note">The note in Markdown; empty if there is none.</param>
public sealed record RemarksAnswer(string Id, string Key, string Title, string Mark, IReadOnlyList<TagAnswer> Tags, string Note);
