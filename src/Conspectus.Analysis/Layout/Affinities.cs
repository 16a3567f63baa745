using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Layout;

/// <summary>How strongly each two documents are drawn together: the neighbour probabilities of t-SNE.</summary>
/// <remarks>
/// In place of Gaussian kernels of a given perplexity, every document is attracted equally to its nearest neighbours and weakly to a few
/// more. The cosines of papers differ so little that the ranks are the better measure, and the rows of the matrix stay short. J. N. Böhm,
/// P. Berens, D. Kobak, "Attraction-repulsion spectrum in neighbor embeddings" (JMLR 23, 2022), find that weights hardly matter.
/// </remarks>
internal static class Affinities
{
    /// <summary>P with entries pᵢⱼ = (pⱼ|ᵢ + pᵢ|ⱼ) / 2n; symmetric, columns ascending, its sum 1. Cost: linear in the edges.</summary>
    public static SparseMatrix Create(KnnGraph graph, LayoutOptions options)
    {
        var (n, k) = (graph.Count, Math.Min(graph.K, options.Fringe));
        var weights = Weights(k, options);
        for (var r = 0; r < k; r++) weights[r] /= 2 * n;
        var starts = Starts(graph, k);
        var next = starts.AsSpan(0, n).ToArray();
        var indices = new int[starts[n]];
        var values = new float[starts[n]];
        for (var i = 0; i < n; i++) // rows ascend, so in every row the columns that come from others ascend
        {
            for (var r = 0; r < k; r++)
            {
                var j = graph.Neighbors(i)[r];
                (indices[next[j]], values[next[j]++]) = (i, weights[r]);
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var r = 0; r < k; r++) (indices[next[i]], values[next[i]++]) = (graph.Neighbors(i)[r], weights[r]);
        }

        return Merge(n, starts, indices, values);
    }

    /// <summary>pⱼ|ᵢ for the k nearest, which add up to 1.</summary>
    public static float[] Weights(int k, LayoutOptions options)
    {
        var weights = new float[k];
        for (var r = 0; r < k; r++) weights[r] = r < options.Neighbors ? 1 : options.FringeWeight;
        var sum = weights.Sum();
        for (var r = 0; r < k; r++) weights[r] /= sum;
        return weights;
    }

    private static int[] Starts(KnnGraph graph, int k)
    {
        var starts = new int[graph.Count + 1];
        for (var i = 0; i < graph.Count; i++)
        {
            starts[i + 1] += k;
            foreach (var j in graph.Neighbors(i)[..k]) starts[j + 1]++;
        }

        for (var i = 0; i < graph.Count; i++) starts[i + 1] += starts[i];
        return starts;
    }

    // If two documents are each other's neighbours, the row holds the column twice.
    private static SparseMatrix Merge(int n, int[] starts, int[] indices, float[] values)
    {
        var used = 0;
        for (var i = 0; i < n; i++)
        {
            var (from, to) = (starts[i], starts[i + 1]);
            Array.Sort(indices, values, from, to - from);
            starts[i] = used;
            for (var e = from; e < to; e++)
            {
                if (used > starts[i] && indices[used - 1] == indices[e]) values[used - 1] += values[e];
                else (indices[used], values[used++]) = (indices[e], values[e]);
            }
        }

        starts[n] = used;
        return new SparseMatrix(n, n, starts, indices[..used], values[..used]);
    }
}
