using System.Numerics.Tensors;

namespace Conspectus.Training;

/// <summary>
/// The model: a vector and a weight for each term; a text is the sum of its terms' weighted vectors, of unit length. Trained with Adam (D.
/// P. Kingma and J. Ba, 2015), each term stepping only when it is seen.
/// </summary>
internal sealed class TermEncoder
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f;
    private readonly float[] _firstMoment;
    private readonly float[] _secondMoment;
    private readonly float[] _weightFirst;
    private readonly float[] _weightSecond;

    public TermEncoder(float[] initialWeights, int dimensions, ulong seed)
    {
        Dimensions = dimensions;
        Weights = (float[])initialWeights.Clone();
        Vectors = new float[initialWeights.Length * dimensions];
        var random = new Analysis.SeededRandom(seed);
        var spread = 1 / MathF.Sqrt(dimensions);
        for (var i = 0; i < Vectors.Length; i++) Vectors[i] = random.NextGaussian() * spread;
        (_firstMoment, _secondMoment) = (new float[Vectors.Length], new float[Vectors.Length]);
        (_weightFirst, _weightSecond) = (new float[Weights.Length], new float[Weights.Length]);
    }

    public int Dimensions { get; }

    public float[] Vectors { get; }

    public float[] Weights { get; }

    /// <summary>Writes the unit vectors of texts and returns the lengths before scaling.</summary>
    public float[] Encode(TermBag[] texts, float[] vectors)
    {
        var lengths = new float[texts.Length];
        Parallel.For(0, texts.Length, i =>
        {
            var target = vectors.AsSpan(i * Dimensions, Dimensions);
            target.Clear();
            for (var e = 0; e < texts[i].Terms.Length; e++)
            {
                var t = texts[i].Terms[e];
                TensorPrimitives.MultiplyAdd(Vectors.AsSpan(t * Dimensions, Dimensions), texts[i].Counts[e] * Weights[t], target, target);
            }

            lengths[i] = MathF.Max(TensorPrimitives.Norm<float>(target), 1e-6f);
            TensorPrimitives.Multiply(target, 1 / lengths[i], target);
        });
        return lengths;
    }

    /// <summary>One step of Adam against the gradient of the loss in the unscaled text vectors.</summary>
    public void Step(TermBag[] texts, float[] gradients, float rate)
    {
        var uses = new Dictionary<int, List<(int Text, float Count)>>();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var e = 0; e < texts[i].Terms.Length; e++)
            {
                if (!uses.TryGetValue(texts[i].Terms[e], out var list)) uses.Add(texts[i].Terms[e], list = []);
                list.Add((i, texts[i].Counts[e]));
            }
        }

        var terms = uses.ToArray();
        Parallel.For(0, (terms.Length + 63) / 64, b =>
        {
            var sum = new float[Dimensions];
            for (var at = b * 64; at < Math.Min(terms.Length, (b + 1) * 64); at++)
            {
                var (t, list) = terms[at];
                Array.Clear(sum);
                foreach (var (text, count) in list)
                    TensorPrimitives.MultiplyAdd(gradients.AsSpan(text * Dimensions, Dimensions), count, sum, sum);
                var vector = Vectors.AsSpan(t * Dimensions, Dimensions);
                var slope = TensorPrimitives.Dot(sum, vector);
                var weight = Weights[t];
                var m = _firstMoment.AsSpan(t * Dimensions, Dimensions);
                var v = _secondMoment.AsSpan(t * Dimensions, Dimensions);
                for (var d = 0; d < sum.Length; d++)
                {
                    var g = sum[d] * weight;
                    m[d] = (Beta1 * m[d]) + ((1 - Beta1) * g);
                    v[d] = (Beta2 * v[d]) + ((1 - Beta2) * g * g);
                    vector[d] -= rate * m[d] / (MathF.Sqrt(v[d]) + Epsilon);
                }

                _weightFirst[t] = (Beta1 * _weightFirst[t]) + ((1 - Beta1) * slope);
                _weightSecond[t] = (Beta2 * _weightSecond[t]) + ((1 - Beta2) * slope * slope);
                Weights[t] = MathF.Max(0, weight - (rate * _weightFirst[t] / (MathF.Sqrt(_weightSecond[t]) + Epsilon)));
            }
        });
    }
}
