namespace Conspectus.Analysis.Search;

/// <summary>One opinion on which paper is meant: a probability for each, out of a score for each.</summary>
/// <remarks>
/// A softmax, so that a paper far ahead of the rest gets nearly all and papers close together share; and a little for being among the first ten at all, by the square
/// of the rank, so that a first place with a narrow lead is not lost.
/// </remarks>
internal sealed class Judge
{
    private const int Places = 10;

    private static readonly double AllPlaces = Enumerable.Range(1, Places).Sum(r => 1.0 / (r * r));

    private readonly float[] _scores;
    private readonly double _sharpness;
    private readonly double _placed;
    private readonly double _best;
    private readonly double _sum;
    private readonly Dictionary<int, double> _places = [];

    /// <summary>Hears one opinion. Cost: linear in the papers looked at.</summary>
    /// <param name="looked">The papers looked at.</param>
    /// <param name="scores">The score of every paper.</param>
    /// <param name="sharpness">How much likelier a paper with a score greater by 1 is, as a logarithm.</param>
    /// <param name="placed">How much of the opinion is for being among the first ten, 0 to 1.</param>
    public Judge(IReadOnlyList<int> looked, float[] scores, double sharpness, double placed)
    {
        (_scores, _sharpness, _placed) = (scores, sharpness, placed);
        _best = looked.Max(d => scores[d]);
        _sum = looked.Sum(d => Math.Exp(sharpness * (scores[d] - _best)));
        foreach (var (at, d) in BestFirst.Of(looked, scores, Places).Index()) _places[d] = 1 / (AllPlaces * (at + 1) * (at + 1));
    }

    /// <summary>How probable it is that a paper is meant.</summary>
    public double Of(int document) => ((1 - _placed) * Math.Exp(_sharpness * (_scores[document] - _best)) / _sum) + (_placed * _places.GetValueOrDefault(document));
}
