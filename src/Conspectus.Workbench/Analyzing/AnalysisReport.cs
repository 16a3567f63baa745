using Conspectus.Library.Analysis;

namespace Conspectus.Workbench.Analyzing;

/// <summary>What an analysis did.</summary>
/// <param name="Stages">The stages with their times.</param>
/// <param name="Papers">How many papers were analysed.</param>
/// <param name="Topics">How many topics of level <see cref="Core.Topics.TopicLevel.Topic"/> were found.</param>
/// <param name="Reused">Whether the stored analysis was made from the same papers and options, so that nothing was done.</param>
public sealed record AnalysisReport(IReadOnlyList<StageRun> Stages, int Papers, int Topics, bool Reused);
