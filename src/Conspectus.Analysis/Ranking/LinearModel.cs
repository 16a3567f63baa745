namespace Conspectus.Analysis.Ranking;

/// <summary>A linear support vector machine that can go on learning: squared hinge loss, L2 regularisation, a cost an example.</summary>
/// <remarks>
/// Dual coordinate descent (C.-J. Hsieh, K.-W. Chang, C.-J. Lin, S. S. Keerthi, S. Sundararajan, "A dual coordinate descent method for
/// large-scale linear SVM", ICML 2008), the bias as one more number of value 1 in every row. It begins where it stood, so that one more
/// example costs a few passes; what it ends at depends on the examples but for the tolerance. For one thread.
/// </remarks>
internal sealed class LinearModel(IExampleRows rows)
{
    private readonly Dictionary<int, double> _dual = []; // of each example, with its label's sign
    private readonly Dictionary<int, float> _lengths = [];

    /// <summary>The weights of the columns.</summary>
    public float[] Weights { get; } = new float[rows.Columns];

    /// <summary>What every row scores beside its dot product.</summary>
    public double Bias { get; private set; }

    /// <summary>Learns from these examples, each row at most once, and forgets all others. Cost: O(numbers of their rows) a pass.</summary>
    public void Fit(IReadOnlyList<Example> examples, RankingOptions options)
    {
        Forget(examples);
        var (order, random) = (examples.ToArray(), new SeededRandom(options.Seed));
        for (var pass = 0; pass < options.Passes; pass++)
        {
            random.Shuffle(order);
            var largest = 0.0;
            foreach (var example in order) largest = Math.Max(largest, Step(example));
            if (largest < options.Tolerance) return;
        }
    }

    /// <summary>The scores of all rows. Cost: linear in the stored numbers.</summary>
    public float[] Scores(int count, Workers workers)
    {
        var scores = new float[count];
        rows.Dots(Weights, scores, workers);
        for (var i = 0; i < count; i++) scores[i] += (float)Bias;
        return scores;
    }

    private double Step(Example example)
    {
        var sign = example.IsLiked ? 1 : -1;
        if (!_lengths.TryGetValue(example.Row, out var length)) _lengths.Add(example.Row, length = 1 + rows.SquaredLength(example.Row));
        var dual = sign * _dual.GetValueOrDefault(example.Row);
        if (dual < 0) // the row changed its kind
        {
            Add(example.Row, sign * -dual);
            dual = 0;
        }

        var margin = sign * (rows.Dot(example.Row, Weights) + Bias);
        var soft = 1 / (2 * example.Cost);
        var next = Math.Max(0, dual - ((margin - 1 + (dual * soft)) / (length + soft)));
        _dual[example.Row] = sign * next;
        if (next != dual) Add(example.Row, sign * (next - dual));
        return Math.Abs(next - dual) * Math.Sqrt(length);
    }

    private void Forget(IReadOnlyList<Example> examples)
    {
        var kept = examples.Select(e => e.Row).ToHashSet();
        foreach (var row in _dual.Keys.Where(r => !kept.Contains(r)).Order().ToList())
        {
            Add(row, -_dual[row]);
            _dual.Remove(row);
        }
    }

    private void Add(int row, double change)
    {
        rows.AddTo(Weights, (float)change, row);
        Bias += change;
    }
}
