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
        var va = MemoryMarshal.Cast<float, Vector256<float>>(a);
        var vb = MemoryMarshal.Cast<float, Vector256<float>>(b);
        Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i + 4 <= va.Length; i += 4)
        {
            s0 += va[i] * vb[i];
            s1 += va[i + 1] * vb[i + 1];
            s2 += va[i + 2] * vb[i + 2];
            s3 += va[i + 3] * vb[i + 3];
        }

        for (; i < va.Length; i++) s0 += va[i] * vb[i];
        var sum = Vector256.Sum(s0 + s1 + (s2 + s3));
        for (var j = va.Length * 8; j < a.Length; j++) sum += a[j] * b[j];
        return sum;
    }

    /// <summary>target += scale · source. Spans must have equal lengths.</summary>
    public static void AddScaled(Span<float> target, float scale, ReadOnlySpan<float> source)
    {
        var vt = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var vs = MemoryMarshal.Cast<float, Vector256<float>>(source);
        var factor = Vector256.Create(scale);
        for (var i = 0; i < vt.Length; i++) vt[i] += factor * vs[i];
        for (var j = vt.Length * 8; j < target.Length; j++) target[j] += scale * source[j];
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
