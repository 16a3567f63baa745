using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>Nearest neighbours by comparing every pair. Cost: O(n² d), blocked so that the vectors are read from the cache.</summary>
/// <remarks>Pairs are first compared in eight bits. What that can be wrong by is known, so that every row that may be among the nearest is compared again in full: the result is exact.</remarks>
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
        var graph = new KnnGraph(n, k, new int[n * k], new float[n * k]);
        if (k == 0) return graph;
        var rounded = new RoundedVectors(vectors, dimensions);
        var largest = Enumerable.Range(0, n).Max(rounded.Error);
        workers.Blocks(n, BlockRows, (from, to) =>
        {
            var block = new float[(to - from) * n];
            var rows = Enumerable.Range(from, to - from).Select(rounded.Wide).ToArray();
            for (var j0 = 0; j0 < n; j0 += BlockColumns)
            {
                for (var i = from; i < to; i++)
                {
                    for (var j = j0; j < Math.Min(n, j0 + BlockColumns); j++) block[((i - from) * n) + j] = rounded.Dot(i, rows[i - from], j);
                }
            }

            var candidates = new CandidateRows(vectors, dimensions, k);
            for (var i = from; i < to; i++)
            {
                var near = block.AsSpan((i - from) * n, n);
                near[i] = float.NegativeInfinity;
                candidates.Select(i, near, rounded.Error(i) + largest, graph);
            }
        });
        return graph;
    }
}
