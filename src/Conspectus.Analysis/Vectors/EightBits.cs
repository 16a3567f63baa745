namespace Conspectus.Analysis.Vectors;

/// <summary>Rows of numbers in eight bits each, with one scale a row: a quarter of the memory, an error of at most 1/254 of a row's largest number.</summary>
internal static class EightBits
{
    /// <summary>Rounds a row and returns its scale, by which the rounded numbers are multiplied to have the row again; 0 for a row of zeros.</summary>
    /// <param name="row">d numbers.</param>
    /// <param name="rounded">Receives d numbers in −127 … 127; what follows them is left alone.</param>
    public static float Round(ReadOnlySpan<float> row, Span<sbyte> rounded)
    {
        float reach = 0;
        foreach (var value in row) reach = Math.Max(reach, Math.Abs(value));
        var scale = reach / sbyte.MaxValue;
        for (var d = 0; d < row.Length; d++) rounded[d] = reach > 0 ? (sbyte)MathF.Round(row[d] / scale) : (sbyte)0;
        return scale;
    }
}
