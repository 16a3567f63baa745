namespace Conspectus.Analysis.Clustering;

/// <summary>A graph in which an edge counts as much as partitions from many starts agree that it lies within a group.</summary>
/// <remarks>
/// Consensus clustering (A. Strehl and J. Ghosh, JMLR 3, 2002; A. Lancichinetti and S. Fortunato, Scientific Reports 2, 2012), with the
/// agreement taken on the edges of the graph alone, so that it needs no n × n matrix: what depends on the order of the search cancels out
/// before the final partition is made.
/// </remarks>
internal static class Consensus
{
    /// <summary>
    /// Weighs every edge by the share of <paramref name="runs"/> partitions that keep its ends together; edges they all cut are left with a
    /// hundredth.
    /// </summary>
    public static WeightedGraph Weigh(WeightedGraph graph, double resolution, int maxSize, int runs, ulong seed, Workers workers)
    {
        var partitions = new int[runs][];
        workers.For(runs, r => partitions[r] = GraphPartition.Create(graph, resolution, maxSize, seed + (ulong)r));
        var weights = new float[graph.Weights.Length];
        workers.Blocks(graph.Count, 256, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                for (var e = graph.Starts[i]; e < graph.Starts[i + 1]; e++)
                {
                    var together = 0;
                    foreach (var partition in partitions) together += partition[i] == partition[graph.Ends[e]] ? 1 : 0;
                    weights[e] = graph.Weights[e] * Math.Max(0.01f, (float)together / runs);
                }
            }
        });
        return graph with { Weights = weights };
    }
}
