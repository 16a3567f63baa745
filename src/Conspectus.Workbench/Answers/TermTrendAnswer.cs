using Conspectus.Analysis.Trends;

namespace Conspectus.Workbench.Answers;

/// <summary>How one term fares.</summary>
/// <param name="Term">The term.</param>
/// <param name="Trend">What is told of it.</param>
/// <param name="Change">Its share of the latest edition less that of the other editions compared.</param>
/// <param name="ChangeLow">The lower end of the 95% interval of the change.</param>
/// <param name="ChangeHigh">The upper end.</param>
/// <param name="P">How likely chance alone makes such a trend.</param>
/// <param name="Q">The same, corrected for the number of terms looked at; a trend is told where it is at most .05.</param>
/// <param name="Editions">The term in each edition, the earliest first.</param>
public sealed record TermTrendAnswer(
    string Term, TrendKind Trend, double Change, double ChangeLow, double ChangeHigh, double P, double Q,
        IReadOnlyList<TermEditionAnswer> Editions);
