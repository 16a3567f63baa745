namespace Conspectus.Workbench.Answers;

/// <summary>A replayed review.</summary>
/// <param name="Records">How many records have a label.</param>
/// <param name="Included">How many of them were included.</param>
/// <param name="Seeds">A replay for each choice of the two records known at the start.</param>
/// <param name="Mean">The means over the replays.</param>
public sealed record ScreeningAnswer(
    int Records, int Included, IReadOnlyList<ScreeningSeedAnswer> Seeds, ScreeningFigures Mean);
