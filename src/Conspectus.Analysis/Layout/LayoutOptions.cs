namespace Conspectus.Analysis.Layout;

/// <summary>How the map is laid out.</summary>
public sealed record LayoutOptions
{
    /// <summary>The effective number of neighbours each paper is held to.</summary>
    public double Perplexity { get; init; } = 30;

    /// <summary>Iterations with attraction exaggerated, which gather the clusters.</summary>
    public int EarlyIterations { get; init; } = 250;

    /// <summary>Iterations after that.</summary>
    public int Iterations { get; init; } = 500;

    /// <summary>The exaggeration of the early iterations.</summary>
    public float EarlyExaggeration { get; init; } = 12;

    /// <summary>The Barnes–Hut angle: a cell narrower than this share of its distance acts as one point.</summary>
    public float Theta { get; init; } = 0.5f;
}
