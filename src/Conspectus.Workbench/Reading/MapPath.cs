using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Reading;

/// <summary>A path through the map that visits every paper once and seldom leaves a neighbourhood before it is read.</summary>
/// <remarks>The Hilbert curve (D. Hilbert, 1891) over a grid of 1024 × 1024 cells; papers of one cell keep their order.</remarks>
internal static class MapPath
{
    private const int Side = 1024;

    /// <summary>The ids of the papers along the path. Cost: O(n log n).</summary>
    public static IEnumerable<string> Of(IReadOnlyList<PaperPlace> places)
    {
        if (places.Count == 0) return [];
        var (left, top) = (places.Min(p => p.X), places.Min(p => p.Y));
        var width = Math.Max(places.Max(p => p.X) - left, places.Max(p => p.Y) - top);
        int Cell(float at, float from) => width > 0 ? Math.Clamp((int)((at - from) / width * Side), 0, Side - 1) : 0;
        return places.OrderBy(p => Along(Cell(p.X, left), Cell(p.Y, top))).Select(p => p.PaperId);
    }

    // How far along the curve a cell lies.
    private static int Along(int x, int y)
    {
        var along = 0;
        for (var half = Side / 2; half > 0; half /= 2)
        {
            var (right, below) = ((x & half) > 0 ? 1 : 0, (y & half) > 0 ? 1 : 0);
            along += half * half * ((3 * right) ^ below);
            if (below == 1) continue;
            if (right == 1) (x, y) = (Side - 1 - x, Side - 1 - y);
            (x, y) = (y, x);
        }

        return along;
    }
}
