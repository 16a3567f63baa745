using System.Globalization;
using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;

namespace Conspectus.Eval.Ranking;

/// <summary>
/// Two interests of one reader at once, their queues read in turn and every mark kept for both, against each interest alone.
/// </summary>
internal static class InterestsReport
{
    private static readonly double[] Shares = [0.1, 0.2, 0.4];

    public static void Print(string shared, string[] options)
    {
        var seeds = int.Parse(options.FirstOrDefault() ?? "3", CultureInfo.InvariantCulture);
        var sets = ReviewSets.Picks(shared);
        var (alone, together) = (new double[seeds][], new double[seeds][]);
        Parallel.For(0, seeds, seed =>
        {
            alone[seed] = [.. sets.SelectMany(s => Read([s], seed)[0])];
            together[seed] = [.. Read(sets, seed).SelectMany(f => f)];
        });
        for (var s = 0; s < sets.Count; s++)
        {
            string Line(double[][] found) => string.Join(" / ", Shares.Select((_, at) => $"{found.Average(f => f[(s * Shares.Length) + at]):F3}"));
            Console.WriteLine($"{sets[s].Name,-22} found after reading 10 / 20 / 40% of its own queue: alone {Line(alone)}, together {Line(together)}");
        }
    }

    // For each interest the shares of its papers found when so much of its own queue had been read.
    private static double[][] Read(IReadOnlyList<InterestSet> interests, int seed)
    {
        var options = new RankingOptions();
        var ranker = new InterestRanker(interests[0].Papers.Features(options), options);
        var starts = interests.Select(i => i.Start(seed)).ToList();
        var read = starts.SelectMany(s => s.Liked.Concat(s.Seen)).ToHashSet();
        var known = interests.Select((set, i) => starts[i].Liked.ToHashSet()).ToList(); // what each begins with is not counted
        var found = interests.Select(_ => new double[Shares.Length]).ToArray();
        var count = interests[0].IsLiked.Length;
        for (var (own, batch) = (0, 0); own < Shares[^1] * count; own += batch)
        {
            batch = 1 + (own / 100);
            for (var i = 0; i < interests.Count; i++)
            {
                var set = interests[i];
                var ranking = ranker.Rank([.. read.Where(r => set.IsLiked[r])], [.. read.Where(r => !set.IsLiked[r])], new Workers(1));
                foreach (var row in ranking.Order().Take(batch).ToList()) read.Add(row);
                for (var at = 0; at < Shares.Length; at++)
                {
                    if (own < Shares[at] * count)
                        found[i][at] = read.Count(r => set.IsLiked[r] && !known[i].Contains(r)) / (double)(set.Total - set.Likes);
                }
            }
        }

        return found;
    }
}
