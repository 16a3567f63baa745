namespace Conspectus.Reader.Overview;

/// <summary>Finds places for the names of chapters: where their papers are densest, without covering one another.</summary>
/// <param name="height">The picture's height.</param>
internal sealed class NamePlacement(int height)
{
    /// <summary>Picture units from one line of a name to the next.</summary>
    public const int LineHeight = 27;

    private const int LetterWidth = 13;
    private const int Near = 60;
    private const int Apart = 45;
    private const int Candidates = 12;
    private const int LongestLine = 18;
    private const int MostCompared = 1000;
    private const int MostSteps = 10; // up or down, each a third of a line

    private readonly List<(int Left, int Top, int Right, int Bottom)> _taken = [];

    /// <summary>A long name in two lines, parted at the space nearest to its middle.</summary>
    public static IReadOnlyList<string> Break(string name)
    {
        if (name.Length <= LongestLine || !name.Contains(' ')) return [name];
        var at = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').MinBy(i => Math.Abs((2 * i) - name.Length));
        return [name[..at], name[(at + 1)..]];
    }

    /// <summary>Places a name; the chapters that come first get the better places.</summary>
    /// <remarks>Cost: quadratic in the number of points, of which at most a thousand, evenly taken, are looked at.</remarks>
    /// <returns>The middle of the name and the base line of its first line; null where it would cover another.</returns>
    public (int X, int Y)? Place(IReadOnlyList<string> lines, IReadOnlyList<(int X, int Y)> points)
    {
        var width = lines.Max(l => l.Length) * LetterWidth;
        var tall = lines.Count * LineHeight;
        var spots = Spots(points).Select(p => Inside(p, width, tall)).ToList();
        var best = spots.FirstOrDefault(p => IsFree(p, width, tall), (X: -1, Y: -1));
        for (var step = 1; best.X < 0 && step <= MostSteps; step++)
        {
            best = spots.SelectMany(p => new[] { (p.X, Y: p.Y - (step * 8)), (p.X, Y: p.Y + (step * 8)) })
                .Select(p => Inside(p, width, tall)).FirstOrDefault(p => IsFree(p, width, tall), (X: -1, Y: -1));
        }

        if (best.X < 0) return null;
        _taken.Add((best.X - (width / 2), best.Y - (tall / 2), best.X + (width / 2), best.Y + (tall / 2)));
        return (best.X, best.Y - (tall / 2) + (LineHeight * 3 / 4));
    }

    /// <summary>The densest places, each some way from those before it.</summary>
    private static List<(int X, int Y)> Spots(IReadOnlyList<(int X, int Y)> points)
    {
        var spots = new List<(int X, int Y)>();
        var step = (points.Count + MostCompared - 1) / MostCompared;
        if (step > 1) points = [.. points.Where((_, i) => i % step == 0)];
        foreach (var point in points.OrderByDescending(p => points.Count(o => Distance(p, o) < Near * Near)))
        {
            if (spots.Exists(s => Distance(s, point) < Apart * Apart)) continue;
            spots.Add(point);
            if (spots.Count == Candidates) break;
        }

        return spots;
    }

    private static int Distance((int X, int Y) a, (int X, int Y) b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));

    private (int X, int Y) Inside((int X, int Y) p, int width, int tall) => (
        Math.Clamp(p.X, Math.Min(width / 2, MapSketch.Width / 2), Math.Max(MapSketch.Width - (width / 2), MapSketch.Width / 2)),
        Math.Clamp(p.Y, Math.Min(tall / 2, height / 2), Math.Max(height - (tall / 2), height / 2)));

    private bool IsFree((int X, int Y) p, int width, int tall) => !_taken.Exists(t =>
        p.X - (width / 2) < t.Right + 6 && p.X + (width / 2) > t.Left - 6
        && p.Y - (tall / 2) < t.Bottom + 4 && p.Y + (tall / 2) > t.Top - 4);
}
