using Conspectus.Analysis.Ranking;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Tests.Ranking;

/// <summary>Papers on three subjects, thirty of each; every third of each has a fourth subject's words as well.</summary>
internal static class RankedSample
{
    private static readonly string[][] Words =
    [
        ["graph", "node", "edge", "message", "passing", "neighborhood", "spectral"],
        ["policy", "reward", "agent", "exploration", "bandit", "regret", "offline"],
        ["diffusion", "image", "denoising", "sampling", "latent", "guidance", "pixel"],
    ];

    public static IReadOnlyList<RankedDocument> Documents { get; } = [.. Enumerable.Range(0, 90).Select(Make)];

    public static RankingFeatures Features { get; } = RankingFeatures.Create(Documents, new RankingOptions(), new Workers(2));

    /// <summary>The subject of a row.</summary>
    public static int Subject(int row) => row % 3;

    private static RankedDocument Make(int row)
    {
        var random = new SeededRandom((ulong)row);
        string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => random.Next(4) == 0
            ? "we propose a method that improves results".Split(' ')[random.Next(7)] : Words[Subject(row)][random.Next(7)]));
        return new RankedDocument(new Document(Text(6), Text(60), []), [$"Author {row / 3}", $"Author {row % 7}"], 2000 + (row % 5), row % 10 == 0 ? 1 : 0);
    }
}
