namespace Conspectus.Articles.Map;

/// <summary>The colours of the sheet.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Ink">Names.</param>
/// <param name="Quiet">What is said beside them.</param>
internal sealed record MapColors(string Ground, string Ink, string Quiet)
{
    public static MapColors Of(bool dark) => dark ? new("#16181B", "#ECEAE4", "#A9A297") : new("#FDFCF9", "#1F2328", "#605B52");

    /// <summary>How far a territory is tinted, 0 to 1, and how strong its outline is.</summary>
    public const float Tint = 0.09f, Outline = 0.4f;

    public static string Hue(int hue, bool dark) => dark ? Palette.Of(hue).Dark : Palette.Of(hue).Light;
}
