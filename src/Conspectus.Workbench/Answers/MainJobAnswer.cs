using Conspectus.Workbench.Publishing;

namespace Conspectus.Workbench.Answers;

/// <summary>What the main job did, once all of it is done.</summary>
/// <param name="Address">The address of the reader.</param>
/// <param name="Import">The import.</param>
/// <param name="Analysis">The analysis.</param>
/// <param name="Article">The article.</param>
/// <param name="TotalSeconds">How long it took.</param>
public sealed record MainJobAnswer(string Address, ImportAnswer Import, AnalysisAnswer Analysis, PublishReport Article,
    double TotalSeconds);
