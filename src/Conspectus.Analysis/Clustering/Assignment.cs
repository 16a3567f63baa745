namespace Conspectus.Analysis.Clustering;

/// <summary>Gives every row a column of its own so that the costs add up to the least.</summary>
/// <remarks>
/// H. W. Kuhn, "The Hungarian method for the assignment problem" (Naval Research Logistics 2, 1955), by shortest augmenting paths.
/// </remarks>
public static class Assignment
{
    /// <summary>The column of each row.</summary>
    /// <param name="cost">n × m, m at least n; finite numbers.</param>
    /// <returns>n different columns. Cost: O(n² m).</returns>
    public static int[] Solve(double[,] cost)
    {
        var (n, m) = (cost.GetLength(0), cost.GetLength(1));
        var (rowPrice, columnPrice) = (new double[n + 1], new double[m + 1]);
        var (rowOf, from) = (new int[m + 1], new int[m + 1]); // rows and columns from 1; 0 stands for none
        for (var row = 1; row <= n; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var least = Enumerable.Repeat(double.PositiveInfinity, m + 1).ToArray();
            var seen = new bool[m + 1];
            while (rowOf[column] != 0)
            {
                seen[column] = true;
                var (step, next) = (double.PositiveInfinity, 0);
                for (var j = 1; j <= m; j++)
                {
                    if (seen[j]) continue;
                    var reduced = cost[rowOf[column] - 1, j - 1] - rowPrice[rowOf[column]] - columnPrice[j];
                    if (reduced < least[j]) (least[j], from[j]) = (reduced, column);
                    if (least[j] < step) (step, next) = (least[j], j);
                }

                for (var j = 0; j <= m; j++)
                {
                    if (!seen[j]) least[j] -= step;
                    else
                    {
                        rowPrice[rowOf[j]] += step;
                        columnPrice[j] -= step;
                    }
                }

                column = next;
            }

            for (; column != 0; column = from[column]) rowOf[column] = rowOf[from[column]];
        }

        var columns = new int[n];
        for (var j = 1; j <= m; j++)
        {
            if (rowOf[j] != 0) columns[rowOf[j] - 1] = j - 1;
        }

        return columns;
    }
}
