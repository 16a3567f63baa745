using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Conspectus.Analysis.Neighbors;

/// <summary>Vectors in twelve bits a number, whose dot products take half the time of exact ones and are wrong by a known amount at most.</summary>
/// <remarks>Sums of integers are exact in any order, so the width of the processor's registers changes nothing.</remarks>
internal sealed class RoughVectors
{
    private const int Reach = 2047; // so that 2 · 2,047² · dimensions / 16 fits 32 bits
    private const int Together = 4;

    private readonly short[] _rows; // each filled up with zeros to whole registers
    private readonly float[] _scales;
    private readonly float[] _errors;
    private readonly int _width;

    /// <summary>Rounds vectors. Cost: linear.</summary>
    /// <param name="vectors">n × <paramref name="dimensions"/>, row-major, rows of unit length or zero.</param>
    /// <param name="dimensions">d, at most 4,096.</param>
    /// <param name="workers">Threads.</param>
    public RoughVectors(float[] vectors, int dimensions, Workers workers)
    {
        Count = vectors.Length / dimensions;
        _width = (dimensions + 15) / 16 * 16;
        (_rows, _scales, _errors) = (new short[Count * _width], new float[Count], new float[Count]);
        workers.Blocks(Count, 256, (from, to) =>
        {
            for (var i = from; i < to; i++) Round(i, vectors.AsSpan(i * dimensions, dimensions));
        });
    }

    /// <summary>n.</summary>
    public int Count { get; }

    /// <summary>The length of what rounding took from a row: a dot product of two rows is wrong by the sum of their errors at most, rows being a hair longer than 1 at most.</summary>
    public float Error(int row) => _errors[row];

    /// <summary>The dot products of a row with others. Cost: O(others · d).</summary>
    public void Dots(int row, ReadOnlySpan<int> others, Span<float> dots)
    {
        Span<int> products = stackalloc int[Together];
        for (var i = 0; i < others.Length; i += Together)
        {
            var last = others.Length - 1;
            Products(row, others[i], others[Math.Min(i + 1, last)], others[Math.Min(i + 2, last)], others[Math.Min(i + 3, last)], products);
            for (var r = 0; r < Math.Min(Together, others.Length - i); r++) dots[i + r] = _scales[row] * _scales[others[i + r]] * products[r];
        }
    }

    private void Round(int row, ReadOnlySpan<float> values)
    {
        float reach = 0;
        foreach (var value in values) reach = Math.Max(reach, Math.Abs(value));
        var scale = _scales[row] = reach / Reach;
        double lost = 0;
        for (var d = 0; d < values.Length && reach > 0; d++)
        {
            var rounded = MathF.Round(values[d] / scale);
            _rows[(row * _width) + d] = (short)rounded;
            lost += Math.Pow(values[d] - (scale * rounded), 2);
        }

        _errors[row] = (float)Math.Sqrt(lost);
    }

    // Four rows at once, which keeps the processor's units busy while sums wait for each other.
    private void Products(int row, int a, int b, int c, int d, Span<int> products)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var (own, ra, rb, rc, rd) = ((nuint)row * (nuint)_width, (nuint)a * (nuint)_width, (nuint)b * (nuint)_width, (nuint)c * (nuint)_width, (nuint)d * (nuint)_width);
        Vector256<int> sa = default, sb = default, sc = default, sd = default;
        for (nuint at = 0; at < (nuint)_width; at += 16)
        {
            var values = Vector256.LoadUnsafe(ref rows, own + at);
            sa += Pairs(values, Vector256.LoadUnsafe(ref rows, ra + at));
            sb += Pairs(values, Vector256.LoadUnsafe(ref rows, rb + at));
            sc += Pairs(values, Vector256.LoadUnsafe(ref rows, rc + at));
            sd += Pairs(values, Vector256.LoadUnsafe(ref rows, rd + at));
        }

        (products[0], products[1], products[2], products[3]) = (Vector256.Sum(sa), Vector256.Sum(sb), Vector256.Sum(sc), Vector256.Sum(sd));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(a, b);
        var ((a0, a1), (b0, b1)) = (Vector256.Widen(a), Vector256.Widen(b));
        return (a0 * b0) + (a1 * b1);
    }
}
