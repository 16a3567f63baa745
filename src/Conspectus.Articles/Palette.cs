namespace Conspectus.Articles;

/// <summary>The hues of the chapters: the same on the map, in lists and in the article.</summary>
/// <remarks>
/// Built on Okabe and Ito's colour-blind-safe set (Color Universal Design, 2008) with four of Paul Tol's "muted" colours;
/// neighbours in the list differ in lightness as well as in hue.
/// </remarks>
public static class Palette
{
    /// <summary>The twelve hues in order.</summary>
    public static IReadOnlyList<HueColor> Hues { get; } =
    [
        new("#0072B2", "#5CB3E8"),
        new("#D55E00", "#F28E4B"),
        new("#00876C", "#3FC9A4"),
        new("#B3508E", "#E39AC8"),
        new("#A87900", "#E6B93F"),
        new("#3A2F8F", "#A39BF0"),
        new("#2E9BD6", "#8AD3F7"),
        new("#8A1F4F", "#EE7F9F"),
        new("#5E7D1E", "#B4CF6B"),
        new("#7A5AA6", "#C4A6EE"),
        new("#8C5A3C", "#D3A585"),
        new("#5A6470", "#AEB8C4"),
    ];

    /// <summary>The colours of a chapter; beyond twelve the hues repeat.</summary>
    /// <param name="hue">The ordinal of the chapter, not negative.</param>
    public static HueColor Of(int hue) => Hues[hue % Hues.Count];
}
