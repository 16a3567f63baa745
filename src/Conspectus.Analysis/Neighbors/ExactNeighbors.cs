namespace Conspectus.Analysis.Neighbors;

/// <summary>Nearest neighbours by comparing every pair. Cost: O(n² d), blocked so that the vectors are read from the cache.</summary>
/// <remarks>
/// Pairs are first compared roughly, in integers, with a known bound on the error. Every row that may be among the nearest within that
/// bound is compared again in full precision, so the result is exact.
/// </remarks>
public static class ExactNeighbors
{
    private const int BlockRows = 16;

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
        var rough = new RoughVectors(vectors, dimensions, workers);
        var all = Enumerable.Range(0, n).ToArray();
        var largest = all.Max(rough.Error);
        workers.Blocks(n, BlockRows, (from, to) =>
        {
            var block = new float[(to - from) * n];
            rough.Dots(all.AsSpan(from, to - from), all, block);
            var candidates = new CandidateRows(vectors, dimensions, k);
            for (var i = from; i < to; i++)
            {
                var near = block.AsSpan((i - from) * n, n);
                near[i] = float.NegativeInfinity;
                candidates.Select(i, near, rough.Error(i) + largest, graph);
            }
        });
        return graph;
    }
}
