using Conspectus.Core.Papers;
using Conspectus.Library.Analysis;
using Conspectus.Library.Conformance;

namespace Conspectus.Library.Sqlite.Tests;

/// <summary>What a child writes in its n-th round.</summary>
public static class Round
{
    /// <summary>Papers that a round adds.</summary>
    public const int Added = 40;

    public static Paper[] NewPapers(int round) =>
        [.. Sample.Many(Added, seed: 500 + round).Select(p => p with { Track = $"T{round}", Keywords = [$"key {round}"] })];

    /// <summary>An analysis that tells in every part which round it is of.</summary>
    public static AnalysisResult Analysis(IReadOnlyList<string> ids, int round) => AnalysisSample.Create(ids, _ => round % 2) with
    {
        Fingerprint = $"analysis {round}",
        Stages = [new StageRun("round", $"{round}", 0)],
        Model = [.. Enumerable.Repeat((byte)round, 1_500_000)],
    };
}
