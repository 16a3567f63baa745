using Conspectus.Analysis.Neighbors;

namespace Conspectus.Analysis.Clustering;

/// <summary>An undirected graph with weighted edges; a node stands for one document or for a group of them.</summary>
/// <param name="Starts">Where each node's edges begin, n + 1 numbers.</param>
/// <param name="Ends">The other end of each edge, ascending within a node; every edge stands at both its ends, none joins a node to
/// itself.</param>
/// <param name="Weights">The weight of each edge, above 0.</param>
/// <param name="Sizes">How many documents each node stands for.</param>
public sealed record WeightedGraph(int[] Starts, int[] Ends, float[] Weights, int[] Sizes)
{
    private const double Decay = 3;

    /// <summary>n, the number of nodes.</summary>
    public int Count => Sizes.Length;

    /// <summary>The graph of nearest neighbours, weighted by how early each stands among a document's own neighbours.</summary>
    /// <remarks>
    /// A neighbour's weight falls from 1 for the nearest towards e⁻³ for the last, by rank and not by similarity, so that documents in
    /// dense and in sparse regions count alike; an edge has the mean of its two directions, 0 where one end does not name the other.
    /// Then every edge is divided by the root of the degrees of both its ends, so that a document that is everybody's neighbour draws no
    /// group towards it (as F. Chung's normalised Laplacian does, 1997). Neighbours without any similarity make no edge.
    /// Cost: O(n k log k).
    /// </remarks>
    /// <param name="graph">The neighbours.</param>
    /// <param name="neighbors">How many of them count.</param>
    public static WeightedGraph Create(KnnGraph graph, int neighbors)
    {
        var k = Math.Min(neighbors, graph.K);
        var edges = new EdgeBuffer(2 * graph.Count * k);
        for (var i = 0; i < graph.Count; i++)
        {
            var cosines = graph.Cosines(i)[..k];
            var similar = cosines.IndexOfAnyInRange(float.NegativeInfinity, 0f) is var end and >= 0 ? end : k;
            for (var e = 0; e < similar; e++)
            {
                var weight = (float)(0.5 * Math.Exp(-Decay * e / k));
                edges.Add(i, graph.Neighbors(i)[e], weight);
                edges.Add(graph.Neighbors(i)[e], i, weight);
            }
        }

        return edges.ToGraph(Enumerable.Repeat(1, graph.Count).ToArray()).Balanced();
    }

    /// <summary>The weight of all edges of each node.</summary>
    public double[] Degrees()
    {
        var degrees = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            for (var e = Starts[i]; e < Starts[i + 1]; e++) degrees[i] += Weights[e];
        }

        return degrees;
    }

    private WeightedGraph Balanced()
    {
        var degrees = Degrees();
        var mean = degrees.Sum() / Math.Max(1, Count);
        var weights = new float[Weights.Length];
        for (var i = 0; i < Count; i++)
        {
            for (var e = Starts[i]; e < Starts[i + 1]; e++)
                weights[e] = (float)(Weights[e] * mean / Math.Sqrt(degrees[i] * degrees[Ends[e]]));
        }

        return this with { Weights = weights };
    }

    /// <summary>The graph whose nodes are groups of this one's; the weights between two groups are added.</summary>
    /// <param name="groups">The group of each node, 0 to <paramref name="count"/> − 1.</param>
    /// <param name="count">How many groups.</param>
    public WeightedGraph Merge(int[] groups, int count)
    {
        var sizes = new int[count];
        for (var i = 0; i < Count; i++) sizes[groups[i]] += Sizes[i];
        var edges = new EdgeBuffer(Ends.Length);
        for (var i = 0; i < Count; i++)
        {
            for (var e = Starts[i]; e < Starts[i + 1]; e++)
            {
                if (groups[i] != groups[Ends[e]]) edges.Add(groups[i], groups[Ends[e]], Weights[e]);
            }
        }

        return edges.ToGraph(sizes);
    }

    /// <summary>The part of the graph that some nodes make with each other.</summary>
    /// <param name="nodes">The nodes; row <c>i</c> of the result is <c>nodes[i]</c>.</param>
    public WeightedGraph Part(IReadOnlyList<int> nodes)
    {
        var place = new Dictionary<int, int>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++) place.Add(nodes[i], i);
        var edges = new EdgeBuffer(nodes.Sum(i => Starts[i + 1] - Starts[i]));
        for (var i = 0; i < nodes.Count; i++)
        {
            for (var e = Starts[nodes[i]]; e < Starts[nodes[i] + 1]; e++)
            {
                if (place.TryGetValue(Ends[e], out var j)) edges.Add(i, j, Weights[e]);
            }
        }

        return edges.ToGraph(nodes.Select(i => Sizes[i]).ToArray());
    }
}
