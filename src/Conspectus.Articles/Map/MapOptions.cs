namespace Conspectus.Articles.Map;

/// <summary>How the map is drawn.</summary>
public sealed record MapOptions
{
    /// <summary>The defaults: a light ground, 1400 × 1200.</summary>
    public static MapOptions Default { get; } = new();

    /// <summary>The width of the drawing in its own units; a PNG at scale 1 has as many pixels.</summary>
    public int Width { get; init; } = 1400;

    /// <summary>The height, likewise.</summary>
    public int Height { get; init; } = 1200;

    /// <summary>Whether the ground is dark.</summary>
    public bool Dark { get; init; }

    /// <summary>At most this many topics are named.</summary>
    public int MostLabels { get; init; } = 60;

    /// <summary>The name of the picture for those who cannot see it.</summary>
    public string Title { get; init; } = "Map of the papers";

    /// <summary>What stands above the map, such as "NeurIPS 2023"; empty for nothing.</summary>
    public string Heading { get; init; } = "";
}
