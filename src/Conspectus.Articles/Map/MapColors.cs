namespace Conspectus.Articles.Map;

/// <summary>The colours of the sheet.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Ink">Names.</param>
internal sealed record MapColors(string Ground, string Ink)
{
    public static MapColors Of(bool dark) => dark ? new("#16181B", "#ECEAE4") : new("#FDFCF9", "#1F2328");

    public static string Hue(int hue, bool dark) => dark ? Palette.Of(hue).Dark : Palette.Of(hue).Light;
}
