namespace Conspectus.Analysis.Vectors;

/// <summary>The leading singular vectors of a sparse matrix.</summary>
/// <remarks>
/// N. Halko, P. G. Martinsson, J. A. Tropp, "Finding structure with randomness" (SIAM Review 53, 2011), algorithm 4.4, orthonormalising on
/// the shorter side only; the singular vectors come from the last power iteration itself (the Rayleigh–Ritz step of subspace iteration),
/// which saves a pass over the matrix.
/// </remarks>
public static class RandomizedSvd
{
    /// <summary>
    /// U and Σ of the best rank-<paramref name="rank"/> approximation of an n × m matrix. Cost: O(stored values · rank + n · rank²) a power
    /// iteration.
    /// </summary>
    /// <param name="a">The matrix.</param>
    /// <param name="rank">d.</param>
    /// <param name="options">Oversampling, power iterations and seed.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="near">Left singular vectors of a matrix much like this one, n × d, or null: they are a better start than random
    /// directions and save an iteration.</param>
    /// <returns>U, n × d, row-major, and Σ, d numbers.</returns>
    public static (float[] Left, float[] Singular) Compute(SparseMatrix a, int rank, EmbeddingOptions options, Workers workers,
        float[]? near = null)
    {
        var width = Math.Min(rank + options.Oversampling, Math.Min(a.Rows, Math.Max(1, a.Columns)));
        rank = Math.Min(rank, width);
        if (width == 0) return ([], []);
        var transpose = a.Transpose();
        var random = new SeededRandom(options.Seed);
        var basis = near is null ? Signs(a.Rows * width, random) : Widened(near, a.Rows, width, random);
        var (inner, image) = (new float[a.Columns * width], new float[a.Rows * width]);
        float[] Through(float[] directions) => a.Multiply(transpose.Multiply(directions, width, workers, inner), width, workers, image);
        var iterations = Math.Max(1, options.PowerIterations - (near is null ? 0 : 1));
        for (var i = 0; i < iterations; i++)
        {
            (basis, image) = (Through(basis), basis);
            GramMatrix.Orthonormalize(basis, width, workers);
        }

        GramMatrix.Orthonormalize(basis, width, workers); // columns that are not quite orthogonal after rounding would distort the result
        Through(basis);
        var (values, vectors) = SymmetricEigen.Solve(Symmetric(GramMatrix.Product(basis, image, width, workers), width), width);
        var singular = values.Take(rank).Select(v => (float)Math.Sqrt(Math.Max(0, v))).ToArray();
        return (Combine(image, vectors, values, width, rank, workers), singular);
    }

    // The image of an approximate singular vector is closer to the true one than itself; its length is the squared singular value.
    private static float[] Combine(float[] image, double[] vectors, double[] values, int width, int rank, Workers workers)
    {
        var rows = new float[rank * width];
        for (var i = 0; i < rows.Length; i++) rows[i] = values[i / width] > 1e-12 * values[0] ? (float)(vectors[i] / values[i / width]) : 0;
        var left = new float[image.Length / width * rank];
        workers.Blocks(image.Length / width, 64, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                for (var k = 0; k < rank; k++)
                    left[(row * rank) + k] = DenseMath.Dot(image.AsSpan(row * width, width), rows.AsSpan(k * width, width));
            }
        });
        return left;
    }

    private static double[] Symmetric(double[] matrix, int width)
    {
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < i; j++) matrix[(i * width) + j] = matrix[(j * width) + i];
        }

        return matrix;
    }

    private static float[] Widened(float[] near, int rows, int width, SeededRandom random)
    {
        var d = Math.Min(near.Length / rows, width);
        var more = Signs(rows * (width - d), random);
        var scale = 1 / MathF.Sqrt(rows);
        var basis = new float[rows * width];
        for (var row = 0; row < rows; row++)
        {
            near.AsSpan(row * (near.Length / rows), d).CopyTo(basis.AsSpan(row * width));
            DenseMath.AddScaled(basis.AsSpan((row * width) + d, width - d), scale, more.AsSpan(row * (width - d), width - d));
        }

        return basis;
    }

    // 1 or −1: as good a start as normal numbers, and sixty-four of them come from one draw.
    private static float[] Signs(int count, SeededRandom random)
    {
        var signs = new float[count];
        ulong bits = 0;
        for (var i = 0; i < count; i++, bits >>= 1)
        {
            if (i % 64 == 0) bits = random.NextBits();
            signs[i] = (bits & 1) == 0 ? -1 : 1;
        }

        return signs;
    }
}
