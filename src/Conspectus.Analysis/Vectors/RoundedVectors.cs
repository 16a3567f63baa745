using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Conspectus.Analysis.Vectors;

/// <summary>Many vectors in eight bits a number with a scale each: a quarter of the memory to keep and to read.</summary>
/// <remarks>
/// A query is compared in sixteen bits; sums of integers are exact in any order, so the width of the processor's registers changes nothing. The error of a cosine is
/// below .004 at 512 dimensions.
/// </remarks>
public sealed class RoundedVectors
{
    private const float QueryReach = 4095; // 127 × 4,095 × 4,096 dimensions still fits 32 bits in each of eight lanes

    private readonly sbyte[] _rows; // each filled up with zeros to whole registers
    private readonly float[] _scales;
    private readonly float[] _errors;
    private readonly int _width;

    /// <summary>n vectors of zeros.</summary>
    /// <param name="count">n.</param>
    /// <param name="dimensions">d.</param>
    internal RoundedVectors(int count, int dimensions)
    {
        (Count, Dimensions, _width) = (count, dimensions, (dimensions + 15) / 16 * 16);
        (_rows, _scales, _errors) = (new sbyte[(long)count * _width], new float[count], new float[count]);
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

    /// <summary>The dot products of a query of d numbers with all rows, to about two decimals of unit vectors. Cost: O(n d), some 4 ms for 100,000 rows and 512 dimensions.</summary>
    public void Dots(ReadOnlySpan<float> query, Span<float> dots)
    {
        var whole = new short[_width];
        float reach = 0;
        foreach (var value in query) reach = Math.Max(reach, Math.Abs(value));
        if (reach == 0)
        {
            dots.Clear();
            return;
        }

        for (var d = 0; d < query.Length; d++) whole[d] = (short)MathF.Round(query[d] / reach * QueryReach);
        var scale = reach / QueryReach;
        for (var i = 0; i < Count; i++) dots[i] = scale * _scales[i] * Dot(_rows.AsSpan(i * _width, _width), whole);
    }

    /// <summary>Rounds one row, with the scale that keeps its length.</summary>
    internal void Set(int row, ReadOnlySpan<float> values)
    {
        var rounded = _rows.AsSpan(row * _width, _width);
        EightBits.Round(values, rounded);
        var squares = 0;
        foreach (var number in rounded) squares += number * number;
        var scale = _scales[row] = squares > 0 ? MathF.Sqrt(DenseMath.Dot(values, values) / squares) : 0;
        double lost = 0;
        for (var d = 0; d < values.Length; d++) lost += Math.Pow(values[d] - (scale * rounded[d]), 2);
        _errors[row] = (float)Math.Sqrt(lost);
    }

    /// <summary>The length of what rounding took from a row that was <see cref="Set"/>: the dot products of rows of unit length are wrong by the sum of their errors at most.</summary>
    internal float Error(int row) => _errors[row];

    /// <summary>A row in sixteen bits, to be compared with many others.</summary>
    internal short[] Wide(int row)
    {
        var wide = new short[_width];
        for (var d = 0; d < _width; d++) wide[d] = _rows[(row * _width) + d];
        return wide;
    }

    /// <summary>The dot product of two rows as they were kept, one of them <see cref="Wide"/>.</summary>
    internal float Dot(int row, short[] wide, int other) => _scales[row] * _scales[other] * Dot(_rows.AsSpan(other * _width, _width), wide);

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

    private static int Dot(ReadOnlySpan<sbyte> row, ReadOnlySpan<short> query)
    {
        ref var narrow = ref MemoryMarshal.GetReference(row);
        ref var wide = ref MemoryMarshal.GetReference(query[..row.Length]);
        var sum = Vector256<int>.Zero;
        for (nuint at = 0; at < (nuint)row.Length; at += 16)
        {
            var values = Vector128.LoadUnsafe(ref narrow, at);
            var others = Vector256.LoadUnsafe(ref wide, at);
            sum += Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(values), others)
                : Products(Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values)), others);
        }

        return Vector256.Sum(sum);
    }

    private static Vector256<int> Products(Vector256<short> a, Vector256<short> b)
    {
        var (a0, a1) = Vector256.Widen(a);
        var (b0, b1) = Vector256.Widen(b);
        return (a0 * b0) + (a1 * b1);
    }
}
