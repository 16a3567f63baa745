namespace Conspectus.Analysis.Ranking;

/// <summary>Turns scores into probabilities.</summary>
/// <remarks>
/// J. Platt, "Probabilistic outputs for support vector machines" (1999), with his smoothed targets: a logistic curve over the scores that
/// likes and dislikes have where they were held out of the learning, a fifth at a time. Unread papers stand as dislikes, so that the
/// curve knows how rare likes are. A score is compared as it stands among all scores of its own learning, since each learning has its own
/// scale.
/// </remarks>
internal sealed class LikelihoodScale
{
    private const int Folds = 5;
    private const int Steps = 60;
    private const double Ridge = 1e-3;

    private readonly double _slope;
    private readonly double _offset;
    private readonly double[] _deviations;

    private LikelihoodScale(double slope, double offset, double[] deviations) =>
        (_slope, _offset, _deviations) = (slope, offset, deviations);

    /// <summary>The probability at a score.</summary>
    public double Of(double score) => 1 / (1 + Math.Exp(-((_slope * score) + _offset)));

    /// <summary>The standard deviation of a paper's score.</summary>
    public double Deviation(int row) => _deviations[row];

    /// <summary>Learns the curve. Cost: that of five fits.</summary>
    public static LikelihoodScale Learn(RankingFeatures features, RankingOptions options, InterestRanking ranking, Workers workers)
    {
        var n = features.Count;
        var (liked, disliked) = (ranking.Liked, ranking.Disliked);
        var points = new List<(double Score, bool IsLiked, double Weight)>();
        var deviations = new double[n];
        var folds = Math.Min(Folds, liked.Count);
        if (folds >= 2)
        {
            var squares = new double[n];
            for (var fold = 0; fold < folds; fold++)
            {
                var (heldLikes, heldDislikes) = (Held(liked, fold, folds), Held(disliked, fold, folds));
                var scores = new InterestModel(features, options).Fit(
                    [.. liked.Except(heldLikes)], [.. disliked.Except(heldDislikes)], workers);
                points.AddRange(heldLikes.Select(row => (scores[row], true, 1.0)));
                points.AddRange(heldDislikes.Select(row => (scores[row], false, 1.0)));
                for (var row = 0; row < n; row++) squares[row] += Square(scores[row] - ranking.Scores[row]);
            }

            for (var row = 0; row < n; row++) deviations[row] = Math.Sqrt(squares[row] * (folds - 1) / folds);
        }
        else points.AddRange(liked.Select(row => (ranking.Scores[row] / 2, true, 1.0))); // a like of its own learning stands too high

        var marked = liked.Concat(disliked).ToHashSet();
        points.AddRange(Enumerable.Range(0, n).Where(row => !marked.Contains(row)).Select(row => (ranking.Scores[row], false, 1.0)));
        return Curve(points, liked.Count, deviations);
    }

    // Newton's method on the log-likelihood, the slope held small where there is next to nothing to tell it.
    private static LikelihoodScale Curve(List<(double Score, bool IsLiked, double Weight)> points, int likes, double[] deviations)
    {
        var others = points.Count - likes;
        var (high, low) = ((likes + 1.0) / (likes + 2), 1.0 / (others + 2));
        var (slope, offset) = (1.0, Math.Log((likes + 1.0) / (others + 1)) - 1);
        for (var step = 0; step < Steps; step++)
        {
            var (gs, go, hss, hso, hoo) = (Ridge * slope, 0.0, Ridge, 0.0, Ridge);
            foreach (var (score, isLiked, weight) in points)
            {
                var p = 1 / (1 + Math.Exp(-((slope * score) + offset)));
                var (error, curvature) = (weight * (p - (isLiked ? high : low)), weight * Math.Max(1e-9, p * (1 - p)));
                gs += error * score;
                go += error;
                hss += curvature * score * score;
                hso += curvature * score;
                hoo += curvature;
            }

            var determinant = (hss * hoo) - (hso * hso);
            if (!(determinant > 1e-12)) break;
            var (ds, @do) = (((hoo * gs) - (hso * go)) / determinant, ((hss * go) - (hso * gs)) / determinant);
            var limit = Math.Min(1, 2 / Math.Max(1e-9, Math.Max(Math.Abs(ds), Math.Abs(@do))));
            (slope, offset) = (slope - (limit * ds), offset - (limit * @do));
            if (Math.Abs(ds) + Math.Abs(@do) < 1e-7) break;
        }

        return new LikelihoodScale(Math.Max(0, slope), offset, deviations);
    }

    private static int[] Held(IReadOnlyList<int> rows, int fold, int folds) => [.. rows.Where((_, at) => at % folds == fold)];

    private static double Square(double value) => value * value;
}
