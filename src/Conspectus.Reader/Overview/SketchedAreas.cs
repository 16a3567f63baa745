using System.Globalization;
using System.Text;
using Conspectus.Library.Analysis;

namespace Conspectus.Reader.Overview;

/// <summary>The squares of the small map by the chapter that most papers in them are of, so that a press on one leads there.</summary>
internal static class SketchedAreas
{
    /// <summary>The side of a square in units of the picture.</summary>
    private const int Side = 20;

    /// <summary>The data of an SVG path for each chapter that has squares. Cost: linear in the places.</summary>
    public static IReadOnlyDictionary<int, string> Of(PlaceColumns places, Frame frame)
    {
        var squares = Enumerable.Range(0, places.Count)
            .GroupBy(i => (Row: frame.Down(places.Y[i]) / Side, Column: frame.Across(places.X[i]) / Side))
            .Select(g => (g.Key,
                Chapter: g.CountBy(i => places.Chapters[i]).OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key));
        return squares.GroupBy(s => s.Chapter, s => s.Key).ToDictionary(c => c.Key, c => Path([.. c.Order()]));
    }

    // Squares side by side are one rectangle.
    private static string Path(List<(int Row, int Column)> squares)
    {
        var path = new StringBuilder();
        for (int at = 0, end; at < squares.Count; at = end)
        {
            for (end = at + 1; end < squares.Count && squares[end] == (squares[at].Row, squares[at].Column + end - at);) end++;
            var (x, y, width) = (squares[at].Column * Side, squares[at].Row * Side, (end - at) * Side);
            path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{width}v{Side}h-{width}z");
        }

        return path.ToString();
    }
}
