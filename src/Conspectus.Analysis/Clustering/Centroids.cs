using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Clustering;

/// <summary>Mean directions of groups of rows.</summary>
public static class Centroids
{
    /// <summary>The sum of each group's rows, scaled to unit length.</summary>
    /// <param name="vectors">n × d, row-major.</param>
    /// <param name="dimensions">d.</param>
    /// <param name="groups">The group of each row; negative leaves the row out.</param>
    /// <param name="count">k, the number of groups.</param>
    /// <returns>k × d, row-major; zero for a group without rows. Cost: O(n d), in row order.</returns>
    public static float[] Of(float[] vectors, int dimensions, int[] groups, int count)
    {
        var centroids = new float[count * dimensions];
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] >= 0)
                DenseMath.AddScaled(centroids.AsSpan(groups[i] * dimensions, dimensions), 1, vectors.AsSpan(i * dimensions, dimensions));
        }

        DenseMath.NormalizeRows(centroids, dimensions);
        return centroids;
    }
}
