namespace Conspectus.Analysis.Ranking;

/// <summary>How much the vectors of papers tell of an interest beside their terms.</summary>
/// <remarks>
/// Some interests are a subject, which vectors tell best; others, such as the criteria of a review, choose among papers of one subject by
/// words. Each view is asked how well it tells a liked paper from the others by its likeness to the other liked ones: the share of pairs in
/// the right order (the area under the ROC curve). The difference, on a logistic scale, multiplies the vectors' usual share; it counts the
/// more the more likes there are.
/// </remarks>
internal static class ViewTrust
{
    private const int MostRows = 400; // of each kind; more tell nothing new

    /// <summary>The share of the vectors. Cost: O(numbers of at most 800 rows).</summary>
    public static double VectorShare(IExampleRows terms, IExampleRows vectors, IReadOnlyList<int> liked, IReadOnlyList<int> others,
        RankingOptions options)
    {
        if (options.ViewTrust <= 0 || liked.Count < 2 || others.Count == 0) return options.VectorShare;
        int[] likes = Spread(liked), rest = Spread(others);
        var difference = Separation(vectors, likes, rest) - Separation(terms, likes, rest);
        var certainty = likes.Length / (likes.Length + options.ViewPrior);
        var shift = Math.Exp(options.ViewTrust * certainty * difference);
        return options.VectorShare * Math.Clamp(shift, 1 / options.MostViewTrust, options.MostViewTrust);
    }

    // The log-odds of the share of pairs in the right order.
    private static double Separation(IExampleRows rows, int[] liked, int[] others)
    {
        var sum = new float[rows.Columns];
        foreach (var row in liked) rows.AddTo(sum, 1, row);
        var held = liked.Select(row => (rows.Dot(row, sum) - rows.SquaredLength(row)) / (liked.Length - 1)).ToArray();
        var rest = others.Select(row => rows.Dot(row, sum) / liked.Length).Order().ToArray();
        var right = held.Sum(score =>
        {
            var at = Array.BinarySearch(rest, score);
            return at < 0 ? ~at : at + 0.5;
        });
        var share = (right + 1) / ((liked.Length * (double)rest.Length) + 2);
        return Math.Log(share / (1 - share));
    }

    private static int[] Spread(IReadOnlyList<int> rows)
    {
        var step = Math.Max(1, rows.Count / MostRows);
        return [.. rows.Where((_, at) => at % step == 0).Take(MostRows)];
    }
}
