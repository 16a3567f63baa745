namespace Conspectus.Analysis.Trends;

/// <summary>How a term fares over the editions of a conference.</summary>
public enum TrendKind
{
    /// <summary>No change that chance would not explain.</summary>
    Steady,

    /// <summary>Its share of papers has grown over the latest editions.</summary>
    Rising,

    /// <summary>Its share has shrunk.</summary>
    Falling,

    /// <summary>It stands in the latest two editions and in none before.</summary>
    New,

    /// <summary>It stood in earlier editions and does not in the latest.</summary>
    Gone,
}
