using System.Runtime.InteropServices;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>Approximate nearest neighbours of many vectors, by an inverted file of cells and then neighbours of neighbours.</summary>
/// <remarks>
/// H. Jégou, M. Douze, C. Schmid, "Product quantization for nearest neighbor search" (PAMI 33, 2011), the inverted file alone, with exact
/// cosines; then two rounds of W. Dong, C. Moses, K. Li, "Efficient k-nearest neighbor graph construction for generic similarity measures"
/// (WWW 2011). Each round reads the lists of the round before and writes new ones, so that the order of the rows changes nothing. Cost: O(n
/// √n d · probes).
/// </remarks>
public static class PartitionedNeighbors
{
    private const int Probes = 40;
    private const int Rounds = 2;
    private const int Spread = 16; // neighbours whose own neighbours are tried
    private const int BlockRows = 16;

    /// <summary>The k nearest rows of every row, as far as the index finds them.</summary>
    /// <param name="vectors">n × <paramref name="dimensions"/>, row-major, rows of unit length or zero.</param>
    /// <param name="dimensions">d.</param>
    /// <param name="k">Neighbours a row; at most n − 1 are returned.</param>
    /// <param name="workers">Threads; they change nothing but the time.</param>
    public static KnnGraph Find(float[] vectors, int dimensions, int k, Workers workers)
    {
        var n = vectors.Length / dimensions;
        k = Math.Max(0, Math.Min(k, n - 1));
        if (k == 0) return new KnnGraph(n, 0, [], []);
        var cells = VectorCells.Create(vectors, dimensions, (int)Math.Sqrt(n), workers);
        var graph = Search(vectors, dimensions, new RoughVectors(vectors, dimensions, workers), k, cells, workers);
        for (var round = 0; round < Rounds; round++) graph = Refine(vectors, dimensions, graph, workers);
        return graph;
    }

    private static KnnGraph Search(float[] vectors, int d, RoughVectors rough, int k, VectorCells cells, Workers workers)
    {
        var graph = new KnnGraph(rough.Count, k, new int[rough.Count * k], new float[rough.Count * k]);
        workers.For(cells.Count, c =>
        {
            var rows = cells.Near(c, Probes, k + 1);
            var members = cells.Members(c);
            var candidates = new CandidateRows(vectors, d, k);
            var block = new float[BlockRows * rows.Length];
            for (var from = 0; from < members.Length; from += BlockRows)
            {
                var some = members[from..Math.Min(members.Length, from + BlockRows)];
                rough.Dots(some, rows, block);
                for (var r = 0; r < some.Length; r++)
                {
                    // The row itself is among them, and they ascend.
                    if (Array.BinarySearch(rows, some[r]) is var own and >= 0) block[(r * rows.Length) + own] = float.NegativeInfinity;
                    candidates.Select(some[r], block.AsSpan(r * rows.Length, rows.Length), 2 * rough.Error(some[r]), graph, rows);
                }
            }
        });
        return graph;
    }

    private static KnnGraph Refine(float[] vectors, int d, KnnGraph graph, Workers workers)
    {
        var (n, k) = (graph.Count, graph.K);
        var reverse = Reverse(graph);
        var refined = new KnnGraph(n, k, new int[n * k], new float[n * k]);
        workers.Blocks(n, 512, (from, to) =>
        {
            var seen = new HashSet<int>();
            var indices = new List<int>();
            var cosines = new List<float>();
            for (var i = from; i < to; i++)
            {
                seen.Clear();
                indices.Clear();
                cosines.Clear();
                seen.Add(i);
                for (var e = 0; e < k; e++)
                {
                    seen.Add(graph.Neighbors(i)[e]);
                    indices.Add(graph.Neighbors(i)[e]);
                    cosines.Add(graph.Cosines(i)[e]);
                }

                foreach (var near in graph.Neighbors(i)[..Math.Min(k, Spread)])
                {
                    foreach (var j in graph.Neighbors(near)[..Math.Min(k, Spread)]) Offer(i, j);
                    foreach (var j in reverse[near]) Offer(i, j);
                }

                foreach (var j in reverse[i]) Offer(i, j);
                TopK.Select(CollectionsMarshal.AsSpan(cosines), refined.Indices.AsSpan(i * k, k), refined.Similarities.AsSpan(i * k, k));
                foreach (ref var index in refined.Indices.AsSpan(i * k, k)) index = indices[index];
            }

            void Offer(int i, int j)
            {
                if (!seen.Add(j)) return;
                indices.Add(j);
                cosines.Add(DenseMath.Dot(vectors.AsSpan(i * d, d), vectors.AsSpan(j * d, d)));
            }
        });
        return refined;
    }

    // The rows that have a row among their nearest; if there are many, those with the lowest numbers.
    private static List<int>[] Reverse(KnnGraph graph)
    {
        var reverse = new List<int>[graph.Count];
        for (var i = 0; i < graph.Count; i++) reverse[i] = [];
        for (var i = 0; i < graph.Count; i++)
        {
            foreach (var j in graph.Neighbors(i)[..Math.Min(graph.K, Spread)])
            {
                if (reverse[j].Count < Spread) reverse[j].Add(i);
            }
        }

        return reverse;
    }
}
