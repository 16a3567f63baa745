using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Eval;

/// <summary>Judges a map by the neighbourhoods of the vectors it was made from.</summary>
internal sealed class MapJudge
{
    private readonly Embedding _embedding;
    private readonly int[][] _byMap;
    private readonly int[][] _byCosine;

    public MapJudge(Embedding embedding, float[] layout)
    {
        _embedding = embedding;
        var n = embedding.Count;
        _byMap = new int[n][];
        _byCosine = new int[n][];
        Parallel.For(0, n, i =>
        {
            _byMap[i] = Order(i, j => -((layout[2 * i] - layout[2 * j]) * (layout[2 * i] - layout[2 * j])) - ((layout[(2 * i) + 1] - layout[(2 * j) + 1]) * (layout[(2 * i) + 1] - layout[(2 * j) + 1])));
            _byCosine[i] = Order(i, j => DenseMath.Dot(embedding.Row(i), embedding.Row(j)));
        });
    }

    public KnnGraph Neighbors(int k) => new(_embedding.Count, k, _byMap.SelectMany(r => r.Take(k)).ToArray(), new float[_embedding.Count * k]);

    public double Kept(int k) => _byMap.Select((row, i) => row.Take(k).Intersect(_byCosine[i].Take(k)).Count() / (double)k).Average();

    public double Trustworthiness(int k)
    {
        var n = _embedding.Count;
        double penalty = 0;
        for (var i = 0; i < n; i++)
        {
            var rank = new int[n];
            for (var r = 0; r < n - 1; r++) rank[_byCosine[i][r]] = r + 1;
            penalty += _byMap[i].Take(k).Sum(j => Math.Max(0, rank[j] - k));
        }

        return 1 - (2.0 / (n * (double)k * ((2 * n) - (3 * k) - 1)) * penalty);
    }

    private int[] Order(int i, Func<int, float> nearness)
    {
        var keys = new float[_embedding.Count];
        for (var j = 0; j < keys.Length; j++) keys[j] = j == i ? float.PositiveInfinity : -nearness(j);
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        return order[..^1];
    }
}
