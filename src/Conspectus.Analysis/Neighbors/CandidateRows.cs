using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>Picks a row's nearest among rows whose cosines are known roughly. For one thread.</summary>
/// <param name="vectors">n × d, row-major.</param>
/// <param name="dimensions">d.</param>
/// <param name="k">How many are picked.</param>
internal sealed class CandidateRows(float[] vectors, int dimensions, int k)
{
    private readonly int[] _indices = new int[k];
    private readonly float[] _top = new float[k];
    private int[] _rows = [];
    private float[] _cosines = [];

    /// <summary>
    /// Writes the k nearest of a row into a graph. They are the true ones of all candidates where no rough cosine is wrong by more than
    /// <paramref name="slack"/>.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="rough">The rough cosine of each candidate, at least k of them; −∞ for one that is no candidate.</param>
    /// <param name="slack">What a rough cosine may be wrong by.</param>
    /// <param name="graph">Receives the neighbours with their exact cosines.</param>
    /// <param name="candidates">The row of each candidate, ascending; none where they are all rows.</param>
    public void Select(int row, ReadOnlySpan<float> rough, float slack, KnnGraph graph, int[]? candidates = null)
    {
        TopK.Select(rough, _indices, _top);
        // Sums of floats in another order than the exact cosine's differ in the last digits.
        var least = _top[k - 1] - (2 * slack) - 1e-5f;
        if (_rows.Length < rough.Length) (_rows, _cosines) = (new int[rough.Length], new float[rough.Length]);
        var found = 0;
        var own = vectors.AsSpan(row * dimensions, dimensions);
        for (var c = 0; c < rough.Length; c++)
        {
            if (rough[c] < least || float.IsNegativeInfinity(rough[c])) continue;
            _rows[found] = candidates is null ? c : candidates[c];
            _cosines[found] = DenseMath.Dot(own, vectors.AsSpan(_rows[found] * dimensions, dimensions));
            found++;
        }

        var indices = graph.Indices.AsSpan(row * k, k);
        TopK.Select(_cosines.AsSpan(0, found), indices, graph.Similarities.AsSpan(row * k, k));
        foreach (ref var index in indices) index = _rows[index];
    }
}
