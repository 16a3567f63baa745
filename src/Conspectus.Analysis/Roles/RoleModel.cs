namespace Conspectus.Analysis.Roles;

/// <summary>A table of weights that tells the roles of the sentences of an abstract, all together.</summary>
/// <remarks>Immutable; any number of threads may use it. <c>docs/roles.md</c> is the card of the one that ships.</remarks>
public sealed class RoleModel
{
    private readonly Dictionary<uint, int> _rows;
    private readonly double[] _steps;

    /// <summary>Makes a model.</summary>
    /// <param name="keys">The keys of the features that count, ascending.</param>
    /// <param name="weights">k × 5 rounded numbers: how much each speaks for each role.</param>
    /// <param name="scale">By which they are multiplied.</param>
    /// <param name="steps">How roles follow each other, as <see cref="LinearChain.Steps"/> says.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public RoleModel(uint[] keys, sbyte[] weights, float scale, float[] steps)
    {
        if (weights.Length != keys.Length * LinearChain.Roles) throw new ArgumentException("There must be five weights a key.",
            nameof(weights));
        if (steps.Length != LinearChain.Steps) throw new ArgumentException($"There must be {LinearChain.Steps} steps.", nameof(steps));
        (Keys, Weights, Scale, Steps) = (keys, weights, scale, steps);
        _rows = new Dictionary<uint, int>(keys.Length);
        foreach (var (row, key) in keys.Index()) _rows.Add(key, row);
        _steps = Array.ConvertAll(steps, s => (double)s);
    }

    /// <summary>The keys of the features, ascending.</summary>
    public ReadOnlyMemory<uint> Keys { get; }

    /// <summary>k × 5.</summary>
    public ReadOnlyMemory<sbyte> Weights { get; }

    /// <summary>What the weights are multiplied by.</summary>
    public float Scale { get; }

    /// <summary>How roles follow each other.</summary>
    public ReadOnlyMemory<float> Steps { get; }

    /// <summary>The role of each sentence of an abstract. Cost: linear in the text; some 5,000 abstracts a second and core.</summary>
    /// <param name="sentences">The sentences in order, as plain text; none gives none.</param>
    public ClassifiedSentence[] Classify(IReadOnlyList<string> sentences)
    {
        var features = RoleFeatures.Of(sentences);
        var scores = new double[features.Length * LinearChain.Roles];
        Span<int> sums = stackalloc int[LinearChain.Roles];
        for (var i = 0; i < features.Length; i++)
        {
            sums.Clear();
            foreach (var feature in features[i])
            {
                if (!_rows.TryGetValue(feature.Key, out var row)) continue;
                var weights = Weights.Span.Slice(row * LinearChain.Roles, LinearChain.Roles);
                for (var y = 0; y < LinearChain.Roles; y++) sums[y] += weights[y];
            }

            // Whole numbers first, so that the order of the features does not matter.
            for (var y = 0; y < LinearChain.Roles; y++) scores[(i * LinearChain.Roles) + y] = sums[y] * (double)Scale;
        }

        var chain = new LinearChain(scores, _steps);
        return [.. Enumerable.Range(0, features.Length).Select(i => Likeliest(chain, i))];
    }

    private static ClassifiedSentence Likeliest(LinearChain chain, int sentence)
    {
        var (best, most) = (0, -1.0);
        for (var y = 0; y < LinearChain.Roles; y++)
        {
            var probability = chain.Probability(sentence, y);
            if (probability > most) (best, most) = (y, probability);
        }

        return new ClassifiedSentence((SentenceRole)best, most);
    }
}
