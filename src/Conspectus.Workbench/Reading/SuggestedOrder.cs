namespace Conspectus.Workbench.Reading;

/// <summary>The unread papers of a library in the order in which they are suggested.</summary>
/// <param name="Unread">Their ids, what suits best first; now and then one of a topic of which nothing has been read.</param>
/// <param name="Explain">Why one of them is suggested; null for a paper that is none of them.</param>
internal sealed record SuggestedOrder(IReadOnlyList<string> Unread, Func<string, Suggestion?> Explain);
