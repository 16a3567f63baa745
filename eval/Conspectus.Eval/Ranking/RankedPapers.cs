using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;

namespace Conspectus.Eval.Ranking;

/// <summary>The papers of a collection, whose features are made once.</summary>
/// <param name="Documents">The papers.</param>
internal sealed record RankedPapers(IReadOnlyList<RankedDocument> Documents)
{
    private readonly Lock _gate = new();
    private RankingFeatures? _features;

    public RankingFeatures Features(RankingOptions options)
    {
        lock (_gate) return _features ??= RankingFeatures.Create(Documents, options, Workers.All);
    }
}
