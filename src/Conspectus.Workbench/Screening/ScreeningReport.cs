using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Screening;

/// <summary>What came of replaying a review.</summary>
/// <param name="Answer">The replays.</param>
/// <param name="Unlabeled">How many records were left out because they have no label.</param>
public sealed record ScreeningReport(ScreeningAnswer Answer, int Unlabeled);
