namespace Conspectus.Analysis.Trends;

/// <summary>How trends are told.</summary>
public sealed record TrendOptions
{
    /// <summary>How many of the latest editions are compared.</summary>
    public int Window { get; init; } = 6;

    /// <summary>The share of wrong ones among the trends told that is put up with (Benjamini and Hochberg's q).</summary>
    public double FalseDiscoveryRate { get; init; } = 0.05;

    /// <summary>Phrases of fewer papers, in the editions compared, are not looked at unless they are asked for.</summary>
    public int MinPapers { get; init; } = 12;

    /// <summary>An edition of which fewer papers have an abstract is not compared: its terms would seem rare.</summary>
    public double MinAbstracts { get; init; } = 0.5;

    /// <summary>How many terms of each kind are told where none is asked for.</summary>
    public int MostOfAKind { get; init; } = 30;

    /// <summary>Of two phrases, one within the other, the less telling is left out where they share this much of its papers.</summary>
    public double SamePapers { get; init; } = 0.6;
}
