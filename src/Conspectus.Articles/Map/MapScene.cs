using Conspectus.Core.Topics;

namespace Conspectus.Articles.Map;

/// <summary>The map laid out on a sheet: points, names, legend. The same picture whatever draws it.</summary>
/// <param name="Options">The size and ground.</param>
/// <param name="Points">The papers, in the order of the places.</param>
/// <param name="Labels">The names of topics; none covers another.</param>
/// <param name="Legend">The chapters.</param>
/// <param name="LargeLabels">The names of chapters in letters that can still be read when the drawing is shown at phone width.</param>
/// <param name="Radius">The radius of a point.</param>
public sealed record MapScene(
    MapOptions Options,
    IReadOnlyList<MapPoint> Points,
    IReadOnlyList<MapLabel> Labels,
    IReadOnlyList<LegendEntry> Legend,
    IReadOnlyList<MapLabel> LargeLabels,
    float Radius)
{
    private const float Margin = 40;

    /// <summary>Lays the map out.</summary>
    /// <remarks>
    /// Both axes have the same scale, so that distances mean the same in every direction. Places that are not finite
    /// numbers are left out. Cost: n for the points, labels² for the names.
    /// </remarks>
    /// <param name="places">The papers' places.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="options">The size and ground.</param>
    public static MapScene Create(IReadOnlyList<PaperPlace> places, TopicTree topics, MapOptions options)
    {
        var legend = MapLegend.Lay(topics, options, Margin);
        var top = Margin;
        var bottom = options.Height - Margin - legend.Height;
        var usable = places.Where(p => float.IsFinite(p.X) && float.IsFinite(p.Y)).ToList();
        if (usable.Count == 0) return new MapScene(options, [], [], legend.Entries, [], 4);

        var (left, right) = (usable.Min(p => p.X), usable.Max(p => p.X));
        var (low, high) = (usable.Min(p => p.Y), usable.Max(p => p.Y));
        var scale = Math.Min(
            (options.Width - (2 * Margin)) / Math.Max(right - left, 1e-6f),
            (bottom - top) / Math.Max(high - low, 1e-6f));
        if (!float.IsFinite(scale) || usable.Count == 1) scale = 1;
        MapPoint Point(PaperPlace place) => new(
            (options.Width / 2f) + ((place.X - ((left + right) / 2)) * scale),
            ((top + bottom) / 2) - ((place.Y - ((low + high) / 2)) * scale),
            topics.Find(place.Chapter)?.Hue ?? 0);

        var points = usable.Select(Point).ToList();
        var radius = Math.Clamp(220f / MathF.Sqrt(usable.Count), 2.5f, 9f);
        var sheet = new LabelPlacement(usable, points, topics, options, top, bottom);
        return new MapScene(options, points, sheet.Names(), legend.Entries, sheet.LargeNames(), radius);
    }
}
