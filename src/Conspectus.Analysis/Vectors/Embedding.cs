namespace Conspectus.Analysis.Vectors;

/// <summary>Documents as dense vectors of unit length.</summary>
/// <param name="Count">n, the number of documents.</param>
/// <param name="Dimensions">d.</param>
/// <param name="Values">n × d, row-major. A document without a known term is a zero row.</param>
public sealed record Embedding(int Count, int Dimensions, float[] Values)
{
    /// <summary>Latent semantic analysis of term vectors. Cost: O(terms in all documents · d + n · d²).</summary>
    /// <remarks>
    /// S. Deerwester et al., "Indexing by latent semantic analysis" (JASIS 41, 1990): the rows of UΣᵖ of a truncated singular value
    /// decomposition, scaled to unit length. p below 1 lets the finer directions count more (J. Caron, "Experiments with LSA scoring:
    /// optimal rank and basis", 2001).
    /// </remarks>
    /// <param name="terms">Term vectors of n documents.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="near">As <see cref="RandomizedSvd.Compute"/> takes it, or null.</param>
    public static Embedding Create(SparseMatrix terms, EmbeddingOptions options, Workers workers, float[]? near = null)
    {
        var (left, singular) = RandomizedSvd.Compute(terms, Rank(terms, options), options, workers, near);
        var (d, scale) = (Math.Max(1, singular.Length), Scale(singular, options.SpectrumPower));
        for (var i = 0; i < left.Length; i++) left[i] *= scale[i % d];
        DenseMath.NormalizeRows(left, d);
        return new Embedding(terms.Rows, d, left);
    }

    /// <summary>
    /// Vectors by which papers on the same subject are near: the terms weighted by what they tell, beside the shipped table's.
    /// </summary>
    /// <param name="terms">Term vectors of n documents.</param>
    /// <param name="shipped">The documents' vectors by <see cref="TermVectors.Shipped"/>.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="near">As <see cref="RandomizedSvd.Compute"/> takes it, or null.</param>
    public static Embedding OfSubjects(TermVectors terms, float[] shipped, EmbeddingOptions options, Workers workers,
        float[]? near = null) =>
        Create(terms.Telling(ShippedTerms.Table), options, workers, near)
            .Beside(new DocumentVectors("shipped", ShippedTerms.Table.Dimensions, shipped, options.ShippedWeight));

    /// <summary>The vector of document <paramref name="row"/>, of unit length or zero.</summary>
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Dimensions, Dimensions);

    /// <summary>These vectors with others beside them, which have their weight's share of a cosine.</summary>
    /// <param name="other">n × d of their own.</param>
    public Embedding Beside(DocumentVectors other) =>
        new(Count, Dimensions + other.Dimensions, SideBySide.Join(Values, Dimensions, other.Values, other.Dimensions, other.Weight));

    /// <summary>How many dimensions a matrix gets: few documents cannot fill many.</summary>
    internal static int Rank(SparseMatrix terms, EmbeddingOptions options) =>
        Math.Max(1, Math.Min(options.Dimensions, Math.Min(terms.Rows / 3, terms.Columns)));

    /// <summary>Σᵖ.</summary>
    internal static float[] Scale(float[] singular, float power) => Array.ConvertAll(singular, s => MathF.Pow(s, power));

    /// <summary>A row of UΣᵖ, scaled to unit length.</summary>
    internal static float[] Scaled(ReadOnlySpan<float> left, float[] scale)
    {
        var row = new float[left.Length];
        for (var d = 0; d < row.Length; d++) row[d] = left[d] * scale[d];
        DenseMath.Normalize(row);
        return row;
    }
}
