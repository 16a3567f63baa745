using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Layout;

/// <summary>A two-dimensional layout that keeps neighbours together: Barnes–Hut t-SNE from a principal-axes start.</summary>
/// <remarks>
/// L. van der Maaten, "Accelerating t-SNE using tree-based algorithms" (JMLR 15, 2014); start and learning rate n / 12 after D. Kobak and P. Berens,
/// "The art of using t-SNE for single-cell transcriptomics" (Nature Communications 10, 2019). Every point's force is summed by one
/// thread in a fixed order. Cost: O(n log n) an iteration.
/// </remarks>
public static class TsneLayout
{
    private const int Block = 32;

    /// <summary>Lays documents out.</summary>
    /// <param name="embedding">Gives the start.</param>
    /// <param name="graph">Near neighbours; three times the perplexity are wanted.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="progress">Called with the share done, from 0 to 1.</param>
    /// <returns>n × 2, row-major, in −1 … 1 with the same scale on both axes.</returns>
    public static float[] Create(Embedding embedding, KnnGraph graph, LayoutOptions options, Workers workers, Action<double>? progress = null)
    {
        var n = embedding.Count;
        var y = Start(embedding);
        if (n > 3 && graph.K > 0)
        {
            var p = Affinities.Create(graph, options.Perplexity, workers);
            Descend(y, p, options, workers, progress);
        }

        return Fit(y, n);
    }

    private static void Descend(float[] y, SparseMatrix p, LayoutOptions options, Workers workers, Action<double>? progress)
    {
        var n = p.Rows;
        var tree = new QuadTree(n);
        var repulsion = new float[2 * n];
        var sums = new double[n];
        var velocity = new float[2 * n];
        var gains = new float[2 * n];
        Array.Fill(gains, 1f);
        var rate = Math.Max(n / options.EarlyExaggeration, 50);
        var total = options.EarlyIterations + options.Iterations;
        for (var iteration = 0; iteration < total; iteration++)
        {
            var early = iteration < options.EarlyIterations;
            var exaggeration = early ? options.EarlyExaggeration : 1;
            var momentum = early ? 0.5f : 0.8f;
            tree.Build(y);
            workers.Blocks(n, Block, (from, to) =>
            {
                for (var i = from; i < to; i++)
                    (repulsion[2 * i], repulsion[(2 * i) + 1], sums[i]) = tree.Repulsion(y[2 * i], y[(2 * i) + 1], options.Theta * options.Theta);
            });
            double z = 0;
            foreach (var sum in sums) z += sum;
            var inverse = (float)(1 / Math.Max(z, double.Epsilon));
            var next = new float[2 * n];
            workers.Blocks(n, Block, (from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    var (ax, ay) = Attraction(y, p, i);
                    Step(2 * i, (exaggeration * ax) - (repulsion[2 * i] * inverse));
                    Step((2 * i) + 1, (exaggeration * ay) - (repulsion[(2 * i) + 1] * inverse));
                }
            });
            Center(next);
            Array.Copy(next, y, y.Length);
            if (iteration % 10 == 0) progress?.Invoke((double)iteration / total);

            void Step(int at, float gradient)
            {
                gradient *= 4;
                gains[at] = Math.Max(0.01f, (gradient > 0) == (velocity[at] > 0) ? gains[at] * 0.8f : gains[at] + 0.2f);
                velocity[at] = (momentum * velocity[at]) - (rate * gains[at] * gradient);
                next[at] = y[at] + velocity[at];
            }
        }
    }

    private static (float X, float Y) Attraction(float[] y, SparseMatrix p, int i)
    {
        float ax = 0, ay = 0;
        for (var e = p.Starts[i]; e < p.Starts[i + 1]; e++)
        {
            var j = p.Indices[e];
            var dx = y[2 * i] - y[2 * j];
            var dy = y[(2 * i) + 1] - y[(2 * j) + 1];
            var pull = p.Values[e] / (1 + (dx * dx) + (dy * dy));
            ax += pull * dx;
            ay += pull * dy;
        }

        return (ax, ay);
    }

    // The first two principal axes, small; documents at the same place are drawn apart by a fixed jitter.
    private static float[] Start(Embedding embedding)
    {
        var n = embedding.Count;
        var y = new float[2 * n];
        var random = new SeededRandom(7);
        for (var axis = 0; axis < 2; axis++)
        {
            // The first singular vector of uncentred text is its overall length; the next two tell documents apart.
            var column = Math.Min(axis + 1, embedding.Dimensions - 1);
            double mean = 0, square = 0;
            for (var i = 0; i < n; i++) mean += embedding.Values[(i * embedding.Dimensions) + column];
            mean /= Math.Max(1, n);
            for (var i = 0; i < n; i++) square += Math.Pow(embedding.Values[(i * embedding.Dimensions) + column] - mean, 2);
            var scale = square > 0 ? 1e-4 / Math.Sqrt(square / n) : 0;
            for (var i = 0; i < n; i++)
                y[(2 * i) + axis] = (float)(((embedding.Values[(i * embedding.Dimensions) + column] - mean) * scale) + ((random.NextDouble() - 0.5) * 1e-6));
        }

        return y;
    }

    private static void Center(float[] y)
    {
        double x = 0, v = 0;
        for (var i = 0; i < y.Length; i += 2)
        {
            x += y[i];
            v += y[i + 1];
        }

        var (mx, my) = ((float)(2 * x / y.Length), (float)(2 * v / y.Length));
        for (var i = 0; i < y.Length; i += 2)
        {
            y[i] -= mx;
            y[i + 1] -= my;
        }
    }

    private static float[] Fit(float[] y, int n)
    {
        if (n == 0) return y;
        Center(y);
        var reach = y.Max(Math.Abs);
        for (var i = 0; i < y.Length; i++) y[i] = reach > 0 ? y[i] / reach : 0;
        return y;
    }
}
