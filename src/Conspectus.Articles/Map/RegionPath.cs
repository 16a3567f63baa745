using System.Globalization;
using System.Text;

namespace Conspectus.Articles.Map;

/// <summary>A territory's outline as a path of SVG.</summary>
public static class RegionPath
{
    /// <summary>
    /// Quadratic curves through the middles of the sides, in whole numbers, each step relative to the last: short, and the same on every
    /// machine.
    /// </summary>
    /// <param name="rings">The outlines, each k × 2, k ≥ 2.</param>
    /// <param name="scale">Units of the path for one unit of the outlines; enough that rounding to whole ones does not show.</param>
    public static string Write(IEnumerable<float[]> rings, float scale)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            (int X, int Y) Corner(int k) => ((int)MathF.Round(ring[2 * k] * scale), (int)MathF.Round(ring[(2 * k) + 1] * scale));
            var count = ring.Length / 2;
            var last = Corner(count - 1);
            var first = Corner(0);
            var pen = ((last.X + first.X) / 2, (last.Y + first.Y) / 2);
            path.Append(CultureInfo.InvariantCulture, $"M{pen.Item1} {pen.Item2}");
            for (var k = 0; k < count; k++)
            {
                var (corner, next) = (Corner(k), Corner((k + 1) % count));
                var end = ((corner.X + next.X) / 2, (corner.Y + next.Y) / 2);
                path.Append('q');
                var steps = new[] { corner.X - pen.Item1, corner.Y - pen.Item2, end.Item1 - pen.Item1, end.Item2 - pen.Item2 };
                foreach (var (value, i) in steps.Select((v, i) => (v, i)))
                {
                    if (i > 0 && value >= 0) path.Append(' '); // a minus parts two numbers as well as a blank does
                    path.Append(CultureInfo.InvariantCulture, $"{value}");
                }

                pen = end;
            }

            path.Append('z');
        }

        return path.ToString();
    }
}
