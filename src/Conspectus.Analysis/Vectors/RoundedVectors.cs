using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Conspectus.Analysis.Vectors;

/// <summary>Many vectors in eight bits a number with a scale each: a quarter of the memory to keep and to read.</summary>
/// <remarks>
/// A query is compared in sixteen bits; sums of integers are exact in any order, so the width of the processor's registers changes nothing.
/// The error of a cosine is below .004 at 512 dimensions.
/// </remarks>
public sealed class RoundedVectors
{
    private const float QueryReach = 4095; // 127 × 4,095 × 4,096 dimensions still fits 32 bits in each of eight lanes

    private const int Together = 4;

    private const int BlockSize = 8192; // rows

    private readonly sbyte[] _rows; // each filled up with zeros to whole registers
    private readonly float[] _scales;
    private readonly int _width;

    /// <summary>n vectors of zeros.</summary>
    /// <param name="count">n.</param>
    /// <param name="dimensions">d.</param>
    internal RoundedVectors(int count, int dimensions)
    {
        (Count, Dimensions, _width) = (count, dimensions, (dimensions + 15) / 16 * 16);
        (_rows, _scales) = (new sbyte[(long)count * _width], new float[count]);
    }

    /// <summary>Rounds vectors. Cost: linear.</summary>
    /// <param name="vectors">n × <paramref name="dimensions"/>, row-major.</param>
    /// <param name="dimensions">d.</param>
    public RoundedVectors(float[] vectors, int dimensions) : this(vectors.Length / dimensions, dimensions)
    {
        for (var i = 0; i < Count; i++) Set(i, vectors.AsSpan(i * dimensions, dimensions));
    }

    /// <summary>n.</summary>
    public int Count { get; }

    /// <summary>d.</summary>
    public int Dimensions { get; }

    /// <summary>A row as it was kept, d numbers.</summary>
    public float[] Row(int row)
    {
        var values = new float[Dimensions];
        for (var d = 0; d < values.Length; d++) values[d] = _scales[row] * _rows[(row * _width) + d];
        return values;
    }

    /// <summary>The dot product of a query of d numbers with one row. Cost: O(d).</summary>
    public float Dot(ReadOnlySpan<float> query, int row) => DenseMath.Dot(query, Row(row));

    /// <summary>
    /// The dot products of a query of d numbers with all rows, to about two decimals of unit vectors. Cost: O(n d), some 4 ms for 100,000
    /// rows and 512 dimensions.
    /// </summary>
    public void Dots(ReadOnlySpan<float> query, float[] dots, Workers workers)
    {
        var whole = new short[_width];
        float reach = 0;
        foreach (var value in query) reach = Math.Max(reach, Math.Abs(value));
        if (reach == 0)
        {
            Array.Clear(dots);
            return;
        }

        for (var d = 0; d < query.Length; d++) whole[d] = (short)MathF.Round(query[d] / reach * QueryReach);
        workers.Blocks(Count, BlockSize, (from, to) => Dots(whole, reach / QueryReach, from, to, dots));
    }

    private void Dots(short[] whole, float scale, int from, int to, float[] dots)
    {
        Span<int> products = stackalloc int[Together];
        for (var i = from; i < to; i += Together)
        {
            Products(whole, i, Math.Min(i + 1, Count - 1), Math.Min(i + 2, Count - 1), Math.Min(i + 3, Count - 1), products);
            for (var r = 0; r < Math.Min(Together, to - i); r++) dots[i + r] = scale * _scales[i + r] * products[r];
        }
    }

    /// <summary>Rounds one row, with the scale that keeps its length.</summary>
    internal void Set(int row, ReadOnlySpan<float> values)
    {
        var rounded = _rows.AsSpan(row * _width, _width);
        WholeNumbers.Round(values, rounded);
        var squares = 0;
        foreach (var number in rounded) squares += number * number;
        _scales[row] = squares > 0 ? MathF.Sqrt(DenseMath.Dot(values, values) / squares) : 0;
    }

    /// <summary>Writes each row's scale and d numbers, little-endian.</summary>
    internal void Write(BinaryWriter writer)
    {
        for (var i = 0; i < Count; i++)
        {
            writer.Write(_scales[i]);
            writer.Write(MemoryMarshal.AsBytes(_rows.AsSpan(i * _width, Dimensions)));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    internal static RoundedVectors Read(BinaryReader reader, int count, int dimensions)
    {
        var vectors = new RoundedVectors(count, dimensions);
        for (var i = 0; i < count; i++)
        {
            vectors._scales[i] = reader.ReadSingle();
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(vectors._rows.AsSpan(i * vectors._width, dimensions)));
        }

        return vectors;
    }

    // Four rows at once, which keeps the processor's units busy while sums wait for each other.
    private void Products(ReadOnlySpan<short> query, int a, int b, int c, int d, Span<int> products)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var wide = ref MemoryMarshal.GetReference(query[.._width]);
        var (ra, rb, rc, rd) = ((nuint)a * (nuint)_width, (nuint)b * (nuint)_width, (nuint)c * (nuint)_width, (nuint)d * (nuint)_width);
        Vector256<int> sa = default, sb = default, sc = default, sd = default;
        for (nuint at = 0; at < (nuint)_width; at += 16)
        {
            var values = Vector256.LoadUnsafe(ref wide, at);
            sa += WholeNumbers.Products(Vector128.LoadUnsafe(ref rows, ra + at), values);
            sb += WholeNumbers.Products(Vector128.LoadUnsafe(ref rows, rb + at), values);
            sc += WholeNumbers.Products(Vector128.LoadUnsafe(ref rows, rc + at), values);
            sd += WholeNumbers.Products(Vector128.LoadUnsafe(ref rows, rd + at), values);
        }

        (products[0], products[1], products[2], products[3]) = (Vector256.Sum(sa), Vector256.Sum(sb), Vector256.Sum(sc), Vector256.Sum(sd));
    }
}
