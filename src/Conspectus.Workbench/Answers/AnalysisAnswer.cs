using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Answers;

/// <summary>What an analysis did.</summary>
/// <param name="Stages">The stages with their times.</param>
/// <param name="Papers">How many papers were analysed.</param>
/// <param name="Topics">How many topics were found.</param>
public sealed record AnalysisAnswer(IReadOnlyList<StageAnswer> Stages, int Papers, int Topics)
{
    /// <summary>The answer for a report.</summary>
    public static AnalysisAnswer Of(AnalysisReport report) =>
        new([.. report.Stages.Select(s => new StageAnswer(s.Name, s.Seconds))], report.Papers, report.Topics);
}
