namespace Conspectus.Analysis.Layout;

/// <summary>How the map is laid out.</summary>
public sealed record LayoutOptions
{
    /// <summary>The version of the method, stored with each map so that a map of another version is recognised.</summary>
    public int Method { get; init; } = 2;

    /// <summary>A map is kept while at most this share of its documents is new.</summary>
    public double MostNew { get; init; } = 0.2;

    /// <summary>A map is kept while its trust is at least this share of what it was when the map was made or last extended.</summary>
    public double LeastTrust { get; init; } = 0.9;

    /// <summary>How many nearest neighbours attract a paper with full weight.</summary>
    public int Neighbors { get; init; } = 10;

    /// <summary>
    /// The neighbours after those, up to this rank, attract it with <see cref="FringeWeight"/>. They keep unrelated papers apart and the
    /// global arrangement in order.
    /// </summary>
    public int Fringe { get; init; } = 30;

    /// <summary>The weight of the neighbours beyond <see cref="Neighbors"/>.</summary>
    public float FringeWeight { get; init; } = 0.25f;

    /// <summary>Iterations in which the exaggeration of attraction falls to 1: the first fifth at its height, then evenly.</summary>
    public int EarlyIterations { get; init; } = 150;

    /// <summary>Iterations after that.</summary>
    public int Iterations { get; init; } = 150;

    /// <summary>The exaggeration at the start.</summary>
    public float EarlyExaggeration { get; init; } = 4;

    /// <summary>The opening angle: a cell narrower than this share of its distance acts as one point.</summary>
    public float Theta { get; init; } = 0.7f;
}
