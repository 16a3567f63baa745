namespace Conspectus.Analysis.Layout;

/// <summary>The territory of a group of documents on the map: where the group is dense.</summary>
/// <remarks>
/// A kernel density estimate and its highest density region (Hyndman, "Computing and graphing highest density regions", The American
/// Statistician 50, 1996, doi:10.1080/00031305.1996.10474359): the level is the quantile of the density at the documents themselves, so
/// that a known share of them lies inside; the lines are found by marching squares. The width of the kernel is proportional to the median
/// distance from a document to its √n-th nearest of the group. Unlike a standard deviation, this does not grow when the group has islands
/// far from each other.
/// </remarks>
public static class DensityContours
{
    private const int FewestOnIsland = 3;
    private const int MostMeasured = 512;
    private const float HighestLevel = 0.5f; // of the peak: documents that all lie in one place have a territory nonetheless
    private const float Spacing = 0.8f; // of the corners, in bandwidths: close enough for a smooth curve through them

    /// <summary>The outlines of a group's territory.</summary>
    /// <param name="points">The places of the group's documents, m × 2; those that are not finite numbers are left out.</param>
    /// <param name="options">Options.</param>
    /// <returns>
    /// Rings, each k × 2 in the units of the layout, the last corner joined to the first: islands counter-clockwise, holes in them
    /// clockwise. The corners are evenly spaced and meant as the control points of a closed quadratic B-spline. No rings for a group of
    /// fewer than <see cref="ContourOptions.FewestDocuments"/>. Cost: O(m · √m) for the width of the kernel on at most 512 documents, and
    /// the cells of a grid of half that width. Deterministic.
    /// </returns>
    public static IReadOnlyList<float[]> Around(float[] points, ContourOptions options)
    {
        var finite = Finite(points);
        var count = finite.Length / 2;
        if (count < Math.Max(1, options.FewestDocuments)) return [];
        var bandwidth = Math.Max(options.LeastBandwidth, options.Smoothing * OwnSpacing(finite));
        var grid = new DensityGrid(finite, bandwidth);
        var densities = new float[count];
        for (var i = 0; i < count; i++) densities[i] = grid.At(finite[2 * i], finite[(2 * i) + 1]);
        Array.Sort(densities);
        var level = Math.Min(densities[Math.Clamp((int)((1 - options.Share) * count), 0, count - 1)], HighestLevel * densities[^1]);
        var fewest = Math.Max(FewestOnIsland, options.LeastIsland * count);
        var kernel = MathF.PI * bandwidth * bandwidth;
        return [.. MarchingSquares.Rings(grid, level)
            .Where(ring => Ring.Area(ring) > 0 ? Ring.Within(ring, finite).Count() >= fewest : Ring.Area(ring) < -kernel)
            .Select(ring => Ring.Resample(ring, Spacing * bandwidth))];
    }

    private static float[] Finite(float[] points) =>
        Array.TrueForAll(points, float.IsFinite)
            ? points
            : [.. points.Chunk(2).Where(p => float.IsFinite(p[0]) && float.IsFinite(p[1])).SelectMany(p => p)];

    private static float OwnSpacing(float[] points)
    {
        var count = points.Length / 2;
        if (count < 2) return 0;
        var grid = new PointGrid(points);
        var nearest = new int[(int)Math.Sqrt(count)];
        var distances = new List<float>();
        for (var i = 0; i < count; i += (count + MostMeasured - 1) / MostMeasured)
        {
            grid.Nearest(i, nearest);
            var far = nearest[^1];
            var (dx, dy) = (points[2 * i] - points[2 * far], points[(2 * i) + 1] - points[(2 * far) + 1]);
            distances.Add(MathF.Sqrt((dx * dx) + (dy * dy)));
        }

        distances.Sort();
        return distances[distances.Count / 2];
    }
}
