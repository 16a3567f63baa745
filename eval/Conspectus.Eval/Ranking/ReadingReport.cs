using System.Globalization;
using Conspectus.Analysis.Ranking;

namespace Conspectus.Eval.Ranking;

/// <summary>Lets a reader of NeurIPS 2023 begin with five likes and ten other papers, and read on in the order of the ranking.</summary>
internal static class ReadingReport
{
    public static void Print(string shared, string[] options)
    {
        var seeds = int.Parse(options.FirstOrDefault() ?? "5", CultureInfo.InvariantCulture);
        foreach (var set in ReviewSets.Picks(shared))
        {
            var runs = new ReplayFigures[seeds];
            Parallel.For(0, seeds, seed => runs[seed] = ReplayFigures.Of(set.Replay(seed, new RankingOptions())));
            Console.WriteLine($"{$"{set.Name} ({set.Total} of {set.IsLiked.Length})",-42} {ReplayFigures.Mean(runs)}");
            Console.WriteLine($"{"   spread over the starts",-42} recall@10/20/40% "
                + string.Join("  ", new Func<ReplayFigures, double>[] { r => r.Recall10, r => r.Recall20, r => r.Recall40 }
                    .Select(f => $"{runs.Min(f):F2}–{runs.Max(f):F2}")));
        }

        Console.WriteLine("TF-IDF and an SVM, the picks: .22 / .41 / .63");
    }
}
