using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Reading;

/// <summary>One day of the history, and all days that there are.</summary>
/// <param name="Day">The day shown; null where there is no history.</param>
/// <param name="Steps">What was done on it, latest first.</param>
/// <param name="Days">All days, latest first.</param>
/// <param name="Diary">How much was read on which days.</param>
public sealed record HistoryPage(
    DateOnly? Day, IReadOnlyList<HistoryStep> Steps, IReadOnlyList<HistoryDay> Days, DiaryAnswer Diary);
