using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>Documents as vectors in which groups of the neighbour graph lie apart: the leading eigenvectors of its normalised adjacency.</summary>
/// <remarks>
/// A. Y. Ng, M. I. Jordan, Y. Weiss, "On spectral clustering" (NIPS 2001), with a self-loop at every document, which makes all eigenvalues
/// positive, and each axis weighted by its eigenvalue.
/// </remarks>
public static class GraphEmbedding
{
    private const int PowerIterations = 12; // the eigenvalues lie close together

    /// <summary>Embeds the graph.</summary>
    /// <param name="graph">The neighbours.</param>
    /// <param name="neighbors">How many of each document's neighbours make an edge, weighted by cosine similarity.</param>
    /// <param name="dimensions">d at most.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>Rows of unit length. Cost: O(n · neighbors · d + n · d²).</returns>
    public static Embedding Create(KnnGraph graph, int neighbors, int dimensions, Workers workers) =>
        Embedding.Create(Adjacency(graph, Math.Min(neighbors, graph.K)), new EmbeddingOptions { Dimensions = dimensions, PowerIterations = PowerIterations, SpectrumPower = 1 }, workers);

    private static SparseMatrix Adjacency(KnnGraph graph, int k)
    {
        var n = graph.Count;
        var rows = new SortedDictionary<int, float>[n];
        for (var i = 0; i < n; i++) rows[i] = [];
        for (var i = 0; i < n; i++)
        {
            for (var e = 0; e < k; e++)
            {
                var (j, weight) = (graph.Neighbors(i)[e], Math.Max(0, graph.Cosines(i)[e]));
                rows[i][j] = rows[i].GetValueOrDefault(j) + weight;
                rows[j][i] = rows[j].GetValueOrDefault(i) + weight;
            }
        }

        var scale = rows.Select(r => 1 / MathF.Sqrt(Math.Max(r.Values.Sum(), 1e-6f))).ToArray();
        var starts = new int[n + 1];
        var (indices, values) = (new List<int>(), new List<float>());
        for (var i = 0; i < n; i++)
        {
            rows[i][i] = 1 / (scale[i] * scale[i]);
            foreach (var (j, weight) in rows[i])
            {
                indices.Add(j);
                values.Add(weight * scale[i] * scale[j]);
            }

            starts[i + 1] = indices.Count;
        }

        return new SparseMatrix(n, n, starts, [.. indices], [.. values]);
    }
}
