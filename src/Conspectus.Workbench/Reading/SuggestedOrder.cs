using Conspectus.Analysis.Ranking;

namespace Conspectus.Workbench.Reading;

/// <summary>The unread papers of a library in the order in which they are suggested.</summary>
/// <param name="Unread">Their ids, what suits best first; now and then one of a topic of which nothing has been read.</param>
/// <param name="Explain">Why one of them is suggested; null for a paper that is none of them.</param>
/// <param name="Remaining">How many worth liking are left; null where too little was read to say.</param>
internal sealed record SuggestedOrder(
    IReadOnlyList<string> Unread, Func<string, Suggestion?> Explain, RemainingEstimate? Remaining = null)
{
    /// <summary>How likely the reader likes a paper, null for one that came later; null itself where nothing was learned yet.</summary>
    public Func<string, double?>? Likelihood { get; init; }
}
