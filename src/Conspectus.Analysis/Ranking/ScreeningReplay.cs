namespace Conspectus.Analysis.Ranking;

/// <summary>
/// Replays a finished review: reads its records one by one in the order in which a ranking that learns on the way puts them.
/// </summary>
/// <remarks>
/// As the simulations of ASReview (R. van de Schoot et al., "An open source machine learning framework for efficient and transparent
/// systematic reviews", Nature Machine Intelligence 3, 2021) with one prior of each kind: the reader knows one included and one excluded
/// record, chosen by the seed, and reads the record most likely included next. A label is asked for when its record is read, never before;
/// only the two priors are drawn by their labels.
/// </remarks>
public static class ScreeningReplay
{
    private const int ReadsARefit = 300; // read records for each record that may be read before the next refit

    /// <summary>Replays a review. Cost: some 300 fits a tenfold of the records read.</summary>
    /// <param name="features">The records.</param>
    /// <param name="isIncluded">The label of each record.</param>
    /// <param name="seed">Chooses the priors.</param>
    /// <param name="options">How the ranking learns.</param>
    /// <param name="workers">Threads, and the way to stop; they do not change the result.</param>
    /// <exception cref="ArgumentException">There is not a label a record, or only one kind of label.</exception>
    public static ScreeningRun Run(
        RankingFeatures features, IReadOnlyList<bool> isIncluded, ulong seed, RankingOptions options, Workers workers)
    {
        if (isIncluded.Count != features.Count)
            throw new ArgumentException($"There are {features.Count} records but {isIncluded.Count} labels.", nameof(isIncluded));
        var random = new SeededRandom(seed);
        var (included, excluded) = (Rows(isIncluded, true), Rows(isIncluded, false));
        if (included.Count == 0 || excluded.Count == 0)
            throw new ArgumentException("A replay begins with a record of each kind.", nameof(isIncluded));
        int[] liked = [included[random.Next(included.Count)]];
        int[] disliked = [excluded[random.Next(excluded.Count)]];
        return Read(features, liked, disliked, row => isIncluded[row], included.Count - 1, options, workers);
    }

    /// <summary>
    /// Reads on from some marks until <paramref name="total"/> more papers have been found, then the rest in the last order.
    /// </summary>
    /// <param name="features">The papers.</param>
    /// <param name="liked">Papers known to be liked.</param>
    /// <param name="disliked">Papers known not to be.</param>
    /// <param name="isLiked">Asked once for each paper, when it is read.</param>
    /// <param name="total">Ends the learning; it plays no part in the order before.</param>
    /// <param name="options">How the ranking learns.</param>
    /// <param name="workers">Threads, and the way to stop; they do not change the result.</param>
    public static ScreeningRun Read(RankingFeatures features, IEnumerable<int> liked, IEnumerable<int> disliked, Func<int, bool> isLiked,
        int total, RankingOptions options, Workers workers)
    {
        List<int> likes = [.. liked], dislikes = [.. disliked], order = [];
        var (found, finds) = (new List<bool>(), 0);
        var known = likes.Concat(dislikes).ToHashSet();
        var unread = Enumerable.Range(0, features.Count).Where(row => !known.Contains(row)).ToHashSet();
        var blanks = new BlankRecords(features, unread);
        var model = new InterestModel(features, options);
        while (unread.Count > 0 && finds < total)
        {
            workers.Cancel.ThrowIfCancellationRequested();
            var next = blanks.Turn(likes.Count, unread.Count) is { } blank ? [blank] : Best(model.Fit(likes, dislikes, workers));
            foreach (var row in next)
            {
                unread.Remove(row);
                order.Add(row);
                found.Add(isLiked(row));
                blanks.Read(row, found[^1]);
                (found[^1] ? likes : dislikes).Add(row);
                if (found[^1]) finds++;
            }
        }

        return new ScreeningRun(order, found, unread.Count);

        List<int> Best(double[] scores) =>
        [
            .. unread.Where(row => features.HasText[row]).OrderByDescending(row => scores[row]).ThenBy(row => row)
                .Take(1 + (order.Count / ReadsARefit)),
        ];
    }

    private static List<int> Rows(IReadOnlyList<bool> labels, bool label) =>
        [.. Enumerable.Range(0, labels.Count).Where(row => labels[row] == label)];
}
