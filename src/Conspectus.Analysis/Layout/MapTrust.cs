using Conspectus.Analysis.Neighbors;

namespace Conspectus.Analysis.Layout;

/// <summary>How well the map shows the true neighbours of each document.</summary>
public static class MapTrust
{
    /// <summary>The true neighbours that are looked for.</summary>
    public const int Neighbors = 10;

    /// <summary>How many of a document's nearest on the map count as near it.</summary>
    public const int Near = 30;

    /// <summary>For each document, how many of its ten nearest by cosine are among the thirty nearest on the map.</summary>
    /// <param name="layout">n × 2.</param>
    /// <param name="graph">The neighbours; where there are fewer than ten, all are looked for.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>n counts. Cost: O(n · √n) on a grid of cells.</returns>
    public static int[] Count(float[] layout, KnnGraph graph, Workers workers)
    {
        var n = graph.Count;
        var counts = new int[n];
        var grid = new PointGrid(layout);
        workers.Blocks(n, 64, (from, to) =>
        {
            var near = new int[Math.Max(0, Math.Min(Near, n - 1))];
            for (var i = from; i < to; i++)
            {
                grid.Nearest(i, near);
                foreach (var j in graph.Neighbors(i)[..Math.Min(graph.K, Neighbors)])
                {
                    if (near.Contains(j)) counts[i]++;
                }
            }
        });
        return counts;
    }
}
