using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Clustering;

/// <summary>Merges groups until few are left: the smallest joins the one whose mean direction is nearest.</summary>
/// <remarks>
/// Directions are taken from the mean of all documents, so that what every document shares does not count. Taking the smallest group first
/// keeps groups that resemble nothing from being swept together, as merging the nearest pair (J. H. Ward, JASA 58, 1963) does here.
/// </remarks>
public static class CentroidMerge
{
    /// <summary>Merges k groups into <paramref name="target"/>.</summary>
    /// <param name="vectors">n × <paramref name="dimensions"/>, row-major.</param>
    /// <param name="dimensions">d.</param>
    /// <param name="groups">The group of each row, 0 to k − 1.</param>
    /// <param name="count">k.</param>
    /// <param name="target">How many groups to leave, at least 1.</param>
    /// <param name="maxSize">A merged group larger than this is avoided where another partner will do.</param>
    /// <returns>The merged group of each group, numbered from 0 in order of first member. Cost: O(n d + k³ d).</returns>
    public static int[] Merge(float[] vectors, int dimensions, int[] groups, int count, int target, int maxSize)
    {
        var (sums, sizes) = Sums(vectors, dimensions, groups, count);
        var merged = Enumerable.Range(0, count).ToArray();
        var parts = Enumerable.Range(0, count).ToList();
        while (parts.Count > Math.Max(1, target))
        {
            var smallest = parts.MinBy(p => (sizes[p], p));
            var direction = Direction(sums[smallest]);
            var partner = parts.Where(p => p != smallest)
                .MaxBy(p => (sizes[p] + sizes[smallest] <= maxSize, DenseMath.Dot(direction, Direction(sums[p])), -p));
            parts.Remove(smallest);
            sizes[partner] += sizes[smallest];
            DenseMath.AddScaled(sums[partner], 1, sums[smallest]);
            for (var g = 0; g < count; g++)
            {
                if (merged[g] == smallest) merged[g] = partner;
            }
        }

        var numbers = merged.Distinct().Select((part, number) => (part, number)).ToDictionary(p => p.part, p => p.number);
        return merged.Select(m => numbers[m]).ToArray();
    }

    private static (float[][] Sums, int[] Sizes) Sums(float[] vectors, int d, int[] groups, int count)
    {
        var mean = new float[d];
        for (var i = 0; i < groups.Length; i++) DenseMath.AddScaled(mean, 1f / groups.Length, vectors.AsSpan(i * d, d));
        var sums = Enumerable.Range(0, count).Select(_ => new float[d]).ToArray();
        var sizes = new int[count];
        for (var i = 0; i < groups.Length; i++)
        {
            DenseMath.AddScaled(sums[groups[i]], 1, vectors.AsSpan(i * d, d));
            DenseMath.AddScaled(sums[groups[i]], -1, mean);
            sizes[groups[i]]++;
        }

        return (sums, sizes);
    }

    private static float[] Direction(float[] sum)
    {
        var unit = (float[])sum.Clone();
        DenseMath.Normalize(unit);
        return unit;
    }
}
