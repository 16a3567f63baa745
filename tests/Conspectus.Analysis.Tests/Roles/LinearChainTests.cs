using Conspectus.Analysis.Roles;

namespace Conspectus.Analysis.Tests.Roles;

public class LinearChainTests
{
    private const int Roles = LinearChain.Roles;

    [Fact]
    public void The_sums_are_those_over_all_ways()
    {
        var random = new Random(1);
        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (4 * random.NextDouble()) - 2)];
        var (scores, steps) = (Numbers(3 * Roles), Numbers(LinearChain.Steps));
        var chain = new LinearChain(scores, steps);
        var (sum, second, both) = (0.0, 0.0, 0.0);
        for (var way = 0; way < Roles * Roles * Roles; way++)
        {
            var (a, b, c) = (way / Roles / Roles, way / Roles % Roles, way % Roles);
            var weight = Math.Exp(scores[a] + scores[Roles + b] + scores[(2 * Roles) + c] + steps[(a * Roles) + b] + steps[(b * Roles) + c]
                + steps[(Roles * Roles) + a] + steps[(Roles * Roles) + Roles + c]);
            sum += weight;
            if (b == 3) second += weight;
            if (b == 3 && c == 2) both += weight;
        }

        Assert.Equal(Math.Log(sum), chain.Sum, 9);
        Assert.Equal(second / sum, chain.Probability(1, 3), 9);
        Assert.Equal(both / sum, chain.Probability(2, 3, 2), 9);
    }

    [Fact]
    public void An_empty_chain_has_nothing() =>
        Assert.Equal(0, new LinearChain(Array.Empty<double>(), new double[LinearChain.Steps]).Count);
}
