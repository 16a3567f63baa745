using System.Buffers;

namespace Conspectus.Analysis.Clustering;

/// <summary>
/// Collects the edges of one graph, each in both directions. Its memory is rented from a pool, since the analysis of a large library makes
/// many graphs. For one thread.
/// </summary>
/// <param name="capacity">How many edges may be added.</param>
internal sealed class EdgeBuffer(int capacity)
{
    private (int From, int To, float Weight)[] _edges = ArrayPool<(int, int, float)>.Shared.Rent(capacity);
    private int _count;

    public void Add(int from, int to, float weight) => _edges[_count++] = (from, to, weight);

    /// <summary>The graph; weights of the same edge are added in the order in which they came.</summary>
    /// <param name="sizes">How many documents each node stands for.</param>
    public WeightedGraph ToGraph(int[] sizes)
    {
        var other = ArrayPool<(int, int, float)>.Shared.Rent(_edges.Length);
        // Stable, by end and then by node.
        Sort(_edges, other, sizes.Length, byEnd: true);
        Sort(other, _edges, sizes.Length, byEnd: false);
        ArrayPool<(int, int, float)>.Shared.Return(other);
        var distinct = 0;
        for (var e = 0; e < _count; e++)
        {
            var (from, to, weight) = _edges[e];
            if (distinct > 0 && _edges[distinct - 1].From == from && _edges[distinct - 1].To == to) _edges[distinct - 1].Weight += weight;
            else _edges[distinct++] = (from, to, weight);
        }

        var (starts, ends, weights) = (new int[sizes.Length + 1], new int[distinct], new float[distinct]);
        for (var e = 0; e < distinct; e++)
        {
            starts[_edges[e].From + 1]++;
            (ends[e], weights[e]) = (_edges[e].To, _edges[e].Weight);
        }

        for (var i = 0; i < sizes.Length; i++) starts[i + 1] += starts[i];
        ArrayPool<(int, int, float)>.Shared.Return(_edges);
        _edges = [];
        return new WeightedGraph(starts, ends, weights, sizes);
    }

    private void Sort((int From, int To, float Weight)[] edges, (int From, int To, float Weight)[] sorted, int count, bool byEnd)
    {
        var next = new int[count + 1];
        for (var e = 0; e < _count; e++) next[(byEnd ? edges[e].To : edges[e].From) + 1]++;
        for (var i = 0; i < count; i++) next[i + 1] += next[i];
        for (var e = 0; e < _count; e++) sorted[next[byEnd ? edges[e].To : edges[e].From]++] = edges[e];
    }
}
