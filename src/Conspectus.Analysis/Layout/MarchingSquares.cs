namespace Conspectus.Analysis.Layout;

/// <summary>The lines along which a grid has a level.</summary>
internal static class MarchingSquares
{
    /// <summary>
    /// Closed rings, each m × 2, the higher ground on the left: around an island counter-clockwise, around a hole clockwise.
    /// </summary>
    /// <remarks>Where a cell has two opposite corners above the level, its mean tells whether they are joined. Cost: the cells.</remarks>
    /// <param name="grid">A grid whose border is below the level.</param>
    /// <param name="level">The level, above 0.</param>
    public static IEnumerable<float[]> Rings(DensityGrid grid, float level)
    {
        var next = new Dictionary<int, int>();
        var starts = new List<int>();
        for (var row = 0; row + 1 < grid.Rows; row++) LinkRow(grid, level, row, next, starts);

        foreach (var start in starts)
        {
            var ring = new List<float>();
            for (var edge = start; next.Remove(edge, out var following); edge = following)
            {
                var (x, y) = Crossing(grid, level, edge);
                ring.Add(x);
                ring.Add(y);
            }

            if (ring.Count > 0) yield return [.. ring];
        }
    }

    // A group has strays all over the map, so that nearly all cells of its grid lie below the level.
    private static void LinkRow(DensityGrid grid, float level, int row, Dictionary<int, int> next, List<int> starts)
    {
        var lower = grid.Row(row);
        var upper = grid.Row(row + 1);
        for (var column = 0; column + 1 < grid.Columns; column++)
        {
            if (lower[column] > level || lower[column + 1] > level || upper[column] > level || upper[column + 1] > level)
                Link(grid, level, column, row, next, starts);
        }
    }

    // From each edge where a walk around the cell leaves the high ground to the edge where it comes back.
    private static void Link(DensityGrid grid, float level, int column, int row, Dictionary<int, int> next, List<int> starts)
    {
        Span<float> corners = [grid[column, row], grid[column + 1, row], grid[column + 1, row + 1], grid[column, row + 1]];
        var corner = ((row * grid.Columns) + column) * 2;
        Span<int> edges = [corner, corner + 3, corner + (2 * grid.Columns), corner + 1];
        var joined = corners[0] + corners[1] + corners[2] + corners[3] > 4 * level;
        for (var e = 0; e < 4; e++)
        {
            if (corners[e] <= level || corners[(e + 1) % 4] > level) continue;
            var step = joined ? 1 : 3;
            var back = (e + step) % 4;
            while (corners[back] > level || corners[(back + 1) % 4] <= level) back = (back + step) % 4;
            next[edges[e]] = edges[back];
            starts.Add(edges[e]);
        }
    }

    // An even edge goes right from its corner, an odd one up.
    private static (float X, float Y) Crossing(DensityGrid grid, float level, int edge)
    {
        var (row, column) = Math.DivRem(edge / 2, grid.Columns);
        var up = edge % 2;
        var (from, to) = (grid[column, row], grid[column + 1 - up, row + up]);
        var share = (level - from) / (to - from);
        return grid.Place(column + (up == 0 ? share : 0), row + (up == 0 ? 0 : share));
    }
}
