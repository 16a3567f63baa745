namespace Conspectus.Analysis.Ranking;

/// <summary>How many papers worth liking remain unread.</summary>
/// <param name="Expected">The mean.</param>
/// <param name="Low">The lower end of the 90% interval: fewer are left with a probability of at most 5%.</param>
/// <param name="High">The upper end: more are left with a probability of at most 5%.</param>
/// <param name="NextHundred">How many the next hundred papers hold, on the mean.</param>
/// <remarks>
/// While papers are read in the order of a ranking, the rate of finds falls. It is taken as a Poisson process of rate a · (1 + x / s)⁻ᵖ
/// after x papers (as the counting processes of A. Sneyd and M. Stevenson, "Modelling stopping criteria for search results using Poisson
/// processes", EMNLP 2019); a is integrated out with a gamma prior, s and p over a grid, so that the uncertainty of the curve's form is in
/// the interval as well. Its calibration on replayed reviews stands in <c>docs/measurements.md</c>.
/// </remarks>
public sealed record RemainingEstimate(double Expected, int Low, int High, double NextHundred)
{
    private const int Scales = 12; // values of s
    private const double SmallestScale = 10; // papers
    private const double PriorFinds = 0.5; // Jeffreys' prior of a rate
    private const int Hundred = 100;

    // At a smaller power most finds would lie far behind all that was read, which no ranking that learns has shown.
    private static readonly double[] Powers = [2, 3, 6, 12, 24];

    /// <summary>Estimates from what has been read. Cost: linear in the number read, times a grid of some hundred curves.</summary>
    /// <param name="read">Whether each paper was liked, in the order of reading; priors not counted.</param>
    /// <param name="unread">How many papers are unread.</param>
    /// <param name="options">How sure the estimate is of itself.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unread"/> is negative.</exception>
    public static RemainingEstimate Of(IReadOnlyList<bool> read, int unread, RemainingOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unread);
        if (unread == 0) return new RemainingEstimate(0, 0, 0, 0);
        var curves = Curves(read, unread, options);
        var expected = curves.Sum(c => c.Weight * c.Mean(c.Ahead));
        var next = curves.Sum(c => c.Weight * c.Mean(c.NextHundred));
        var (low, high) = Interval(curves, unread, options.Tail);
        return new RemainingEstimate(Math.Min(unread, expected), low, high, Math.Min(Math.Min(unread, Hundred), next));
    }

    private static List<Curve> Curves(IReadOnlyList<bool> read, int unread, RemainingOptions options)
    {
        double[] finds = [.. read.Index().Where(r => r.Item).Select(r => r.Index + 0.5)];
        var curves = new List<Curve>();
        for (var k = 0; k < Scales; k++)
        {
            var scale = SmallestScale * Math.Pow(Math.Max(2, (read.Count + unread) / SmallestScale), k / (double)(Scales - 1));
            foreach (var power in Powers)
            {
                var past = Area(read.Count, scale, power);
                var fit = finds.Sum(x => -power * Math.Log(1 + (x / scale)));
                var evidence = fit + LogGamma(finds.Length + PriorFinds) - ((finds.Length + PriorFinds) * Math.Log(past + 1e-9));
                curves.Add(new Curve(
                    options.Trust * evidence, finds.Length + PriorFinds, past + 1e-9, Area(read.Count + unread, scale, power) - past,
                    Area(read.Count + Math.Min(Hundred, unread), scale, power) - past));
            }
        }

        var most = curves.Max(c => c.Weight);
        var total = curves.Sum(c => Math.Exp(c.Weight - most));
        return curves.ConvertAll(c => c with { Weight = Math.Exp(c.Weight - most) / total });
    }

    // ∫ (1 + x / s)⁻ᵖ from 0 to x.
    private static double Area(double x, double scale, double power) =>
        scale / (1 - power) * (Math.Pow(1 + (x / scale), 1 - power) - 1);

    // The mixture of the curves' negative binomial distributions, added up from 0.
    private static (int Low, int High) Interval(List<Curve> curves, int unread, double tail)
    {
        var terms = curves.ConvertAll(c => c.Weight * c.None());
        var (sum, low) = (0.0, -1);
        for (var count = 0; count < unread; count++)
        {
            sum += terms.Sum();
            if (low < 0 && sum > tail) low = count;
            if (sum >= 1 - tail) return (low, count);
            for (var c = 0; c < terms.Count; c++) terms[c] *= curves[c].Ratio(count);
        }

        return (Math.Max(0, low), unread);
    }

    // Stirling's series; the argument is at least a half.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++) shift -= Math.Log(x);
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }

    private readonly record struct Curve(double Weight, double Finds, double Past, double Ahead, double NextHundred)
    {
        public double Mean(double area) => Finds / Past * area;

        public double None() => Math.Exp(Finds * Math.Log(Past / (Past + Ahead)));

        public double Ratio(int count) => (Finds + count) / (count + 1) * (Ahead / (Past + Ahead));
    }
}
