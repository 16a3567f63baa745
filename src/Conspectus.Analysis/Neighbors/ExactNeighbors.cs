using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>Nearest neighbours by comparing every pair. Cost: O(n² d), blocked so that the vectors are read from the cache.</summary>
public static class ExactNeighbors
{
    private const int BlockRows = 16;
    private const int BlockColumns = 128;

    /// <summary>The k nearest rows of every row.</summary>
    /// <param name="vectors">n × <paramref name="dimensions"/>, row-major, rows of unit length or zero.</param>
    /// <param name="dimensions">d.</param>
    /// <param name="k">Neighbours a row; at most n − 1 are returned.</param>
    /// <param name="workers">Threads.</param>
    public static KnnGraph Find(float[] vectors, int dimensions, int k, Workers workers)
    {
        var n = vectors.Length / dimensions;
        k = Math.Max(0, Math.Min(k, n - 1));
        var indices = new int[n * k];
        var similarities = new float[n * k];
        workers.Blocks(n, BlockRows, (from, to) =>
        {
            var block = new float[(to - from) * n];
            for (var j0 = 0; j0 < n; j0 += BlockColumns)
            {
                for (var i = from; i < to; i++)
                {
                    var a = vectors.AsSpan(i * dimensions, dimensions);
                    for (var j = j0; j < Math.Min(n, j0 + BlockColumns); j++)
                        block[((i - from) * n) + j] = DenseMath.Dot(a, vectors.AsSpan(j * dimensions, dimensions));
                }
            }

            for (var i = from; i < to; i++)
            {
                var row = block.AsSpan((i - from) * n, n);
                row[i] = float.NegativeInfinity;
                TopK.Select(row, indices.AsSpan(i * k, k), similarities.AsSpan(i * k, k));
            }
        });
        return new KnnGraph(n, k, indices, similarities);
    }
}
