using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Conspectus.Analysis.Vectors;

/// <summary>Arithmetic on float vectors in a fixed order of operations.</summary>
/// <remarks>
/// Eight lanes on every machine and no fused multiply-add, so that a sum does not depend on the width of the processor's
/// registers, as it does with <c>TensorPrimitives</c>: the same input gives the same bytes everywhere.
/// </remarks>
public static class DenseMath
{
    /// <summary>The dot product. Cost: linear. Spans must have equal lengths.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        b = b[..a.Length];
        ref var ra = ref MemoryMarshal.GetReference(a);
        ref var rb = ref MemoryMarshal.GetReference(b);
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i + 32 <= a.Length; i += 32)
        {
            s0 += Vector256.LoadUnsafe(ref ra, (nuint)i) * Vector256.LoadUnsafe(ref rb, (nuint)i);
            s1 += Vector256.LoadUnsafe(ref ra, (nuint)(i + 8)) * Vector256.LoadUnsafe(ref rb, (nuint)(i + 8));
            s2 += Vector256.LoadUnsafe(ref ra, (nuint)(i + 16)) * Vector256.LoadUnsafe(ref rb, (nuint)(i + 16));
            s3 += Vector256.LoadUnsafe(ref ra, (nuint)(i + 24)) * Vector256.LoadUnsafe(ref rb, (nuint)(i + 24));
        }

        for (; i + 8 <= a.Length; i += 8) s0 += Vector256.LoadUnsafe(ref ra, (nuint)i) * Vector256.LoadUnsafe(ref rb, (nuint)i);
        var sum = Vector256.Sum(s0 + s1 + (s2 + s3));
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>target += scale · source. Spans must have equal lengths.</summary>
    public static void AddScaled(Span<float> target, float scale, ReadOnlySpan<float> source)
    {
        source = source[..target.Length];
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source);
        var factor = Vector256.Create(scale);
        var i = 0;
        for (; i + 8 <= target.Length; i += 8)
            (Vector256.LoadUnsafe(ref to, (nuint)i) + (factor * Vector256.LoadUnsafe(ref from, (nuint)i))).StoreUnsafe(ref to, (nuint)i);
        for (; i < target.Length; i++) target[i] += scale * source[i];
    }

    /// <summary>target += a · row 0 + b · row 1 + c · row 2 + d · row 3, in that order.</summary>
    /// <param name="target">Any part of a row's length.</param>
    /// <param name="a">Of row 0.</param>
    /// <param name="b">Of row 1.</param>
    /// <param name="c">Of row 2.</param>
    /// <param name="d">Of row 3.</param>
    /// <param name="rows">From the part's first number in row 0 to its last in row 3.</param>
    /// <param name="stride">Numbers from a row to the next.</param>
    public static void AddRows(Span<float> target, float a, float b, float c, float d, ReadOnlySpan<float> rows, int stride)
    {
        _ = rows.Slice(3 * stride, target.Length);
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(rows);
        var (fa, fb, fc, fd) = (Vector256.Create(a), Vector256.Create(b), Vector256.Create(c), Vector256.Create(d));
        var i = 0;
        for (; i + 8 <= target.Length; i += 8)
        {
            var sum = Vector256.LoadUnsafe(ref to, (nuint)i) + (fa * Vector256.LoadUnsafe(ref from, (nuint)i))
                + (fb * Vector256.LoadUnsafe(ref from, (nuint)(i + stride)));
            (sum + (fc * Vector256.LoadUnsafe(ref from, (nuint)(i + (2 * stride))))
                + (fd * Vector256.LoadUnsafe(ref from, (nuint)(i + (3 * stride))))).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < target.Length; i++)
            target[i] = target[i] + (a * rows[i]) + (b * rows[i + stride]) + (c * rows[i + (2 * stride)]) + (d * rows[i + (3 * stride)]);
    }

    /// <summary>Scales a vector to unit length; a zero vector (or one that is not finite) becomes all zero.</summary>
    public static void Normalize(Span<float> vector)
    {
        var norm = MathF.Sqrt(Dot(vector, vector));
        if (!(norm > 0) || !float.IsFinite(norm))
        {
            vector.Clear();
            return;
        }

        var scale = 1 / norm;
        foreach (ref var value in vector) value *= scale;
    }

    /// <summary>Scales every row of a matrix to unit length.</summary>
    /// <param name="matrix">n × <paramref name="width"/>, row-major; changed in place.</param>
    /// <param name="width">Columns.</param>
    public static void NormalizeRows(float[] matrix, int width)
    {
        for (var row = 0; row < matrix.Length / width; row++) Normalize(matrix.AsSpan(row * width, width));
    }

    /// <summary>The transpose of a rows × columns matrix, row-major.</summary>
    public static float[] Transpose(float[] matrix, int rows, int columns)
    {
        var result = new float[matrix.Length];
        const int Tile = 32;
        for (var r0 = 0; r0 < rows; r0 += Tile)
        {
            for (var c0 = 0; c0 < columns; c0 += Tile)
            {
                for (var r = r0; r < Math.Min(rows, r0 + Tile); r++)
                {
                    for (var c = c0; c < Math.Min(columns, c0 + Tile); c++) result[(c * rows) + r] = matrix[(r * columns) + c];
                }
            }
        }

        return result;
    }
}
