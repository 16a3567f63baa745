using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Layout;

/// <summary>
/// A two-dimensional layout that keeps neighbours together: t-SNE from a start at the principal axes, with an exaggeration that falls
/// evenly.
/// </summary>
/// <remarks>
/// L. van der Maaten, "Accelerating t-SNE using tree-based algorithms" (JMLR 15, 2014), with the affinities of <see cref="Affinities"/> and
/// the repulsion of <see cref="RepulsionTree"/>; start and learning rate n / exaggeration after D. Kobak and P. Berens, "The art of using
/// t-SNE for single-cell transcriptomics" (Nature Communications 10, 2019). We depart from both in letting the exaggeration fall evenly
/// instead of at once: as in annealing, a paper enclosed by unrelated ones can still leave while attraction is strong. Every point's
/// force is summed by one thread in a fixed order. Cost: O(n log n) an iteration.
/// </remarks>
public static class TsneLayout
{
    private const int Block = 256;

    /// <summary>Lays documents out.</summary>
    /// <param name="embedding">Gives the start.</param>
    /// <param name="graph">Near neighbours; <see cref="LayoutOptions.Fringe"/> are wanted.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="progress">Called with the share done, from 0 to 1.</param>
    /// <returns>n × 2, row-major, in −1 … 1 with the same scale on both axes.</returns>
    public static float[] Create(Embedding embedding, KnnGraph graph, LayoutOptions options, Workers workers,
        Action<double>? progress = null)
    {
        var y = LayoutFrame.Start(embedding);
        if (embedding.Count > 3 && graph.K > 0) Descend(y, Affinities.Create(graph, options), options, workers, progress);
        LayoutFrame.Fit(y);
        return y;
    }

    /// <summary>The exaggeration of an iteration.</summary>
    private static float Exaggeration(int iteration, LayoutOptions options)
    {
        var hold = options.EarlyIterations / 5;
        if (iteration >= options.EarlyIterations) return 1;
        return iteration < hold ? options.EarlyExaggeration
            : options.EarlyExaggeration + ((1 - options.EarlyExaggeration) * (iteration - hold) / (options.EarlyIterations - hold));
    }

    private static void Descend(float[] y, SparseMatrix p, LayoutOptions options, Workers workers, Action<double>? progress)
    {
        var n = p.Rows;
        var tree = new RepulsionTree(n);
        var repulsion = new float[2 * n];
        var sums = new double[n];
        var next = new float[2 * n];
        var descent = new Momentum(2 * n);
        var total = options.EarlyIterations + options.Iterations;
        for (var iteration = 0; iteration < total; iteration++)
        {
            var exaggeration = Exaggeration(iteration, options);
            var rate = Math.Max(n / exaggeration, 50);
            tree.Sort(y, workers); // the cells of an old order overlap, which costs far more time than sorting again
            tree.Refit(y, workers);
            tree.Repulsion(options.Theta, repulsion, sums, workers);
            double z = 0;
            foreach (var sum in sums) z += sum;
            var inverse = (float)(1 / Math.Max(z, double.Epsilon));
            workers.Blocks(n, Block, (from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    var (ax, ay) = Attraction(y, p, i);
                    next[2 * i] = y[2 * i] + descent.Step(2 * i, 4 * ((exaggeration * ax) - (repulsion[2 * i] * inverse)), rate);
                    next[(2 * i) + 1] = y[(2 * i) + 1]
                        + descent.Step((2 * i) + 1, 4 * ((exaggeration * ay) - (repulsion[(2 * i) + 1] * inverse)), rate);
                }
            });
            LayoutFrame.Center(next);
            Array.Copy(next, y, y.Length);
            if (iteration % 10 == 0) progress?.Invoke((double)iteration / total);
        }
    }

    private static (float X, float Y) Attraction(float[] y, SparseMatrix p, int i)
    {
        float ax = 0, ay = 0;
        var (x, v) = (y[2 * i], y[(2 * i) + 1]);
        for (var e = p.Starts[i]; e < p.Starts[i + 1]; e++)
        {
            var j = 2 * p.Indices[e];
            var (dx, dy) = (x - y[j], v - y[j + 1]);
            var pull = p.Values[e] / (1 + (dx * dx) + (dy * dy));
            ax += pull * dx;
            ay += pull * dy;
        }

        return (ax, ay);
    }
}
