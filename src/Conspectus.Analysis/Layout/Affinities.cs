using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Layout;

/// <summary>The symmetric neighbour probabilities of t-SNE.</summary>
internal static class Affinities
{
    private const int Bisections = 60;

    /// <summary>P with entries pᵢⱼ = (pⱼ|ᵢ + pᵢ|ⱼ) / 2n, from Gaussian kernels over cosine distance whose widths give each row the wanted perplexity.</summary>
    public static SparseMatrix Create(KnnGraph graph, double perplexity, Workers workers)
    {
        var (n, k) = (graph.Count, graph.K);
        var conditional = new float[n * k];
        workers.For(n, i => Calibrate(graph.Cosines(i), conditional.AsSpan(i * k, k), Math.Min(perplexity, k / 3.0)));
        var starts = new int[n + 1];
        for (var i = 0; i <= n; i++) starts[i] = i * k;
        var directed = new SparseMatrix(n, n, starts, graph.Indices, conditional);
        return Symmetrize(directed, directed.Transpose());
    }

    private static void Calibrate(ReadOnlySpan<float> cosines, Span<float> probabilities, double perplexity)
    {
        var target = Math.Log(Math.Max(perplexity, 1.001));
        double beta = 1, low = 0, high = double.PositiveInfinity;
        for (var step = 0; step < Bisections; step++)
        {
            double sum = 0, weighted = 0;
            foreach (var cosine in cosines)
            {
                double distance = cosines[0] - cosine; // relative to the nearest: the same kernel, no underflow
                var p = Math.Exp(-beta * distance);
                sum += p;
                weighted += distance * p;
            }

            var entropy = Math.Log(sum) + (beta * weighted / sum);
            if (Math.Abs(entropy - target) < 1e-5) break;
            if (entropy > target)
            {
                low = beta;
                beta = double.IsPositiveInfinity(high) ? beta * 2 : (beta + high) / 2;
            }
            else
            {
                high = beta;
                beta = (beta + low) / 2;
            }
        }

        double total = 0;
        for (var j = 0; j < cosines.Length; j++) total += Math.Exp(-beta * (cosines[0] - cosines[j]));
        for (var j = 0; j < cosines.Length; j++) probabilities[j] = (float)(Math.Exp(-beta * (cosines[0] - cosines[j])) / total);
    }

    private static SparseMatrix Symmetrize(SparseMatrix p, SparseMatrix transpose)
    {
        var starts = new int[p.Rows + 1];
        var indices = new List<int>(p.Indices.Length * 2);
        var values = new List<float>(p.Indices.Length * 2);
        var row = new SortedDictionary<int, float>();
        for (var i = 0; i < p.Rows; i++)
        {
            row.Clear();
            for (var e = p.Starts[i]; e < p.Starts[i + 1]; e++) row[p.Indices[e]] = p.Values[e];
            for (var e = transpose.Starts[i]; e < transpose.Starts[i + 1]; e++)
                row[transpose.Indices[e]] = row.GetValueOrDefault(transpose.Indices[e]) + transpose.Values[e];
            foreach (var (column, value) in row)
            {
                indices.Add(column);
                values.Add(value / (2 * p.Rows));
            }

            starts[i + 1] = indices.Count;
        }

        return new SparseMatrix(p.Rows, p.Rows, starts, [.. indices], [.. values]);
    }
}
