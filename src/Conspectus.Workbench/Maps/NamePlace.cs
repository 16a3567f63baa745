namespace Conspectus.Workbench.Maps;

/// <summary>Where the name of a group of papers stands on the map.</summary>
internal static class NamePlace
{
    /// <summary>The middle of the half of the papers that lie closest together, so that strays do not draw the name away.</summary>
    /// <param name="places">At least one place. Cost: n log n.</param>
    public static (float X, float Y) Of(IReadOnlyList<(float X, float Y)> places)
    {
        var (x, y) = (Median(places.Select(p => p.X)), Median(places.Select(p => p.Y)));
        var half = places.OrderBy(p => ((p.X - x) * (p.X - x)) + ((p.Y - y) * (p.Y - y))).Take((places.Count + 1) / 2).ToList();
        return (MathF.Round(half.Average(p => p.X), 4), MathF.Round(half.Average(p => p.Y), 4));
    }

    private static float Median(IEnumerable<float> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
