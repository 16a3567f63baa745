namespace Conspectus.Training.Roles;

/// <summary>Finds the minimum of a smooth function (J. Nocedal, "Updating quasi-Newton matrices with limited storage", 1980).</summary>
public static class Lbfgs
{
    private const int Memory = 6;
    private const int MostHalvings = 15;
    private const double Armijo = 1e-4;

    /// <summary>Goes downhill from zero. Deterministic.</summary>
    /// <param name="size">How many numbers are sought.</param>
    /// <param name="function">Writes the gradient at a point and returns the value.</param>
    /// <param name="iterations">The most steps.</param>
    /// <param name="tolerance">It ends where a step lowers the value by a smaller share.</param>
    public static double[] Minimize(int size, Func<double[], double[], double> function, int iterations, double tolerance)
    {
        var (point, gradient) = (new double[size], new double[size]);
        var value = function(point, gradient);
        var (steps, changes) = (new List<double[]>(), new List<double[]>());
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var direction = Direction(gradient, steps, changes);
            var slope = -Dot(gradient, direction);
            var (next, nextGradient, nextValue) = (new double[size], new double[size], 0.0);
            var length = 1.0;
            for (var halving = 0; ; halving++, length /= 2)
            {
                for (var i = 0; i < size; i++) next[i] = point[i] - (length * direction[i]);
                nextValue = function(next, nextGradient);
                if (nextValue <= value + (Armijo * length * slope) || halving == MostHalvings) break;
            }

            var (step, change) = (Difference(next, point), Difference(nextGradient, gradient));
            if (Dot(step, change) > 1e-10)
            {
                steps.Add(step);
                changes.Add(change);
                if (steps.Count > Memory)
                {
                    steps.RemoveAt(0);
                    changes.RemoveAt(0);
                }
            }

            var lowered = (value - nextValue) / Math.Max(1, Math.Abs(nextValue));
            (point, gradient, value) = (next, nextGradient, nextValue);
            if (lowered < tolerance) break;
        }

        return point;
    }

    private static double[] Direction(double[] gradient, List<double[]> steps, List<double[]> changes)
    {
        var direction = (double[])gradient.Clone();
        var shares = new double[steps.Count];
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            shares[k] = Dot(steps[k], direction) / Dot(steps[k], changes[k]);
            Add(direction, changes[k], -shares[k]);
        }

        var scale = steps.Count > 0
            ? Dot(steps[^1], changes[^1]) / Dot(changes[^1], changes[^1])
            : 1 / Math.Sqrt(Math.Max(Dot(gradient, gradient), 1e-300));
        for (var i = 0; i < direction.Length; i++) direction[i] *= scale;
        for (var k = 0; k < steps.Count; k++) Add(direction, steps[k],
            shares[k] - (Dot(changes[k], direction) / Dot(steps[k], changes[k])));
        return direction;
    }

    private static void Add(double[] sum, double[] other, double factor)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += factor * other[i];
    }

    private static double[] Difference(double[] a, double[] b)
    {
        var difference = new double[a.Length];
        for (var i = 0; i < a.Length; i++) difference[i] = a[i] - b[i];
        return difference;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
