using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Layout;

/// <summary>Where a layout starts and how it is fitted into the square −1 … 1.</summary>
internal static class LayoutFrame
{
    /// <summary>
    /// The first two principal axes, with standard deviation 1; documents at the same place are drawn apart by a fixed jitter. n × 2.
    /// </summary>
    public static float[] Start(Embedding embedding)
    {
        var (n, d) = (embedding.Count, embedding.Dimensions);
        var y = new float[2 * n];
        var random = new SeededRandom(7);
        for (var axis = 0; axis < 2; axis++)
        {
            // The first singular vector of uncentred text is close to the mean of all documents; the next two separate documents.
            var column = Math.Min(axis + 1, d - 1);
            double Entry(int i) => embedding.Values[((long)i * d) + column];
            double mean = 0, square = 0;
            for (var i = 0; i < n; i++) mean += Entry(i);
            mean /= Math.Max(1, n);
            for (var i = 0; i < n; i++) square += (Entry(i) - mean) * (Entry(i) - mean);
            var scale = square > 0 ? 1 / Math.Sqrt(square / n) : 0;
            for (var i = 0; i < n; i++) y[(2 * i) + axis] = (float)(((Entry(i) - mean) * scale) + ((random.NextDouble() - 0.5) * 1e-2));
        }

        return y;
    }

    /// <summary>Moves the middle of all points to the origin.</summary>
    public static void Center(float[] y)
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

    /// <summary>Centres the points and scales them so that the farthest coordinate is 1 or −1.</summary>
    public static void Fit(float[] y)
    {
        if (y.Length == 0) return;
        Center(y);
        var reach = y.Max(Math.Abs);
        for (var i = 0; i < y.Length; i++) y[i] = reach > 0 ? y[i] / reach : 0;
    }
}
