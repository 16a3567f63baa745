using Conspectus.Analysis.Clustering;

namespace Conspectus.Analysis.Tests.Clustering;

public class AssignmentTests
{
    [Fact]
    public void The_cheapest_pairing_is_found_where_the_greedy_one_is_dearer() =>
        Assert.Equal([1, 0], Assignment.Solve(new double[,] { { -0.9, -0.8 }, { -0.85, -0.1 } }));

    [Fact]
    public void No_pairing_of_random_costs_is_cheaper()
    {
        var random = new SeededRandom(7);
        for (var round = 0; round < 50; round++)
        {
            var cost = new double[4, 6];
            for (var i = 0; i < 4; i++)
            {
                for (var j = 0; j < 6; j++) cost[i, j] = random.NextDouble() - 0.5;
            }

            var columns = Assignment.Solve(cost);
            Assert.Distinct(columns);
            Assert.Equal(Cheapest(cost, 0, []), columns.Select((c, r) => cost[r, c]).Sum(), 9);
        }
    }

    [Fact]
    public void No_rows_need_no_columns() => Assert.Empty(Assignment.Solve(new double[0, 3]));

    private static double Cheapest(double[,] cost, int row, int[] taken) => row == cost.GetLength(0)
        ? 0
        : Enumerable.Range(0, cost.GetLength(1)).Where(j => !taken.Contains(j))
            .Min(j => cost[row, j] + Cheapest(cost, row + 1, [.. taken, j]));
}
