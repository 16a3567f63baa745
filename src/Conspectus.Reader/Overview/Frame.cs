using Conspectus.Library.Analysis;

namespace Conspectus.Reader.Overview;

/// <summary>Scales the map so that it fills the small picture, both directions alike.</summary>
/// <param name="Left">The map's smallest x.</param>
/// <param name="Top">The map's largest y.</param>
/// <param name="Scale">Picture units to a map unit.</param>
/// <param name="Height">The picture's height.</param>
internal sealed record Frame(float Left, float Top, float Scale, int Height)
{
    private const int Margin = 24;

    public static Frame Around(PlaceColumns places)
    {
        if (places.Count == 0) return new Frame(-1, 1, (MapSketch.Width - (2 * Margin)) / 2f, MapSketch.Width);
        var (left, right) = (places.X.Min(), places.X.Max());
        var (bottom, top) = (places.Y.Min(), places.Y.Max());
        var scale = (MapSketch.Width - (2 * Margin)) / Math.Max(Math.Max(right - left, top - bottom), 0.01f);
        var spare = ((MapSketch.Width - (2 * Margin)) / scale) - (right - left); // A tall map stands in the middle.
        return new Frame(left - (spare / 2), top, scale, (int)MathF.Ceiling(((top - bottom) * scale) + (2 * Margin)));
    }

    public int Across(float x) => (int)MathF.Round(Margin + ((x - Left) * Scale));

    public int Down(float y) => (int)MathF.Round(Margin + ((Top - y) * Scale));
}
