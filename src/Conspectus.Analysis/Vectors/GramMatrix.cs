namespace Conspectus.Analysis.Vectors;

/// <summary>Products of two tall matrices, and orthonormal columns by them.</summary>
/// <remarks>
/// Columns are orthonormalised as R. Schreiber and C. Van Loan's block methods do it, through the Cholesky factor of the small matrix of
/// their dot products: the tall matrix is read row by row, twice, and never transposed.
/// </remarks>
internal static class GramMatrix
{
    private const int Parts = 16; // so many partial sums are kept, whatever the number of threads, and added in their order
    private const int Rows = 4; // are added to a sum at once
    private const float Dependent = 1e-6f;

    /// <summary>The upper triangle of AᵀB of two n × width matrices, width × width, row-major; zeros below it.</summary>
    public static double[] Product(float[] a, float[] b, int width, Workers workers)
    {
        var n = a.Length / Math.Max(1, width);
        var sums = new float[Parts][];
        workers.For(Parts, part =>
        {
            var sum = sums[part] = new float[width * width];
            var to = (int)((long)n * (part + 1) / Parts);
            for (var row = (int)((long)n * part / Parts); row < to; row += Rows) Add(sum, a, b, row, Math.Min(Rows, to - row), width);
        });
        var product = new double[width * width];
        foreach (var sum in sums)
        {
            for (var i = 0; i < product.Length; i++) product[i] += sum[i];
        }

        return product;
    }

    /// <summary>Makes the columns of an n × width matrix orthonormal, in place; columns that depend on others become zero.</summary>
    public static void Orthonormalize(float[] matrix, int width, Workers workers)
    {
        var inverse = InverseFactor(Product(matrix, matrix, width, workers), width);
        workers.Blocks(matrix.Length / width, 64, (from, to) =>
        {
            var result = new float[width];
            for (var r = from; r < to; r++)
            {
                var row = matrix.AsSpan(r * width, width);
                result.AsSpan().Clear();
                for (var i = 0; i < width; i++) DenseMath.AddScaled(result.AsSpan(i), row[i], inverse.AsSpan((i * width) + i, width - i));
                result.CopyTo(row);
            }
        });
    }

    private static void Add(float[] sum, float[] a, float[] b, int row, int count, int width)
    {
        for (var i = 0; i < width; i++)
        {
            var at = (row * width) + i;
            var target = sum.AsSpan((i * width) + i, width - i);
            if (count == Rows)
            {
                DenseMath.AddRows(target, a[at], a[at + width], a[at + (2 * width)], a[at + (3 * width)], b.AsSpan(at, (4 * width) - i),
                    width);
                continue;
            }

            for (var r = 0; r < count; r++) DenseMath.AddScaled(target, a[at + (r * width)], b.AsSpan(at + (r * width), width - i));
        }
    }

    // R⁻¹ of G = RᵀR; the column of a direction that the ones before it hold already is zero.
    private static float[] InverseFactor(double[] gram, int width)
    {
        var r = new double[width * width];
        for (var k = 0; k < width; k++)
        {
            // Row k of R from row k of what is left of G.
            var pivot = gram[(k * width) + k];
            for (var i = 0; i < k; i++) pivot -= r[(i * width) + k] * r[(i * width) + k];
            if (!(pivot > Dependent * gram[(k * width) + k])) continue;
            var root = Math.Sqrt(pivot);
            var row = r.AsSpan(k * width, width);
            gram.AsSpan((k * width) + k, width - k).CopyTo(row[k..]);
            for (var i = 0; i < k; i++)
            {
                var factor = r[(i * width) + k];
                if (factor == 0) continue;
                var above = r.AsSpan(i * width, width);
                for (var j = k; j < width; j++) row[j] -= factor * above[j];
            }

            for (var j = k; j < width; j++) row[j] /= root;
        }

        return Inverse(r, width);
    }

    private static float[] Inverse(double[] r, int width)
    {
        var inverse = new double[width * width];
        for (var k = width - 1; k >= 0; k--)
        {
            var pivot = r[(k * width) + k];
            if (pivot == 0) continue;
            var row = inverse.AsSpan(k * width, width);
            row[k] = 1;
            for (var i = k + 1; i < width; i++)
            {
                var factor = r[(k * width) + i];
                if (factor == 0) continue;
                var below = inverse.AsSpan(i * width, width);
                for (var j = i; j < width; j++) row[j] -= factor * below[j];
            }

            for (var j = k; j < width; j++) row[j] /= pivot;
        }

        return Array.ConvertAll(inverse, v => (float)v);
    }
}
