namespace Conspectus.Analysis.Clustering;

/// <summary>Merges groups until few are left, each time the two whose union grows the spread least.</summary>
/// <remarks>J. H. Ward, "Hierarchical grouping to optimize an objective function" (JASA 58, 1963), on weighted centres.</remarks>
public static class WardMerge
{
    /// <summary>Merges k groups into at most <paramref name="target"/>.</summary>
    /// <param name="centres">k × <paramref name="dimensions"/>, row-major.</param>
    /// <param name="dimensions">d.</param>
    /// <param name="sizes">The number of rows of each group.</param>
    /// <param name="target">How many groups to leave, at least 1.</param>
    /// <param name="maxSize">Two groups that would be larger together are merged only where nothing else is left.</param>
    /// <returns>The merged group of each group, numbered from 0 in order of first member. Cost: O(k³ d).</returns>
    public static int[] Merge(float[] centres, int dimensions, int[] sizes, int target, int maxSize = int.MaxValue)
    {
        var k = sizes.Length;
        var parts = Enumerable.Range(0, k).Select(g => (Members: new List<int> { g }, Weight: (double)sizes[g],
            Centre: centres.AsSpan(g * dimensions, dimensions).ToArray().Select(v => (double)v).ToArray())).ToList();
        while (parts.Count > Math.Max(1, target))
        {
            var (bestA, bestB, best) = (0, 1, double.PositiveInfinity);
            for (var a = 0; a < parts.Count; a++)
            {
                for (var b = a + 1; b < parts.Count; b++)
                {
                    var cost = Cost(parts[a].Centre, parts[a].Weight, parts[b].Centre, parts[b].Weight);
                    if (parts[a].Weight + parts[b].Weight > maxSize) cost += 1e12;
                    if (cost < best) (bestA, bestB, best) = (a, b, cost);
                }
            }

            var (x, y) = (parts[bestA], parts[bestB]);
            var weight = x.Weight + y.Weight;
            var centre = x.Centre.Zip(y.Centre, (p, q) => ((p * x.Weight) + (q * y.Weight)) / weight).ToArray();
            parts[bestA] = ([.. x.Members, .. y.Members], weight, centre);
            parts.RemoveAt(bestB);
        }

        var merged = new int[k];
        foreach (var (part, number) in parts.OrderBy(p => p.Members.Min()).Select((p, i) => (p, i)))
        {
            foreach (var member in part.Members) merged[member] = number;
        }

        return merged;
    }

    private static double Cost(double[] a, double weightA, double[] b, double weightB)
    {
        double d2 = 0;
        for (var i = 0; i < a.Length; i++) d2 += (a[i] - b[i]) * (a[i] - b[i]);
        return weightA * weightB / (weightA + weightB) * d2;
    }
}
