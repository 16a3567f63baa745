using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Layout;

/// <summary>Where a layout starts and how it is fitted into the square −1 … 1.</summary>
internal static class LayoutFrame
{
    /// <summary>The fewest points of which some can be told to lie far beyond all others.</summary>
    internal const int Many = 1000;

    private const double Nearly = 0.995; // of the points lie in the middle
    private const float Wide = 1.15f; // times as far as those out a point lies far beyond
    private const float Margin = 0.1f; // of that distance is left to those drawn in

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

    /// <summary>
    /// Centres the points, draws in those that lie far beyond all others, and scales them so that the farthest coordinate is 1 or −1.
    /// </summary>
    public static void Fit(float[] y)
    {
        if (y.Length == 0) return;
        Center(y);
        DrawIn(y);
        var reach = y.Max(Math.Abs);
        for (var i = 0; i < y.Length; i++) y[i] = reach > 0 ? y[i] / reach : 0;
    }

    // Some fifty of 100,000 documents that nothing holds drift off, and all others would be a small heap in the middle. Their direction
    // and the order of their distances stay.
    private static void DrawIn(float[] y)
    {
        var n = y.Length / 2;
        if (n < Many) return;
        var distances = new float[n];
        for (var i = 0; i < n; i++) distances[i] = MathF.Sqrt((y[2 * i] * y[2 * i]) + (y[(2 * i) + 1] * y[(2 * i) + 1]));
        var sorted = distances.ToArray();
        Array.Sort(sorted);
        var far = Wide * sorted[(int)(Nearly * (n - 1))];
        for (var i = 0; i < n; i++)
        {
            if (distances[i] <= far) continue;
            var part = far / distances[i];
            var factor = part * (1 + (Margin * (1 - part)));
            y[2 * i] *= factor;
            y[(2 * i) + 1] *= factor;
        }
    }
}
