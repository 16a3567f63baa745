namespace Conspectus.Analysis.Ranking;

/// <summary>Ranks papers for an interest: a named set of likes, with what its reader did not like.</summary>
/// <remarks>
/// Every ranking is learned anew from its marks alone: the same marks give the same ranking, in whatever order they were made or undone.
/// Any number of interests may be ranked over the same features, also at the same time.
/// </remarks>
/// <param name="features">The papers.</param>
/// <param name="options">How it learns.</param>
public sealed class InterestRanker(RankingFeatures features, RankingOptions options)
{
    /// <summary>
    /// Ranks all papers. Cost: O(numbers of the marked papers) a pass, and linear in all papers.
    /// </summary>
    /// <param name="liked">Rows of liked papers, possibly none: then papers unlike the disliked ones come first.</param>
    /// <param name="disliked">Rows of papers that were seen and not liked, possibly none.</param>
    /// <param name="workers">Threads, and the way to stop; they do not change the result.</param>
    /// <exception cref="ArgumentException">A row is out of range, or stands twice.</exception>
    public InterestRanking Rank(IReadOnlyList<int> liked, IReadOnlyList<int> disliked, Workers workers)
    {
        ArgumentNullException.ThrowIfNull(liked);
        ArgumentNullException.ThrowIfNull(disliked);
        var marked = new HashSet<int>();
        foreach (var row in liked.Concat(disliked))
        {
            if (row < 0 || row >= features.Count) throw new ArgumentException($"There is no paper {row}.", nameof(liked));
            if (!marked.Add(row)) throw new ArgumentException($"Paper {row} is marked twice.", nameof(disliked));
        }

        int[] likes = [.. liked.Order()], dislikes = [.. disliked.Order()]; // the order of marks plays no part
        var model = new InterestModel(features, options);
        var scores = likes.Length + dislikes.Length == 0 ? new double[features.Count] : model.Fit(likes, dislikes, workers);
        return new InterestRanking(features, options, likes, dislikes, scores, model, workers);
    }
}
