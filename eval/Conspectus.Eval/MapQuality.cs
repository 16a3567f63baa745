using Conspectus.Analysis;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Eval;

/// <summary>Measures how well a map keeps the neighbourhoods of the vectors it was made from.</summary>
internal sealed class MapQuality
{
    private const int Triplets = 200_000;
    private readonly int _count;
    private readonly int[][] _rank;

    /// <summary>Ranks every document's others by cosine; the nearest has rank 1.</summary>
    public MapQuality(Embedding embedding)
    {
        var n = _count = embedding.Count;
        _rank = new int[n][];
        Parallel.For(0, n, i =>
        {
            var keys = new float[n];
            var order = new int[n];
            for (var j = 0; j < n; j++)
                (keys[j], order[j]) = (j == i ? float.NegativeInfinity : -DenseMath.Dot(embedding.Row(i), embedding.Row(j)), j);
            Array.Sort(keys, order);
            _rank[i] = new int[n];
            for (var r = 0; r < n; r++) _rank[i][order[r]] = r;
        });
    }

    /// <summary>The nearest in the plane.</summary>
    public static KnnGraph Neighbors(float[] layout, int k)
    {
        var n = layout.Length / 2;
        var graph = new KnnGraph(n, k, new int[n * k], new float[n * k]);
        Parallel.For(0, n, i =>
        {
            var nearness = new float[n];
            for (var j = 0; j < n; j++) nearness[j] = j == i ? float.NegativeInfinity : -Distance2(layout, i, j);
            TopK.Select(nearness, graph.Indices.AsSpan(i * k, k), graph.Similarities.AsSpan(i * k, k));
        });
        return graph;
    }

    /// <summary>The share of the k nearest by cosine that are among the k nearest in the plane.</summary>
    public double Kept(float[] layout, int k)
    {
        var near = Neighbors(layout, k);
        return Enumerable.Range(0, _count).Sum(i => near.Neighbors(i).ToArray().Count(j => _rank[i][j] <= k)) / ((double)_count * k);
    }

    /// <summary>J. Venna and S. Kaski (2001): 1 less the ranks by which strangers among the k nearest in the plane are too far.</summary>
    public double Trustworthiness(float[] layout, int k)
    {
        var near = Neighbors(layout, k);
        var penalty = Enumerable.Range(0, _count).Sum(i => near.Neighbors(i).ToArray().Sum(j => (long)Math.Max(0, _rank[i][j] - k)));
        return 1 - (2.0 / (_count * (double)k * ((2 * _count) - (3 * k) - 1)) * penalty);
    }

    /// <summary>The share of random (i, j, k) for which plane and vectors agree whether j or k is nearer to i.</summary>
    public double RandomTriplets(float[] layout, ulong seed = 5)
    {
        var random = new SeededRandom(seed);
        var agreed = 0;
        for (var t = 0; t < Triplets; t++)
        {
            int i, j, k;
            do (i, j, k) = (random.Next(_count), random.Next(_count), random.Next(_count));
            while (i == j || j == k || i == k);
            if (Distance2(layout, i, j) < Distance2(layout, i, k) == _rank[i][j] < _rank[i][k]) agreed++;
        }

        return agreed / (double)Triplets;
    }

    private static float Distance2(float[] layout, int i, int j)
    {
        var (dx, dy) = (layout[2 * i] - layout[2 * j], layout[(2 * i) + 1] - layout[(2 * j) + 1]);
        return (dx * dx) + (dy * dy);
    }
}
