using Conspectus.Analysis.Neighbors;

namespace Conspectus.Analysis.Clustering;

/// <summary>How well groups hold together when half of the documents are grouped anew.</summary>
/// <remarks>
/// Resampling as in A. Ben-Hur, A. Elisseeff, I. Guyon (PSB 2002) and C. Hennig, "Cluster-wise assessment of cluster stability" (Comput.
/// Stat. Data Anal. 52, 2007); the figure is the mean over pairs that S. Monti et al. (Machine Learning 52, 2003) call a cluster's
/// consensus.
/// </remarks>
public static class Stability
{
    /// <summary>
    /// Draws <paramref name="samples"/> random halves of the documents. Each is grouped from nothing: the graph of its own nearest
    /// neighbours, a consensus, about as many groups as there are, none larger in proportion. A group's stability is the share, over all
    /// halves, of its pairs of drawn documents that fall into one group.
    /// </summary>
    /// <param name="graph">The neighbours of all documents; where it holds less than twice <paramref name="neighbors"/>, a half's documents
    /// have fewer.</param>
    /// <param name="groups">The group of each document, from 0.</param>
    /// <param name="neighbors">Neighbours of a document that make an edge.</param>
    /// <param name="maxSize">The documents a group holds at most.</param>
    /// <param name="samples">How many halves; the standard error is about .3 / √samples for a group.</param>
    /// <param name="runs">How many partitions the consensus of a half is made of.</param>
    /// <param name="seed">Seeds the halves.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <returns>
    /// 0 … 1 for each group; 1 for one of whose pairs none was drawn. Cost: about <paramref name="runs"/> and one partitions of half of the
    /// graph a sample, and twenty to find the resolutions.
    /// </returns>
    public static float[] Measure(KnnGraph graph, int[] groups, int neighbors, int maxSize, int samples, int runs, ulong seed,
        Workers workers)
    {
        var count = groups.Length == 0 ? 0 : groups.Max() + 1;
        var (kept, all) = (new long[samples][], new long[samples][]);
        var (resolution, agreedResolution) = (0.0, 0.0);
        void Sample(int s)
        {
            var rows = Half(graph.Count, seed + (ulong)s);
            var half = WeightedGraph.Create(Part(graph, rows, neighbors), neighbors);
            if (s == 0) resolution = PartitionOfSize.Create(half, count, maxSize / 2, seed).Resolution;
            var agreed = Consensus.Weigh(half, resolution, maxSize / 2, runs, seed + (ulong)(s * runs), workers with { Threads = 1 });
            if (s == 0) agreedResolution = PartitionOfSize.Create(agreed, count, maxSize / 2, seed).Resolution;
            (kept[s], all[s]) = Pairs(rows, groups, count, GraphPartition.Create(agreed, agreedResolution, maxSize / 2, seed + (ulong)s));
        }

        if (graph.Count < 4) return Enumerable.Repeat(1f, count).ToArray();
        Sample(0);
        workers.For(samples - 1, s => Sample(s + 1));
        return Enumerable.Range(0, count)
            .Select(g => all.Sum(a => a[g]) is var total and > 0 ? (float)((double)kept.Sum(k => k[g]) / total) : 1f).ToArray();
    }

    private static (long[] Kept, long[] All) Pairs(int[] rows, int[] groups, int count, int[] half)
    {
        var drawn = new long[count];
        var cells = new Dictionary<(int Group, int Half), long>();
        for (var i = 0; i < rows.Length; i++)
        {
            drawn[groups[rows[i]]]++;
            cells[(groups[rows[i]], half[i])] = cells.GetValueOrDefault((groups[rows[i]], half[i])) + 1;
        }

        var kept = new long[count];
        foreach (var (cell, n) in cells) kept[cell.Group] += n * (n - 1);
        return (kept, drawn.Select(n => n * (n - 1)).ToArray());
    }

    private static int[] Half(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var rows = Enumerable.Range(0, count).ToArray();
        for (var i = 0; i < count / 2; i++)
        {
            var j = i + random.Next(count - i);
            (rows[i], rows[j]) = (rows[j], rows[i]);
        }

        return rows[..(count / 2)];
    }

    // The nearest drawn neighbours of each drawn document; a list that runs out is filled with no similarity, which makes no edge.
    private static KnnGraph Part(KnnGraph graph, int[] rows, int neighbors)
    {
        var place = Enumerable.Repeat(-1, graph.Count).ToArray();
        for (var i = 0; i < rows.Length; i++) place[rows[i]] = i;
        var (indices, similarities) = (new int[rows.Length * neighbors], new float[rows.Length * neighbors]);
        for (var i = 0; i < rows.Length; i++)
        {
            var found = i * neighbors;
            for (var e = 0; e < graph.K && found < (i + 1) * neighbors; e++)
            {
                if (place[graph.Neighbors(rows[i])[e]] is not (>= 0 and var at)) continue;
                (indices[found], similarities[found]) = (at, graph.Cosines(rows[i])[e]);
                found++;
            }
        }

        return new KnnGraph(rows.Length, neighbors, indices, similarities);
    }
}
