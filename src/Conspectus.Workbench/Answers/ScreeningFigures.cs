namespace Conspectus.Workbench.Answers;

/// <summary>How well replays of a review found what it included, on the mean. The two records known at the start are not counted.</summary>
/// <param name="First100">How many included records were among the first 100 read.</param>
/// <param name="Wss95">Work saved over sampling when 95% had been found, a share of the records.</param>
/// <param name="Recall10">The share found when a tenth had been read, 0 to 1.</param>
/// <param name="Atd">The average time to discovery, a share of the records.</param>
/// <param name="Loss">The area lost to the best order, as a share of that between the best and the worst: 0 is best.</param>
public sealed record ScreeningFigures(double First100, double Wss95, double Recall10, double Atd, double Loss);
