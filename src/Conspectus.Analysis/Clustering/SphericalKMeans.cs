using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Clustering;

/// <summary>k-means by cosine similarity.</summary>
/// <remarks>I. S. Dhillon and D. S. Modha, "Concept decompositions for large sparse text data using clustering" (Machine Learning 42, 2001); seeds by k-means++ (D. Arthur and S. Vassilvitskii, SODA 2007).</remarks>
public static class SphericalKMeans
{
    private const int MaxIterations = 60;

    /// <summary>Groups rows around k centres; the best of several starts.</summary>
    /// <param name="vectors">n × <paramref name="dimensions"/>, row-major, rows of unit length or zero.</param>
    /// <param name="dimensions">d.</param>
    /// <param name="k">How many groups, 1 to n. Every group gets at least one row.</param>
    /// <param name="starts">How many starts; the one with the highest summed similarity wins.</param>
    /// <param name="seed">Seeds the starts.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>The group of each row, numbered from 0. Cost: O(n k d) an iteration.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is not in 1 … n.</exception>
    public static int[] Cluster(float[] vectors, int dimensions, int k, int starts, ulong seed, Workers workers)
    {
        var n = vectors.Length / dimensions;
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, n);
        int[] best = [];
        var bestScore = double.NegativeInfinity;
        for (var start = 0; start < starts; start++)
        {
            var centres = Seed(vectors, dimensions, k, new SeededRandom(seed + (ulong)start), workers);
            var (groups, score) = Iterate(vectors, dimensions, centres, k, workers);
            if (score > bestScore) (best, bestScore) = (groups, score);
        }

        return best;
    }

    private static (int[] Groups, double Score) Iterate(float[] vectors, int d, float[] centres, int k, Workers workers)
    {
        var n = vectors.Length / d;
        var groups = new int[n];
        var similarity = new float[n];
        double score = double.NegativeInfinity;
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            workers.Blocks(n, 64, (from, to) =>
            {
                for (var i = from; i < to; i++) (groups[i], similarity[i]) = Nearest(vectors.AsSpan(i * d, d), centres, d, k);
            });
            FillEmpty(groups, similarity, k);
            double next = 0;
            foreach (var s in similarity) next += s;
            if (next <= score + (1e-7 * Math.Abs(score))) break;
            score = next;
            centres = Centroids.Of(vectors, d, groups, k);
        }

        return (groups, score);
    }

    private static (int Group, float Similarity) Nearest(ReadOnlySpan<float> row, float[] centres, int d, int k)
    {
        var (best, at) = (float.NegativeInfinity, 0);
        for (var c = 0; c < k; c++)
        {
            var s = DenseMath.Dot(row, centres.AsSpan(c * d, d));
            if (s > best) (best, at) = (s, c);
        }

        return (at, best);
    }

    // A group that lost all its rows takes the row that fits its own group worst.
    private static void FillEmpty(int[] groups, float[] similarity, int k)
    {
        var sizes = new int[k];
        foreach (var g in groups) sizes[g]++;
        for (var c = 0; c < k; c++)
        {
            if (sizes[c] > 0) continue;
            var worst = -1;
            for (var i = 0; i < groups.Length; i++)
            {
                if (sizes[groups[i]] > 1 && (worst < 0 || similarity[i] < similarity[worst])) worst = i;
            }

            sizes[groups[worst]]--;
            (groups[worst], similarity[worst], sizes[c]) = (c, 1, 1);
        }
    }

    private static float[] Seed(float[] vectors, int d, int k, SeededRandom random, Workers workers)
    {
        var n = vectors.Length / d;
        var centres = new float[k * d];
        var distance = new double[n];
        Array.Fill(distance, 2);
        for (var c = 0; c < k; c++)
        {
            var pick = Draw(distance, random);
            vectors.AsSpan(pick * d, d).CopyTo(centres.AsSpan(c * d, d));
            var at = c;
            workers.Blocks(n, 256, (from, to) =>
            {
                for (var i = from; i < to; i++)
                    distance[i] = Math.Min(distance[i], Math.Max(0, 1 - DenseMath.Dot(vectors.AsSpan(i * d, d), centres.AsSpan(at * d, d))));
            });
            distance[pick] = 0;
        }

        return centres;
    }

    private static int Draw(double[] weights, SeededRandom random)
    {
        double total = 0;
        foreach (var w in weights) total += w;
        if (total <= 0) return random.Next(weights.Length);
        var target = random.NextDouble() * total;
        for (var i = 0; i < weights.Length; i++)
        {
            target -= weights[i];
            if (target < 0) return i;
        }

        return Array.FindLastIndex(weights, w => w > 0);
    }
}
