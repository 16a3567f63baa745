using System.Globalization;
using System.Text;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;

namespace Conspectus.Reader.Overview;

/// <summary>The map as a small picture: a path of points for each chapter, and where its name stands.</summary>
/// <param name="Height">The picture's height in units.</param>
/// <param name="DotSize">The width of a dot in units: larger where there are few.</param>
/// <param name="Chapters">One entry a chapter that has papers.</param>
public sealed record MapSketch(int Height, double DotSize, IReadOnlyList<SketchedChapter> Chapters)
{
    /// <summary>The picture's width in units.</summary>
    public const int Width = 1000;

    // The largest chapters: more names would hide the points.
    private const int MostNames = 16;

    /// <summary>
    /// Draws the papers' places. Points are lines of no length, which a round line cap makes dots: a fifth of the size of circles.
    /// </summary>
    internal static MapSketch Draw(TopicTree topics, PlaceColumns places)
    {
        var frame = Frame.Around(places);
        var names = new NamePlacement(frame.Height);
        var areas = SketchedAreas.Of(places, frame);
        var chapters = new List<SketchedChapter>();
        foreach (var group in Enumerable.Range(0, places.Count).GroupBy(i => places.Chapters[i])
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
        {
            if (topics.Find(group.Key) is not { } chapter) continue;
            // Of dots in one place one is enough: at 100,000 papers three in four lie on another.
            var points = group.Select(i => (X: frame.Across(places.X[i]), Y: frame.Down(places.Y[i]))).Distinct().ToList();
            var path = new StringBuilder();
            foreach (var (x, y) in points) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h0");
            var lines = NamePlacement.Break(chapter.Label);
            var at = chapters.Count < MostNames ? names.Place(lines, points) : null;
            chapters.Add(new SketchedChapter(
                chapter.Id, chapter.Label, chapter.Hue, path.ToString(), areas.GetValueOrDefault(chapter.Id, ""),
                at is null ? [] : lines, at?.X ?? 0, at?.Y ?? 0));
        }

        return new MapSketch(frame.Height, Math.Round(Math.Clamp(390 / Math.Sqrt(Math.Max(1, places.Count)), 6.5, 16), 1), chapters);
    }
}
