using Conspectus.Analysis.Ranking;

namespace Conspectus.Eval.Ranking;

/// <summary>How well replays found what was looked for, on the mean.</summary>
internal sealed record ReplayFigures(double First100, double WorkSaved, double Recall10, double Recall20, double Recall40, double Time, double Loss)
{
    public static ReplayFigures Of(ScreeningRun run) => new(
        run.FoundAfter(100), run.WorkSaved(0.95), run.Recall(0.1), run.Recall(0.2), run.Recall(0.4), run.TimeToDiscovery(), run.Loss());

    public static ReplayFigures Mean(IReadOnlyCollection<ReplayFigures> all) => new(
        all.Average(f => f.First100), all.Average(f => f.WorkSaved), all.Average(f => f.Recall10), all.Average(f => f.Recall20),
        all.Average(f => f.Recall40), all.Average(f => f.Time), all.Average(f => f.Loss));

    public override string ToString() =>
        $"first 100 {First100,5:F1}  WSS@95 {WorkSaved:F3}  recall@10/20/40% {Recall10:F3} {Recall20:F3} {Recall40:F3}  ATD {Time:F4}  loss {Loss:F3}";
}
