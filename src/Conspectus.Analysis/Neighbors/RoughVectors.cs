using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>
/// Vectors in twelve bits a number, whose dot products take half the time of exact ones and are wrong by a known amount at most.
/// </summary>
internal sealed class RoughVectors
{
    private const int Reach = 2047; // so that 2 · 2,047² · dimensions / 16 fits 32 bits
    private const int Together = 4;
    private const int BlockColumns = 128;

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

    /// <summary>
    /// The length of the rounding error of a row. A dot product of two rows of unit length is wrong by at most the sum of their errors.
    /// </summary>
    public float Error(int row) => _errors[row];

    /// <summary>The dot products of rows with others. Cost: O(rows · others · d), the others read from the cache.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="others">The others.</param>
    /// <param name="dots">Receives rows × others, row-major.</param>
    public void Dots(ReadOnlySpan<int> rows, ReadOnlySpan<int> others, Span<float> dots)
    {
        for (var from = 0; from < others.Length; from += BlockColumns)
        {
            var columns = others.Slice(from, Math.Min(BlockColumns, others.Length - from));
            for (var r = 0; r < rows.Length; r++) Dots(rows[r], columns, dots.Slice((r * others.Length) + from, columns.Length));
        }
    }

    private void Dots(int row, ReadOnlySpan<int> others, Span<float> dots)
    {
        Span<int> products = stackalloc int[Together];
        for (var i = 0; i < others.Length; i += Together)
        {
            var last = others.Length - 1;
            Products(row, others[i], others[Math.Min(i + 1, last)], others[Math.Min(i + 2, last)], others[Math.Min(i + 3, last)], products);
            for (var r = 0; r < Math.Min(Together, others.Length - i); r++)
                dots[i + r] = _scales[row] * _scales[others[i + r]] * products[r];
        }
    }

    private void Round(int row, ReadOnlySpan<float> values)
    {
        var rounded = _rows.AsSpan(row * _width, _width);
        var scale = _scales[row] = WholeNumbers.Round(values, Reach, rounded);
        double lost = 0;
        for (var d = 0; d < values.Length; d++) lost += Math.Pow(values[d] - (scale * rounded[d]), 2);
        _errors[row] = (float)Math.Sqrt(lost);
    }

    // Four rows at once, which keeps the processor's units busy while sums wait for each other.
    private void Products(int row, int a, int b, int c, int d, Span<int> products)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var (own, ra, rb, rc, rd) =
            ((nuint)row * (nuint)_width, (nuint)a * (nuint)_width, (nuint)b * (nuint)_width, (nuint)c * (nuint)_width,
                (nuint)d * (nuint)_width);
        Vector256<int> sa = default, sb = default, sc = default, sd = default;
        for (nuint at = 0; at < (nuint)_width; at += 16)
        {
            var values = Vector256.LoadUnsafe(ref rows, own + at);
            sa += WholeNumbers.Products(values, Vector256.LoadUnsafe(ref rows, ra + at));
            sb += WholeNumbers.Products(values, Vector256.LoadUnsafe(ref rows, rb + at));
            sc += WholeNumbers.Products(values, Vector256.LoadUnsafe(ref rows, rc + at));
            sd += WholeNumbers.Products(values, Vector256.LoadUnsafe(ref rows, rd + at));
        }

        (products[0], products[1], products[2], products[3]) = (Vector256.Sum(sa), Vector256.Sum(sb), Vector256.Sum(sc), Vector256.Sum(sd));
    }
}
