using System.Globalization;
using Conspectus.Analysis.Ranking;

namespace Conspectus.Eval.Ranking;

/// <summary>Whether what truly remains lies in the stated interval: at each twentieth of every replay.</summary>
internal static class StopReport
{
    private const int Points = 20;

    public static void Print(string shared, string[] options)
    {
        var seeds = int.Parse(options.FirstOrDefault() ?? "3", CultureInfo.InvariantCulture);
        foreach (var group in ReviewSets.Reviews(shared).Concat(ReviewSets.Picks(shared)).Concat(ReviewSets.Simulated(shared)).GroupBy(s => s.Group))
        {
            var points = new List<Point>();
            foreach (var set in group)
            {
                var runs = new ScreeningRun[seeds];
                Parallel.For(0, seeds, seed => runs[seed] = set.Replay(seed, new RankingOptions()));
                points.AddRange(runs.SelectMany(Of));
            }

            Console.WriteLine($"{group.Key,-10} {points.Count,5} points: inside {points.Average(p => p.Inside):F3} (before all is found "
                + $"{points.Where(p => p.Left > 0).Select(p => p.Inside).DefaultIfEmpty(1).Average():F3}), above {points.Average(p => p.Above):F3}; "
                + $"width {points.Average(p => p.Width):F3} of all to find, error of the mean {points.Average(p => p.Error):F3}");
        }
    }

    private static IEnumerable<Point> Of(ScreeningRun run)
    {
        for (var k = 1; k < Points; k++)
        {
            var read = run.Count * k / Points;
            var seen = Enumerable.Range(0, read).Select(i => i < run.Found.Count && run.Found[i]).ToArray();
            var left = run.Total - seen.Count(s => s);
            var estimate = RemainingEstimate.Of(seen, run.Count - read, new RemainingOptions());
            yield return new Point(
                left, left >= estimate.Low && left <= estimate.High ? 1 : 0, left > estimate.High ? 1 : 0,
                (estimate.High - estimate.Low) / (double)run.Total, Math.Abs(estimate.Expected - left) / run.Total);
        }
    }

    private readonly record struct Point(int Left, double Inside, double Above, double Width, double Error);
}
