using Conspectus.Analysis.Layout;

namespace Conspectus.Analysis.Tests.Layout;

public class RepulsionTreeTests
{
    private static (float[] Force, double[] Sums) Compute(float[] y, float theta, Workers workers)
    {
        var n = y.Length / 2;
        var tree = new RepulsionTree(n);
        tree.Sort(y, workers);
        tree.Refit(y, workers);
        var (force, sums) = (new float[2 * n], new double[n]);
        tree.Repulsion(theta, force, sums, workers);
        return (force, sums);
    }

    [Theory]
    [InlineData(1, 0f, 1e-4)]
    [InlineData(16, 0f, 1e-4)]
    [InlineData(17, 0f, 1e-4)]
    [InlineData(1000, 0f, 1e-4)]
    [InlineData(1000, 0.5f, 0.02)]
    public void The_forces_are_those_of_all_pairs(int n, float theta, double tolerance)
    {
        var y = Samples.Numbers(2 * n, 3).Select(v => v * 10).ToArray();
        var (force, sums) = Compute(y, theta, Samples.One);
        for (var i = 0; i < n; i++)
        {
            double fx = 0, fy = 0, sum = 0;
            for (var j = 0; j < n; j++)
            {
                double dx = y[2 * i] - y[2 * j], dy = y[(2 * i) + 1] - y[(2 * j) + 1];
                var q = 1 / (1 + (dx * dx) + (dy * dy));
                if (j != i) sum += q;
                fx += q * q * dx;
                fy += q * q * dy;
            }

            Assert.InRange(Math.Abs(force[2 * i] - fx), 0, tolerance * (1 + sum));
            Assert.InRange(Math.Abs(force[(2 * i) + 1] - fy), 0, tolerance * (1 + sum));
            Assert.InRange(Math.Abs(sums[i] - sum), 0, tolerance * (1 + sum));
        }
    }

    [Fact]
    public void Points_that_all_lie_at_one_place_do_not_push() =>
        Assert.All(Compute(new float[2 * 100], 0.5f, Samples.One).Force, f => Assert.Equal(0f, f));

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_byte(int threads)
    {
        var y = Samples.Numbers(2 * 5000, 3);
        var (one, many) = (Compute(y, 0.7f, Samples.One), Compute(y, 0.7f, new Workers(threads)));
        Assert.Equal(one.Force, many.Force);
        Assert.Equal(one.Sums, many.Sums);
    }
}
