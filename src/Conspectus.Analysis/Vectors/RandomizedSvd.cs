namespace Conspectus.Analysis.Vectors;

/// <summary>The leading singular vectors of a sparse matrix.</summary>
/// <remarks>
/// N. Halko, P. G. Martinsson, J. A. Tropp, "Finding structure with randomness" (SIAM Review 53, 2011), algorithm 4.4, orthonormalising
/// on the shorter side only.
/// </remarks>
public static class RandomizedSvd
{
    /// <summary>U and Σ of the best rank-<paramref name="rank"/> approximation of an n × m matrix.</summary>
    public static (float[] Left, float[] Singular) Compute(SparseMatrix a, int rank, EmbeddingOptions options, Workers workers)
    {
        var width = Math.Min(rank + options.Oversampling, Math.Min(a.Rows, Math.Max(1, a.Columns)));
        rank = Math.Min(rank, width);
        var transpose = a.Transpose();
        // The first directions are drawn on the shorter side and sent through the matrix and back, which is half a power iteration for fewer random numbers.
        var basis = Signs(a.Rows * width, options.Seed);
        for (var i = 0; i <= options.PowerIterations; i++)
            basis = Orthonormalize(a.Multiply(transpose.Multiply(basis, width, workers), width, workers), a.Rows, width, workers);

        // B = QᵀA is width × m; its left singular vectors are the eigenvectors of BBᵀ.
        var b = DenseMath.Transpose(transpose.Multiply(basis, width, workers), a.Columns, width);
        var gram = new double[width * width];
        workers.For(width, i =>
        {
            for (var j = 0; j <= i; j++)
                gram[(i * width) + j] = DenseMath.Dot(b.AsSpan(i * a.Columns, a.Columns), b.AsSpan(j * a.Columns, a.Columns));
        });
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < i; j++) gram[(j * width) + i] = gram[(i * width) + j];
        }

        var (values, vectors) = SymmetricEigen.Solve(gram, width);
        var left = new float[a.Rows * rank];
        workers.Blocks(a.Rows, 64, (from, to) =>
        {
            var rows = new float[rank * width];
            for (var i = 0; i < rows.Length; i++) rows[i] = (float)vectors[i];
            for (var row = from; row < to; row++)
            {
                for (var k = 0; k < rank; k++)
                    left[(row * rank) + k] = DenseMath.Dot(basis.AsSpan(row * width, width), rows.AsSpan(k * width, width));
            }
        });
        return (left, values.Take(rank).Select(v => (float)Math.Sqrt(Math.Max(0, v))).ToArray());
    }

    // 1 or −1: as good a start as normal numbers, and sixty-four of them come from one draw.
    private static float[] Signs(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var signs = new float[count];
        ulong bits = 0;
        for (var i = 0; i < count; i++, bits >>= 1)
        {
            if (i % 64 == 0) bits = random.NextBits();
            signs[i] = (bits & 1) == 0 ? -1 : 1;
        }

        return signs;
    }

    /// <summary>Orthonormal columns spanning those of an n × width matrix (Gram–Schmidt, each column taken off all later ones at once). Columns that depend on others become zero.</summary>
    private static float[] Orthonormalize(float[] matrix, int rows, int width, Workers workers)
    {
        var columns = DenseMath.Transpose(matrix, rows, width);
        var original = new float[width];
        for (var k = 0; k < width; k++) original[k] = Norm(columns.AsSpan(k * rows, rows));
        for (var k = 0; k < width; k++)
        {
            var column = columns.AsSpan(k * rows, rows);
            if (Norm(column) <= 1e-5f * original[k]) column.Clear();
            else DenseMath.Normalize(column);
            var at = k;
            workers.Blocks(width - k - 1, 8, (from, to) =>
            {
                var done = columns.AsSpan(at * rows, rows);
                for (var later = at + 1 + from; later < at + 1 + to; later++)
                {
                    var target = columns.AsSpan(later * rows, rows);
                    DenseMath.AddScaled(target, -DenseMath.Dot(done, target), done);
                }
            });
        }

        return DenseMath.Transpose(columns, width, rows);
    }

    private static float Norm(ReadOnlySpan<float> vector) => MathF.Sqrt(DenseMath.Dot(vector, vector));
}
