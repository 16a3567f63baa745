using Conspectus.Core.Topics;

namespace Conspectus.Reader.Overview;

/// <summary>Scales the map so that it fills the small picture, both directions alike.</summary>
internal sealed record Frame(float CenterX, float CenterY, float Reach)
{
    private const int Margin = 24;

    public static Frame Around(IReadOnlyList<PaperPlace> places)
    {
        if (places.Count == 0) return new Frame(0, 0, 1);
        var (left, right) = (places.Min(p => p.X), places.Max(p => p.X));
        var (bottom, top) = (places.Min(p => p.Y), places.Max(p => p.Y));
        return new Frame((left + right) / 2, (bottom + top) / 2, Math.Max(Math.Max(right - left, top - bottom) / 2, 0.01f));
    }

    public int Across(float x) => Place((x - CenterX) / Reach);

    public int Down(float y) => Place((CenterY - y) / Reach);

    private static int Place(float position) => (int)MathF.Round((MapSketch.Size / 2f) + (position * ((MapSketch.Size / 2f) - Margin)));
}
