namespace Conspectus.Analysis.Layout;

/// <summary>How the territory of a group is drawn.</summary>
public sealed record ContourOptions
{
    /// <summary>The defaults.</summary>
    public static ContourOptions Default { get; } = new();

    /// <summary>
    /// The share of the group's documents that lie where the density is above the contour, 0 to 1. Documents on islands that are dropped
    /// are not made up for.
    /// </summary>
    public double Share { get; init; } = 0.9;

    /// <summary>A smaller group has no territory, since the density of so few points means nothing.</summary>
    public int FewestDocuments { get; init; } = 8;

    /// <summary>An island with fewer of the group's documents than this share is dropped, and one with fewer than three.</summary>
    public double LeastIsland { get; init; } = 0.05;

    /// <summary>The standard deviation of the kernel as a multiple of the group's own spacing.</summary>
    public float Smoothing { get; init; } = 0.6f;

    /// <summary>
    /// The least standard deviation, in units of the layout: a group in one place still has a territory that can be seen.
    /// </summary>
    public float LeastBandwidth { get; init; } = 0.012f;
}
