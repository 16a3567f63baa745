using Conspectus.Analysis.Ranking;

namespace Conspectus.Workbench.Answers;

/// <summary>One replay of a review. The two records known at the start are not counted.</summary>
/// <param name="Seed">What chose those two.</param>
/// <param name="First100">How many included records were among the first 100 read.</param>
/// <param name="Wss95">Work saved over sampling when 95% had been found, a share of the records.</param>
/// <param name="Recall10">The share found when a tenth had been read, 0 to 1.</param>
/// <param name="Atd">The average time to discovery, a share of the records.</param>
/// <param name="Loss">The area lost to the best order, as a share of that between the best and the worst: 0 is best.</param>
/// <param name="Curve">How many included records had been found after each record read.</param>
public sealed record ScreeningSeedAnswer(
    int Seed, int First100, double Wss95, double Recall10, double Atd, double Loss, IReadOnlyList<int> Curve)
{
    /// <summary>The answer for a replay.</summary>
    /// <param name="seed">What chose the two records known at the start.</param>
    /// <param name="run">The replay.</param>
    public static ScreeningSeedAnswer Of(int seed, ScreeningRun run) => new(
        seed, run.FoundAfter(100), Round(run.WorkSaved(0.95)), Round(run.Recall(0.1)), Round(run.TimeToDiscovery()), Round(run.Loss()),
        run.Curve());

    private static double Round(double figure) => Math.Round(figure, 6);
}
