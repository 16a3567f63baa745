namespace Conspectus.Articles;

/// <summary>The hues of the chapters: the same on the map, in lists and in the article.</summary>
/// <remarks>
/// Found by maximising the smallest distance (OKLab) between any two as seen with full colour vision and with protanopia, deuteranopia and
/// tritanopia, at a contrast of at least 3:1 to the page. The reader's stylesheet <c>Shared/hues.css</c> has the same colours; a test holds
/// the two together.
/// </remarks>
public static class Palette
{
    /// <summary>The twelve hues in order.</summary>
    public static IReadOnlyList<HueColor> Hues { get; } =
    [
        new("#086ac3", "#65acfe"),
        new("#b37c00", "#f2b757"),
        new("#6d0057", "#b6577d"),
        new("#01660a", "#67a352"),
        new("#9982f1", "#9387af"),
        new("#0a338d", "#2880c2"),
        new("#91429c", "#d582e1"),
        new("#1e9f5b", "#87da91"),
        new("#593300", "#a07000"),
        new("#e36996", "#febbd0"),
        new("#ae323b", "#f87678"),
        new("#289fc0", "#6fdafe"),
    ];

    /// <summary>The colours of a chapter; beyond twelve the hues repeat.</summary>
    /// <param name="hue">The ordinal of the chapter, not negative.</param>
    public static HueColor Of(int hue) => Hues[hue % Hues.Count];
}
