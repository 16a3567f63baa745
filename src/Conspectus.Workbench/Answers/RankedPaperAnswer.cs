namespace Conspectus.Workbench.Answers;

/// <summary>A paper in a ranking learned from likes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Score">
/// The probability that it is liked, 0 to 1, told from likes that were held out and as if all that is unread were disliked.
/// </param>
/// <param name="Reasons">Why it stands there, in words, the strongest reason first; at least one.</param>
public sealed record RankedPaperAnswer(string Id, string Title, double Score, IReadOnlyList<string> Reasons);
