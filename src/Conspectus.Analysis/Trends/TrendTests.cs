namespace Conspectus.Analysis.Trends;

/// <summary>The statistics of trends.</summary>
public static class TrendTests
{
    /// <summary>
    /// The two-sided test of W. G. Cochran (1954) and P. Armitage (1955) for a linear trend of shares over editions at equal steps.
    /// </summary>
    /// <param name="papers">How many papers of each edition have the term.</param>
    /// <param name="all">How many papers each edition has.</param>
    /// <returns>The standardised trend, positive where the share grows, and its p; 0 and 1 where nothing varies.</returns>
    public static (double Z, double P) Trend(ReadOnlySpan<int> papers, ReadOnlySpan<int> all)
    {
        double total = 0, with = 0, sum = 0, weighted = 0, squares = 0;
        for (var t = 0; t < all.Length; t++)
        {
            total += all[t];
            with += papers[t];
            sum += (double)t * papers[t];
            weighted += (double)t * all[t];
            squares += (double)t * t * all[t];
        }

        if (total == 0) return (0, 1);
        var share = with / total;
        var variance = share * (1 - share) * (squares - (weighted * weighted / total));
        if (variance <= 0) return (0, 1);
        var z = (sum - (share * weighted)) / Math.Sqrt(variance);
        return (z, TwoSided(z));
    }

    /// <summary>
    /// How likely all of some papers fall into one part of the editions by chance (R. A. Fisher's exact test at its end).
    /// </summary>
    /// <param name="papers">How many papers have the term.</param>
    /// <param name="part">How many papers the part has.</param>
    /// <param name="all">How many papers there are.</param>
    public static double AllWithin(int papers, int part, int all)
    {
        double p = 1;
        for (var i = 0; i < papers; i++) p *= Math.Max(0, part - i) / (double)(all - i);
        return p;
    }

    /// <summary>
    /// Probabilities corrected for their number (Y. Benjamini and Y. Hochberg, 1995): of those at most q, a share of at most q is expected
    /// to be due to chance. In the order given. Cost: n log n.
    /// </summary>
    public static double[] Corrected(IReadOnlyList<double> probabilities)
    {
        var order = Enumerable.Range(0, probabilities.Count).OrderBy(i => probabilities[i]).ThenBy(i => i).ToArray();
        var corrected = new double[order.Length];
        double least = 1;
        for (var rank = order.Length; rank > 0; rank--)
        {
            least = Math.Min(least, probabilities[order[rank - 1]] * order.Length / rank);
            corrected[order[rank - 1]] = least;
        }

        return corrected;
    }

    // W. H. Press et al., Numerical Recipes, erfc; relative error below 1.2e-7.
    private static double TwoSided(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        var t = 1 / (1 + (x / 2));
        ReadOnlySpan<double> terms = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
            1.00002368];
        double sum = 0;
        foreach (var term in terms) sum = (sum * t) + term;
        return Math.Min(1, t * Math.Exp(-(x * x) - 1.26551223 + (t * sum)));
    }
}
