using System.Globalization;
using System.Text.Json;
using Conspectus.Analysis.Ranking;

namespace Conspectus.Eval.Ranking;

/// <summary>Replays the finished reviews beside the published run of ASReview, and simulated interests.</summary>
internal static class ScreenReport
{
    public static void Print(string shared, string[] options)
    {
        var seeds = int.Parse(options.FirstOrDefault() ?? "3", CultureInfo.InvariantCulture);
        var baseline = Baseline(Path.Combine(shared, "eval", "screening", "baseline-asreview.json"));
        var means = Print(ReviewSets.Reviews(shared), seeds, baseline);
        Console.WriteLine($"{"ASReview 3.0.8, the same sets",-42} {ReplayFigures.Mean([.. baseline.Values])}");
        Console.WriteLine($"{"mean of the reviews",-42} {ReplayFigures.Mean(means)}");
        if (!options.Contains("all")) return;
        foreach (var group in ReviewSets.Simulated(shared).GroupBy(s => s.Group))
            Console.WriteLine($"{$"mean of {group.Key}",-42} {ReplayFigures.Mean(Print(group, seeds, null))}");
    }

    private static List<ReplayFigures> Print(IEnumerable<InterestSet> sets, int seeds, Dictionary<string, ReplayFigures>? baseline)
    {
        var (means, options) = (new List<ReplayFigures>(), new RankingOptions());
        foreach (var set in sets)
        {
            var runs = new ReplayFigures[seeds];
            Parallel.For(0, seeds, seed => runs[seed] = ReplayFigures.Of(set.Replay(seed, options)));
            means.Add(ReplayFigures.Mean(runs));
            if (baseline is null) continue;
            Console.WriteLine($"{$"{set.Name} ({set.Total} of {set.IsLiked.Length})",-42} {means[^1]}");
            Console.WriteLine($"{"   ASReview",-42} {baseline[set.Name]}");
        }

        return means;
    }

    private static Dictionary<string, ReplayFigures> Baseline(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.EnumerateObject().ToDictionary(s => s.Name, s =>
        {
            double Of(string figure) => s.Value.GetProperty(figure).GetDouble();
            return new ReplayFigures(Of("first100"), Of("WSS95"), Of("RRF10"), double.NaN, double.NaN, Of("ATD"), double.NaN);
        });
    }
}
