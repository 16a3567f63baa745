namespace Conspectus.Analysis.Search;

/// <summary>One expert of a mixture: turns a score of every candidate into the probability that it is the paper meant.</summary>
/// <remarks>
/// A softmax, so that a paper far ahead of the rest gets nearly all of the probability and papers with close scores share it; and a
/// share for the first ten ranks, falling with the square of the rank, so that a first place with a narrow lead still counts.
/// </remarks>
internal sealed class Expert
{
    private const int Ranks = 10;

    private static readonly double AllRanks = Enumerable.Range(1, Ranks).Sum(r => 1.0 / (r * r));

    private readonly float[] _scores;
    private readonly double _inverseTemperature;
    private readonly double _rankShare;
    private readonly double _best;
    private readonly double _sum;
    private readonly Dictionary<int, double> _ranks = [];

    /// <summary>Normalises the scores. Cost: linear in the candidates.</summary>
    /// <param name="candidates">The candidates; at least one.</param>
    /// <param name="scores">The score of every paper.</param>
    /// <param name="inverseTemperature">By how much the logarithm of the probability rises when the score rises by 1.</param>
    /// <param name="rankShare">The share of the probability that is given for being among the first ten, 0 to 1.</param>
    public Expert(IReadOnlyList<int> candidates, float[] scores, double inverseTemperature, double rankShare)
    {
        (_scores, _inverseTemperature, _rankShare) = (scores, inverseTemperature, rankShare);
        _best = candidates.Max(d => scores[d]);
        _sum = candidates.Sum(d => Math.Exp(inverseTemperature * (scores[d] - _best)));
        foreach (var (at, d) in BestFirst.Of(candidates, scores, Ranks).Index()) _ranks[d] = 1 / (AllRanks * (at + 1) * (at + 1));
    }

    /// <summary>The probability that a paper is meant.</summary>
    public double Of(int document) =>
        ((1 - _rankShare) * Math.Exp(_inverseTemperature * (_scores[document] - _best)) / _sum)
            + (_rankShare * _ranks.GetValueOrDefault(document));
}
