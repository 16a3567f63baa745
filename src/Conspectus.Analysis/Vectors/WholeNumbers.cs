using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Conspectus.Analysis.Vectors;

/// <summary>
/// Vectors rounded to whole numbers. Sums of them are exact in any order, so that the width of the processor's registers changes nothing.
/// </summary>
internal static class WholeNumbers
{
    /// <summary>
    /// Rounds a row to eight bits: a quarter of the memory, an error of at most 1/254 of its largest number. See <see cref="Round{T}"/>.
    /// </summary>
    public static float Round(ReadOnlySpan<float> row, Span<sbyte> rounded) => Round(row, sbyte.MaxValue, rounded);

    /// <summary>
    /// Rounds a row and returns its scale, by which the rounded numbers are multiplied to have the row again; 0 for a row of zeros.
    /// </summary>
    /// <param name="row">d numbers.</param>
    /// <param name="most">What the largest of them becomes, or its negative.</param>
    /// <param name="rounded">Receives d numbers in −most … most; what follows them is left alone.</param>
    public static float Round<T>(ReadOnlySpan<float> row, int most, Span<T> rounded)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        float reach = 0;
        foreach (var value in row) reach = Math.Max(reach, Math.Abs(value));
        var scale = reach / most;
        for (var d = 0; d < row.Length; d++) rounded[d] = reach > 0 ? T.CreateTruncating(MathF.Round(row[d] / scale)) : T.Zero;
        return scale;
    }

    /// <summary>The products of sixteen pairs, every two that stand side by side added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Products(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(a, b);
        var ((a0, a1), (b0, b1)) = (Vector256.Widen(a), Vector256.Widen(b));
        return (a0 * b0) + (a1 * b1);
    }

    /// <summary>The same of eight-bit numbers with sixteen-bit ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Products(Vector128<sbyte> a, Vector256<short> b) =>
        Products(Avx2.IsSupported ? Avx2.ConvertToVector256Int16(a) : Vector256.Create(Vector128.WidenLower(a), Vector128.WidenUpper(a)),
            b);
}
