namespace Conspectus.Core.Topics;

/// <summary>An area of the map: a polygon in units of the map, as a reader draws it around papers.</summary>
/// <remarks>
/// The text is that of the map's address: six characters a corner, three for each coordinate from −1.5 to 1.5 in 64³ − 1 steps. The
/// reader's script reads it and decides in the same arithmetic (<c>polygon.ts</c>), so that both find the same papers.
/// </remarks>
public sealed record MapArea
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const double Reach = 1.5;
    private const double Steps = (64 * 64 * 64) - 1;
    private const int CornerLength = 6;
    private const int FewestCorners = 3;
    private const int MostCorners = 48;

    private readonly (double X, double Y)[] _corners;

    private MapArea(string text, (double X, double Y)[] corners) => (Text, _corners) = (text, corners);

    /// <summary>The area as its text.</summary>
    public string Text { get; }

    /// <summary>Reads an area; null for text that is none. An area has 3 to 48 corners.</summary>
    public static MapArea? Parse(string? text)
    {
        if (text is null || text.Length % CornerLength != 0 || text.Length / CornerLength is < FewestCorners or > MostCorners) return null;
        var numbers = new double[text.Length / 3];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (a, b, c) = (Digits.IndexOf(text[3 * i]), Digits.IndexOf(text[(3 * i) + 1]), Digits.IndexOf(text[(3 * i) + 2]));
            if (a < 0 || b < 0 || c < 0) return null;
            numbers[i] = (((a << 12) | (b << 6) | c) / Steps * 2 * Reach) - Reach;
        }

        return new MapArea(text, [.. Enumerable.Range(0, numbers.Length / 2).Select(i => (numbers[2 * i], numbers[(2 * i) + 1]))]);
    }

    /// <summary>Whether a point lies in it: a line from the point to the right crosses its edge an odd number of times.</summary>
    public bool Contains(float x, float y)
    {
        var inside = false;
        for (var (i, j) = (0, _corners.Length - 1); i < _corners.Length; j = i++)
        {
            var ((xi, yi), (xj, yj)) = (_corners[i], _corners[j]);
            if ((yi > y) != (yj > y) && x < ((xj - xi) * (y - yi) / (yj - yi)) + xi) inside = !inside;
        }

        return inside;
    }

    /// <inheritdoc/>
    public bool Equals(MapArea? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
