using Conspectus.Analysis.Roles;

namespace Conspectus.Training.Roles;

/// <summary>
/// How badly weights explain labelled abstracts: the negative logarithm of the labels' likelihood in a chain, and its gradient.
/// </summary>
internal sealed class RoleLoss
{
    private const int Roles = LinearChain.Roles;
    private const int Portions = 2; // summed apart and then together, so that the number of threads changes nothing

    private readonly List<(int Row, float Scale)[][]> _features;
    private readonly List<double[]> _labels; // n × 5 a chain
    private readonly int _rows;
    private readonly RoleTrainingOptions _options;
    private readonly double[][] _sums;

    public RoleLoss(List<(int Row, float Scale)[][]> features, List<double[]> labels, int rows, RoleTrainingOptions options)
    {
        (_features, _labels, _rows, _options) = (features, labels, rows, options);
        _sums = [.. Enumerable.Range(0, Portions).Select(_ => new double[Size])];
    }

    /// <summary>How many numbers there are: rows × 5, then <see cref="LinearChain.Steps"/>.</summary>
    public int Size => (_rows * Roles) + LinearChain.Steps;

    public double Of(double[] weights, double[] gradient)
    {
        var losses = new double[Portions];
        Parallel.For(0, Portions, p => losses[p] = Portion(p, weights));
        var loss = losses.Sum();
        for (var i = 0; i < gradient.Length; i++)
        {
            var penalty = i < _rows * Roles ? _options.Penalty : _options.StepPenalty;
            gradient[i] = _sums.Sum(s => s[i]) + (penalty * weights[i]);
            loss += penalty * weights[i] * weights[i] / 2;
        }

        return loss;
    }

    private double Portion(int portion, double[] weights)
    {
        var gradient = _sums[portion];
        Array.Clear(gradient);
        double loss = 0;
        var (from, to) = (_features.Count * portion / Portions, _features.Count * (portion + 1) / Portions);
        for (var i = from; i < to; i++) loss += Chain(_features[i], _labels[i], weights, gradient);
        return loss;
    }

    private double Chain((int Row, float Scale)[][] features, double[] labels, double[] weights, double[] gradient)
    {
        var scores = Scores(features, weights);
        var steps = new ReadOnlyMemory<double>(weights, _rows * Roles, LinearChain.Steps);
        var chain = new LinearChain(scores, steps);
        var (loss, at) = (chain.Sum, _rows * Roles);
        Span<double> excess = stackalloc double[Roles];
        for (var i = 0; i < features.Length; i++)
        {
            for (var y = 0; y < Roles; y++)
            {
                var label = labels[(i * Roles) + y];
                excess[y] = chain.Probability(i, y) - label;
                loss -= label * scores[(i * Roles) + y];
                if (i == 0) loss += Count((Roles * Roles) + y, label, excess[y]);
                if (i == features.Length - 1) loss += Count((Roles * (Roles + 1)) + y, label, excess[y]);
                for (var p = 0; i > 0 && p < Roles; p++)
                {
                    var both = labels[((i - 1) * Roles) + p] * label;
                    loss += Count((p * Roles) + y, both, chain.Probability(i, p, y) - both);
                }
            }

            foreach (var (row, scale) in features[i])
            {
                for (var y = 0; y < Roles; y++) gradient[(row * Roles) + y] += scale * excess[y];
            }
        }

        return loss;

        double Count(int step, double label, double over)
        {
            gradient[at + step] += over;
            return -label * weights[at + step];
        }
    }

    private static double[] Scores((int Row, float Scale)[][] features, double[] weights)
    {
        var scores = new double[features.Length * Roles];
        for (var i = 0; i < features.Length; i++)
        {
            foreach (var (row, scale) in features[i])
            {
                for (var y = 0; y < Roles; y++) scores[(i * Roles) + y] += scale * weights[(row * Roles) + y];
            }
        }

        return scores;
    }
}
