namespace Conspectus.Analysis.Ranking;

/// <summary>How sure an estimate of what remains is of itself.</summary>
public sealed record RemainingOptions
{
    /// <summary>
    /// How much the finds count in the choice of a curve, 1 as a Poisson process says: below it, since finds come in clusters, and since a
    /// ranking that learns does not fall as smoothly as a curve.
    /// </summary>
    public double Trust { get; init; } = 0.2;

    /// <summary>The probability left out at each end of the interval.</summary>
    public double Tail { get; init; } = 0.05;
}
