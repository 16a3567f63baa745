namespace Conspectus.Articles.Map;

/// <summary>What stands above the map: of what it is, and how many papers it shows.</summary>
internal static class MapHeading
{
    /// <summary>The height of the letters of the heading.</summary>
    public const float Size = 38;

    /// <summary>The height of the letters of the line below it.</summary>
    public const float LineSize = 22;

    /// <summary>The base line of the heading, from the top of what it takes.</summary>
    public const float Base = 30;

    /// <summary>The base line of the line below it, likewise.</summary>
    public const float LineBase = 64;

    /// <summary>How much of the sheet's head it takes.</summary>
    public static float Height(MapOptions options) => options.Heading.Length > 0 ? 88 : 0;
}
