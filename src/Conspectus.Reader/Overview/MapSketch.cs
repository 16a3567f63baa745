using System.Globalization;
using System.Text;
using Conspectus.Core.Topics;

namespace Conspectus.Reader.Overview;

/// <summary>The map as a small picture: a path of points for each chapter, and where its name stands.</summary>
/// <param name="Chapters">One entry a chapter that has papers.</param>
public sealed record MapSketch(IReadOnlyList<SketchedChapter> Chapters)
{
    /// <summary>The picture is a square of this many units.</summary>
    public const int Size = 1000;

    private const int LabelHeight = 34;

    /// <summary>Draws the papers' places. Points are lines of no length, which a round line cap makes dots: a fifth of the size of circles.</summary>
    internal static MapSketch Draw(TopicTree topics, IReadOnlyList<PaperPlace> places)
    {
        var frame = Frame.Around(places);
        var taken = new List<(int X, int Y, int Width)>();
        var chapters = new List<SketchedChapter>();
        foreach (var group in places.GroupBy(p => p.Chapter).Select(g => (Chapter: topics.Find(g.Key), Places: g.ToList())).Where(g => g.Chapter is not null).OrderByDescending(g => g.Places.Count))
        {
            var path = new StringBuilder();
            foreach (var place in group.Places)
                path.Append(CultureInfo.InvariantCulture, $"M{frame.Across(place.X)} {frame.Down(place.Y)}h0");
            var width = group.Chapter!.Label.Length * 13;
            var x = Math.Clamp(frame.Across(Median(group.Places.Select(p => p.X))), (width / 2) + 4, Math.Max((width / 2) + 4, Size - (width / 2) - 4));
            var y = Free(taken, x, frame.Down(Median(group.Places.Select(p => p.Y))), width);
            taken.Add((x, y, width));
            chapters.Add(new SketchedChapter(group.Chapter, path.ToString(), x, y));
        }

        return new MapSketch(chapters);
    }

    // The nearest height, above or below, at which the name covers no name put down before: the larger chapters come first.
    private static int Free(List<(int X, int Y, int Width)> taken, int x, int y, int width)
    {
        for (var step = 0; step < 60; step++)
        {
            var at = Math.Clamp(y + ((step + 1) / 2 * (step % 2 == 0 ? 9 : -9)), LabelHeight, Size - 12);
            if (!taken.Any(t => Math.Abs(t.Y - at) < LabelHeight && Math.Abs(t.X - x) < (t.Width + width) / 2)) return at;
        }

        return y;
    }

    private static float Median(IEnumerable<float> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
