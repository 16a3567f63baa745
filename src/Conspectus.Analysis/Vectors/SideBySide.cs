namespace Conspectus.Analysis.Vectors;

/// <summary>Two vectors a document as one.</summary>
public static class SideBySide
{
    /// <summary>
    /// Puts b beside a so that a cosine is (1 − weight) · the cosine of a + weight · that of b. A row that is zero in one keeps the other
    /// alone.
    /// </summary>
    /// <param name="a">n × <paramref name="da"/>, row-major, rows of unit length or zero.</param>
    /// <param name="da">Columns of a.</param>
    /// <param name="b">n × <paramref name="db"/>, row-major, rows of unit length or zero.</param>
    /// <param name="db">Columns of b.</param>
    /// <param name="weight">Between 0 and 1.</param>
    /// <returns>n × (da + db), row-major, rows of unit length or zero.</returns>
    public static float[] Join(float[] a, int da, float[] b, int db, float weight)
    {
        var width = da + db;
        var both = new float[a.Length / da * width];
        for (var i = 0; i < both.Length / width; i++)
        {
            var row = both.AsSpan(i * width, width);
            DenseMath.AddScaled(row[..da], MathF.Sqrt(1 - weight), a.AsSpan(i * da, da));
            DenseMath.AddScaled(row[da..], MathF.Sqrt(weight), b.AsSpan(i * db, db));
        }

        DenseMath.NormalizeRows(both, width);
        return both;
    }
}
