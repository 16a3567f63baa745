using System.Globalization;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Map;

/// <summary>The map laid out on a sheet: points, names, legend. The same picture whatever draws it.</summary>
/// <param name="Options">The size and ground.</param>
/// <param name="Points">The papers, in the order of the places.</param>
/// <param name="Labels">The names of topics; none covers another.</param>
/// <param name="Legend">The chapters.</param>
/// <param name="LargeLabels">The names of chapters in letters that can still be read when the drawing is shown at phone width.</param>
/// <param name="Radius">The radius of a point.</param>
/// <param name="Regions">The territories of the chapters, in units of the sheet.</param>
public sealed record MapScene(
    MapOptions Options,
    IReadOnlyList<MapPoint> Points,
    IReadOnlyList<MapLabel> Labels,
    IReadOnlyList<LegendEntry> Legend,
    IReadOnlyList<MapLabel> LargeLabels,
    float Radius,
    IReadOnlyList<MapRegion> Regions)
{
    /// <summary>What is left free along each side.</summary>
    internal const float Margin = 40;

    /// <summary>How many papers there are and in how many chapters, as it stands below the heading.</summary>
    internal string Line => string.Create(CultureInfo.InvariantCulture, $"{Points.Count:N0} {(Points.Count == 1 ? "paper" : "papers")}")
        + (Legend.Count > 1 ? $" in {Legend.Count} chapters, each near the papers that say similar things" : "");

    /// <summary>Lays the map out.</summary>
    /// <remarks>
    /// Both axes have the same scale, so that distances mean the same in every direction. Places that are not finite numbers are left out.
    /// Cost: n for the points, labels² for the names, and <see cref="MapRegions"/> for the territories.
    /// </remarks>
    /// <param name="places">The papers' places.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="options">The size and ground.</param>
    public static MapScene Create(IReadOnlyList<PaperPlace> places, TopicTree topics, MapOptions options)
    {
        var legend = MapLegend.Lay(topics, options, Margin);
        var top = Margin + MapHeading.Height(options);
        var bottom = options.Height - Margin - legend.Height;
        var usable = places.Where(p => float.IsFinite(p.X) && float.IsFinite(p.Y)).ToList();
        if (usable.Count == 0) return new MapScene(options, [], [], legend.Entries, [], 4, []);

        var chapters = MapRegions.Of(usable, topics, TopicLevel.Chapter);
        var corners = chapters.SelectMany(r => r.Rings).SelectMany(ring => ring.Chunk(2)).ToList();
        var xs = usable.Select(p => p.X).Concat(corners.Select(c => c[0])).ToList();
        var ys = usable.Select(p => p.Y).Concat(corners.Select(c => c[1])).ToList();
        var (left, right, low, high) = (xs.Min(), xs.Max(), ys.Min(), ys.Max());
        var scale = Math.Min(
            (options.Width - (2 * Margin)) / Math.Max(right - left, 1e-6f),
            (bottom - top) / Math.Max(high - low, 1e-6f));
        if (!float.IsFinite(scale) || usable.Count == 1) scale = 1;
        float Across(float x) => (options.Width / 2f) + ((x - ((left + right) / 2)) * scale);
        float Down(float y) => ((top + bottom) / 2) - ((y - ((low + high) / 2)) * scale);
        MapRegion OnSheet(MapRegion region) => region with
        {
            Rings = [.. region.Rings.Select(ring => ring.Select((v, i) => i % 2 == 0 ? Across(v) : Down(v)).ToArray())],
            X = Across(region.X),
            Y = Down(region.Y),
        };

        var points = usable.Select(p => new MapPoint(Across(p.X), Down(p.Y), topics.Find(p.Chapter)?.Hue ?? 0)).ToList();
        var regions = chapters.Select(OnSheet).ToList();
        var named = regions.Concat(MapRegions.Of(usable, topics, TopicLevel.Topic).Select(OnSheet)).ToDictionary(r => r.Topic);
        var radius = Math.Clamp(220f / MathF.Sqrt(usable.Count), 2.5f, 9f);
        var sheet = new LabelPlacement(usable, points, topics, named, options, top, bottom);
        return new MapScene(options, points, sheet.Names(), legend.Entries, sheet.LargeNames(), radius, regions);
    }
}
