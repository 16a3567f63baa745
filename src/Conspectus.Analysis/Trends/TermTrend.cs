namespace Conspectus.Analysis.Trends;

/// <summary>A term over the editions of a conference.</summary>
/// <param name="Term">The term as most papers write it.</param>
/// <param name="Kind">How it fares.</param>
/// <param name="Change">Its share in the latest edition less that in the editions compared with it.</param>
/// <param name="ChangeLow">The lower end of the 95% interval of the change (R. G. Newcombe, 1998, method 10).</param>
/// <param name="ChangeHigh">The upper end.</param>
/// <param name="P">How likely chance alone makes such a trend; 1 where there is nothing to compare.</param>
/// <param name="Q">The same, corrected for the number of terms looked at.</param>
/// <param name="Editions">Its share in each edition.</param>
public sealed record TermTrend(
    string Term, TrendKind Kind, double Change, double ChangeLow, double ChangeHigh, double P, double Q,
        IReadOnlyList<EditionShare> Editions);
