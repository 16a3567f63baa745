namespace Conspectus.Analysis.Vectors;

/// <summary>Eigenvalues and eigenvectors of a small dense symmetric matrix.</summary>
/// <remarks>
/// Householder reduction to a tridiagonal matrix, then implicitly shifted QL (G. H. Golub and C. F. Van Loan, Matrix Computations, §8.3).
/// Cost: about 5 m³. Sequential, hence deterministic.
/// </remarks>
public static class SymmetricEigen
{
    private const int MaxIterations = 60;

    /// <summary>Solves the eigenproblem.</summary>
    /// <param name="matrix">m × m, row-major, symmetric; destroyed.</param>
    /// <param name="m">Its size.</param>
    /// <returns>m eigenvalues, largest first, and m × m with eigenvector k in row k, the entry of largest magnitude positive.</returns>
    /// <exception cref="ArithmeticException">The iteration does not converge, or the matrix has entries that are not finite.</exception>
    public static (double[] Values, double[] Vectors) Solve(double[] matrix, int m)
    {
        var reflectors = Tridiagonalize(matrix, m, out var diagonal, out var off);
        var rows = new double[m * m];
        for (var i = 0; i < m; i++) rows[(i * m) + i] = 1;
        Diagonalize(diagonal, off, rows, m);
        if (!diagonal.All(double.IsFinite)) throw new ArithmeticException("The matrix has entries that are not finite.");
        for (var i = 0; i < m; i++)
        {
            var row = rows.AsSpan(i * m, m);
            for (var k = reflectors.Length - 1; k >= 0; k--) Reflect(row[(k + 1)..], reflectors[k]);
        }

        return Sort(diagonal, rows, m);
    }

    private static double[][] Tridiagonalize(double[] a, int m, out double[] diagonal, out double[] off)
    {
        var reflectors = new double[Math.Max(0, m - 2)][];
        diagonal = new double[m];
        off = new double[m];
        for (var k = 0; k < m - 2; k++)
        {
            var n = m - k - 1;
            var v = new double[n];
            for (var i = 0; i < n; i++) v[i] = a[((k + 1 + i) * m) + k];
            var norm = Math.Sqrt(Dot(v, v));
            off[k] = v[0] > 0 ? -norm : norm;
            v[0] -= off[k];
            var length = Math.Sqrt(Dot(v, v));
            for (var i = 0; i < n; i++) v[i] = length > 0 ? v[i] / length : 0;
            reflectors[k] = v;

            // A ← (I − 2vvᵀ) A (I − 2vvᵀ) on the trailing block, through w = Av − (vᵀAv) v.
            var w = new double[n];
            for (var i = 0; i < n; i++) w[i] = Dot(a.AsSpan(((k + 1 + i) * m) + k + 1, n), v);
            var shift = Dot(w, v);
            for (var i = 0; i < n; i++) w[i] -= shift * v[i];
            for (var i = 0; i < n; i++)
            {
                var row = a.AsSpan(((k + 1 + i) * m) + k + 1, n);
                for (var j = 0; j < n; j++) row[j] -= 2 * ((v[i] * w[j]) + (w[i] * v[j]));
            }
        }

        for (var i = 0; i < m; i++) diagonal[i] = a[(i * m) + i];
        if (m > 1) off[m - 2] = a[((m - 1) * m) + m - 2];
        return reflectors;
    }

    private static void Diagonalize(double[] d, double[] e, double[] rows, int m)
    {
        for (var l = 0; l < m; l++)
        {
            for (var iteration = 0; ; iteration++)
            {
                var end = l;
                // So that NaN goes on.
                while (end < m - 1 && !(Math.Abs(e[end]) <= 1e-15 * (Math.Abs(d[end]) + Math.Abs(d[end + 1])))) end++;
                if (end == l) break;
                if (iteration == MaxIterations) throw new ArithmeticException("The eigenvalue iteration did not converge.");
                var g = (d[l + 1] - d[l]) / (2 * e[l]);
                var r = Math.Sqrt((g * g) + 1);
                g = d[end] - d[l] + (e[l] / (g + (g >= 0 ? r : -r)));
                Chase(d, e, rows, m, l, end, g);
            }
        }
    }

    private static void Chase(double[] d, double[] e, double[] rows, int m, int l, int end, double g)
    {
        double s = 1, c = 1, p = 0;
        for (var i = end - 1; i >= l; i--)
        {
            var f = s * e[i];
            var b = c * e[i];
            var r = Math.Sqrt((f * f) + (g * g));
            e[i + 1] = r;
            if (r == 0)
            {
                d[i + 1] -= p;
                e[end] = 0;
                return;
            }

            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = ((d[i] - g) * s) + (2 * c * b);
            p = s * r;
            d[i + 1] = g + p;
            g = (c * r) - b;
            Rotate(rows.AsSpan(i * m, m), rows.AsSpan((i + 1) * m, m), c, s);
        }

        d[l] -= p;
        e[l] = g;
        e[end] = 0;
    }

    private static void Rotate(Span<double> low, Span<double> high, double c, double s)
    {
        for (var j = 0; j < low.Length; j++)
        {
            var f = high[j];
            high[j] = (s * low[j]) + (c * f);
            low[j] = (c * low[j]) - (s * f);
        }
    }

    private static void Reflect(Span<double> row, double[] v)
    {
        var scale = 2 * Dot(row, v);
        for (var i = 0; i < v.Length; i++) row[i] -= scale * v[i];
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        var i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++) s0 += a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }

    private static (double[] Values, double[] Vectors) Sort(double[] values, double[] rows, int m)
    {
        var order = Enumerable.Range(0, m).OrderByDescending(i => values[i]).ThenBy(i => i).ToArray();
        var sorted = new double[m * m];
        for (var k = 0; k < m; k++)
        {
            var row = rows.AsSpan(order[k] * m, m);
            var largest = 0;
            for (var i = 1; i < m; i++)
            {
                if (Math.Abs(row[i]) > Math.Abs(row[largest])) largest = i;
            }

            var sign = row[largest] < 0 ? -1 : 1;
            for (var i = 0; i < m; i++) sorted[(k * m) + i] = sign * row[i];
        }

        return (order.Select(i => values[i]).ToArray(), sorted);
    }
}
