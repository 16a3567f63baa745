namespace Conspectus.Articles.Map;

/// <summary>A topic's name on the map, on one or two lines, centred.</summary>
/// <param name="Lines">The lines as plain text.</param>
/// <param name="X">The middle.</param>
/// <param name="Y">The base line of the first line.</param>
/// <param name="Size">The height of the letters.</param>
/// <param name="Hue">The ordinal of its chapter's hue.</param>
public sealed record MapLabel(IReadOnlyList<string> Lines, float X, float Y, float Size, int Hue)
{
    /// <summary>The distance of one base line from the next.</summary>
    public float Leading => Size * 1.15f;
}
