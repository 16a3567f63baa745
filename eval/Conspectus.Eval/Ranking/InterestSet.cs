using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;

namespace Conspectus.Eval.Ranking;

/// <summary>Papers, and which of them a reader chose.</summary>
/// <param name="Group">The kind of set.</param>
/// <param name="Name">The set.</param>
/// <param name="Papers">The papers, shared by the sets of one collection.</param>
/// <param name="IsLiked">The choice.</param>
/// <param name="Likes">How many likes the reader begins with.</param>
/// <param name="Others">How many other papers the reader has seen then.</param>
internal sealed record InterestSet(string Group, string Name, RankedPapers Papers, bool[] IsLiked, int Likes = 1, int Others = 1)
{
    public int Total => IsLiked.Count(l => l);

    /// <summary>Reads the papers in the order of a ranking that learns.</summary>
    public ScreeningRun Replay(int seed, RankingOptions options)
    {
        if ((Likes, Others) == (1, 1)) return ScreeningReplay.Run(Papers.Features(options), IsLiked, (ulong)seed, options, new Workers(1));
        var (liked, seen) = Start(seed);
        return ScreeningReplay.Read(
            Papers.Features(options), liked, seen, row => IsLiked[row], Total - Likes, options, new Workers(1));
    }

    /// <summary>The likes and the other papers that a reader begins with.</summary>
    public (int[] Liked, int[] Seen) Start(int seed)
    {
        var random = new SeededRandom((ulong)seed + 1);
        var order = random.Order(IsLiked.Length);
        return ([.. order.Where(row => IsLiked[row]).Take(Likes)], [.. order.Where(row => !IsLiked[row]).Take(Others)]);
    }
}
