namespace Conspectus.Analysis.Ranking;

/// <summary>How likely a reader with some likes and dislikes likes each paper. Row <c>i</c> is paper <c>i</c>.</summary>
public sealed class InterestRanking
{
    private readonly Lazy<LikelihoodScale> _scale;
    private readonly Lazy<RankingReasons> _reasons;

    internal InterestRanking(RankingFeatures features, RankingOptions options, int[] liked, int[] disliked, double[] scores,
        InterestModel model, Workers workers)
    {
        (Liked, Disliked, Scores) = (liked, disliked, scores);
        _scale = new(() => LikelihoodScale.Learn(features, options, this, workers));
        _reasons = new(() => new RankingReasons(features, this, model.TermWeights, workers));
    }

    /// <summary>The liked papers, ascending.</summary>
    public IReadOnlyList<int> Liked { get; }

    /// <summary>The disliked papers, ascending.</summary>
    public IReadOnlyList<int> Disliked { get; }

    /// <summary>The scores, likely likes high, mean about 0; all 0 without a mark. They have no unit: only their order tells.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>The papers without a mark, the likeliest first; equal ones in the order of their rows. Cost: O(n log n).</summary>
    public IReadOnlyList<int> Order()
    {
        var marked = Liked.Concat(Disliked).ToHashSet();
        var rows = Enumerable.Range(0, Scores.Count).Where(row => !marked.Contains(row)).ToArray();
        var keys = Array.ConvertAll(rows, row => -Scores[row]);
        Array.Sort(keys, rows);
        return InRowOrder(keys, rows);
    }

    /// <summary>The probability that the reader likes a paper, 0 to 1.</summary>
    /// <remarks>
    /// Told from marks that were held out (<see cref="LikelihoodScale"/>), as if all unread papers were disliked; so it is rather too low
    /// than too high while much that would be liked is unread. Cost: the first call learns five times.
    /// </remarks>
    public double Likelihood(int row) => _scale.Value.Of(Scores[row]);

    /// <summary>
    /// How far a paper's score moves with the marks it is learned from: the standard deviation of its scores, on the scale of
    /// <see cref="Scores"/>, by the jackknife over fifths of the marks; 0 with fewer than two marks.
    /// </summary>
    public double Uncertainty(int row) => _scale.Value.Deviation(row);

    /// <summary>Why a paper stands where it does. Cost: linear in its text and in the number of likes.</summary>
    /// <param name="row">The paper.</param>
    /// <param name="document">The paper's text and authors.</param>
    public RankingReason Reason(int row, RankedDocument document) => _reasons.Value.Of(row, document);

    // Sorting is not stable: equal scores are put in the order of their rows.
    private static int[] InRowOrder(double[] keys, int[] rows)
    {
        for (var (start, end) = (0, 0); start < rows.Length; start = end)
        {
            while (end < rows.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) Array.Sort(rows, start, end - start);
        }

        return rows;
    }
}
