namespace Conspectus.Analysis.Ranking;

/// <summary>Learns what one interest likes from marks, and scores every paper.</summary>
/// <remarks>
/// Two linear models, one over terms and facts and one over vectors, each brought to mean 0 and deviation 1 over all papers and added,
/// the vectors by their <see cref="ViewTrust"/>. Few likes stand against many dislikes, so the two kinds are weighed by their numbers, and
/// all likes together more than all dislikes. Where the vectors are learned from, some unread papers stand as dislikes as well: nearly all
/// of them are, and they show what the collection is about. Orals stand higher as long as there are few likes. It begins each time where it
/// stood.
/// </remarks>
internal sealed class InterestModel
{
    private readonly RankingFeatures _features;
    private readonly RankingOptions _options;
    private readonly TermRows _termRows;
    private readonly VectorRows _vectorRows;
    private readonly LinearModel _terms;
    private readonly LinearModel _vectors;
    private readonly int[] _order; // in which papers are taken as presumed dislikes

    /// <summary>A model that has learned nothing.</summary>
    public InterestModel(RankingFeatures features, RankingOptions options)
    {
        (_features, _options) = (features, options);
        (_termRows, _vectorRows) = (new TermRows(features.Columns), new VectorRows(features.Vectors));
        (_terms, _vectors) = (new LinearModel(_termRows), new LinearModel(_vectorRows));
        _order = new SeededRandom(options.Seed).Order(features.Count);
    }

    /// <summary>The weights of the columns after <see cref="Fit"/>.</summary>
    public float[] TermWeights => _terms.Weights;

    /// <summary>
    /// The scores of all papers, likely likes high, mean about 0. Cost: O(numbers of the marked papers) a pass, and linear in all papers.
    /// </summary>
    /// <param name="liked">Rows of liked papers.</param>
    /// <param name="disliked">Rows of disliked papers, none of them liked.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    public double[] Fit(IReadOnlyList<int> liked, IReadOnlyList<int> disliked, Workers workers)
    {
        List<int> presumed = liked.Count == 0 ? [] : Presumed(liked, disliked);
        var certain = Examples(liked, disliked, disliked.Count == 0 ? presumed : []);
        _terms.Fit(certain, _options);
        _vectors.Fit(disliked.Count == 0 || _options.PresumedShare <= 0 ? certain : Examples(liked, disliked, presumed), _options);
        var scores = new double[_features.Count];
        Add(_terms.Scores(scores.Length, workers), 1, scores);
        var share = ViewTrust.VectorShare(_termRows, _vectorRows, liked, [.. disliked, .. presumed], _options);
        Add(_vectors.Scores(scores.Length, workers), share, scores);
        var prior = _options.OralPrior * _options.OralPriorLikes / (_options.OralPriorLikes + liked.Count);
        for (var i = 0; i < scores.Length; i++) scores[i] += _features.IsOral[i] ? prior : 0;
        return scores;
    }

    private List<int> Presumed(IReadOnlyList<int> liked, IReadOnlyList<int> disliked)
    {
        var marked = liked.Concat(disliked).ToHashSet();
        return [.. _order.Where(row => !marked.Contains(row)).Take(_options.PresumedDislikes)];
    }

    // The costs of a kind add up to a fixed share of all, however many there are of it.
    private List<Example> Examples(IReadOnlyList<int> liked, IReadOnlyList<int> disliked, List<int> presumed)
    {
        var all = _options.Cost * (liked.Count + disliked.Count) / 2;
        var others = all / _options.LikedShare;
        var examples = new List<Example>(liked.Count + disliked.Count + presumed.Count);
        examples.AddRange(liked.Select(row => new Example(row, true, all / liked.Count)));
        examples.AddRange(disliked.Select(row => new Example(row, false, others / disliked.Count)));
        examples.AddRange(presumed.Select(row => new Example(row, false, _options.PresumedShare * others / presumed.Count)));
        return examples;
    }

    private void Add(float[] scores, double share, double[] into)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!_features.HasText[i]) continue;
            count++;
            sum += scores[i];
            squares += (double)scores[i] * scores[i];
        }

        var mean = count > 0 ? sum / count : 0;
        var deviation = count > 0 ? Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))) : 0;
        if (deviation < 1e-9) deviation = 1; // all score alike
        for (var i = 0; i < scores.Length; i++) into[i] += share * (scores[i] - mean) / deviation;
    }
}
