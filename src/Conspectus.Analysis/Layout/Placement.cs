using Conspectus.Analysis.Neighbors;

namespace Conspectus.Analysis.Layout;

/// <summary>Finds places for new documents on an existing map.</summary>
/// <remarks>
/// A new document starts at the neighbour that most of its other neighbours lie near and moves towards its neighbours under the attraction
/// of t-SNE; no other document moves. After P. G. Poličar, M. Stražar and B. Zupan, "Embedding to reference t-SNE space" (Machine Learning
/// 112, 2023). We leave repulsion out, and place a new document a little beside where it comes to rest, so that several with the same
/// neighbours do not cover each other.
/// </remarks>
public static class Placement
{
    private const int Steps = 30;
    private const int Rounds = 3; // a new document may have only new neighbours, which find their own places first

    /// <summary>The old layout with places for the rows that have none. Cost: O(m · k · steps) for m new rows.</summary>
    /// <param name="layout">n × 2 in −1 … 1; NaN for rows without a place. Not changed.</param>
    /// <param name="graph">The neighbours of all n.</param>
    /// <param name="options">Options; <see cref="LayoutOptions.Fringe"/> neighbours pull.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>n × 2; rows that had a place have it still, bit for bit.</returns>
    /// <exception cref="ArgumentException">The layout has not as many rows as the graph.</exception>
    public static float[] Add(ReadOnlySpan<float> layout, KnnGraph graph, LayoutOptions options, Workers workers)
    {
        if (layout.Length != 2 * graph.Count)
            throw new ArgumentException($"The layout has {layout.Length / 2} rows, the graph {graph.Count}.", nameof(layout));
        var places = layout.ToArray();
        var unit = Unit(places, graph);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = Enumerable.Range(0, graph.Count).Where(i => float.IsNaN(places[2 * i])).ToArray();
            var found = new (float X, float Y)?[rows.Length];
            workers.For(rows.Length, r => found[r] = Find(places, graph, rows[r], options, unit));
            for (var r = 0; r < rows.Length; r++)
            {
                if (found[r] is { } place) (places[2 * rows[r]], places[(2 * rows[r]) + 1]) = place;
            }
        }

        for (var i = 0; i < places.Length; i++) places[i] = float.IsNaN(places[i]) ? 0 : places[i];
        return places;
    }

    // The median distance of a document from its nearest on the map. It converts the map's units into those in which t-SNE computes.
    private static float Unit(float[] places, KnnGraph graph)
    {
        if (graph.K == 0) return 1;
        var distances = new List<float>();
        for (var i = 0; i < graph.Count; i++)
        {
            var j = graph.Neighbors(i)[0];
            if (!float.IsNaN(places[2 * i]) && !float.IsNaN(places[2 * j]))
                distances.Add(Distance(places, i, places[2 * j], places[(2 * j) + 1]));
        }

        distances.Sort();
        return distances.Count > 0 ? Math.Max(distances[distances.Count / 2], 1e-6f) : 1;
    }

    private static (float X, float Y)? Find(float[] places, KnnGraph graph, int row, LayoutOptions options, float unit)
    {
        var known = graph.Neighbors(row)[..Math.Min(graph.K, options.Fringe)].ToArray().Where(j => !float.IsNaN(places[2 * j])).ToArray();
        if (known.Length == 0) return null;
        var weights = Affinities.Weights(known.Length, options);

        // The neighbour that most of the others lie near is a safe start, whereas the mean of all may lie in a gap between two subjects.
        var (best, most) = (0, float.MinValue);
        for (var a = 0; a < known.Length; a++)
        {
            float near = 0;
            for (var b = 0; b < known.Length; b++)
            {
                var distance = Distance(places, known[b], places[2 * known[a]], places[(2 * known[a]) + 1]) / unit;
                near += weights[b] / (1 + (distance * distance));
            }

            if (near > most) (best, most) = (a, near);
        }

        var (x, y) = (places[2 * known[best]], places[(2 * known[best]) + 1]);
        for (var step = 0; step < Steps; step++)
        {
            float fx = 0, fy = 0, total = 0;
            for (var b = 0; b < known.Length; b++)
            {
                var (dx, dy) = ((places[2 * known[b]] - x) / unit, (places[(2 * known[b]) + 1] - y) / unit);
                var pull = weights[b] / (1 + (dx * dx) + (dy * dy));
                fx += pull * dx;
                fy += pull * dy;
                total += pull;
            }

            x += fx / total * unit * 0.5f;
            y += fy / total * unit * 0.5f;
        }

        var random = new SeededRandom((ulong)row);
        x += (float)(random.NextDouble() - 0.5) * unit;
        y += (float)(random.NextDouble() - 0.5) * unit;
        return (Math.Clamp(x, -1, 1), Math.Clamp(y, -1, 1));
    }

    private static float Distance(float[] places, int row, float x, float y) =>
        MathF.Sqrt(((places[2 * row] - x) * (places[2 * row] - x)) + ((places[(2 * row) + 1] - y) * (places[(2 * row) + 1] - y)));
}
