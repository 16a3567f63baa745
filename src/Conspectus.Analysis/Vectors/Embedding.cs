namespace Conspectus.Analysis.Vectors;

/// <summary>Documents as dense vectors of unit length: latent semantic analysis of their term vectors.</summary>
/// <remarks>S. Deerwester et al., "Indexing by latent semantic analysis" (JASIS 41, 1990): the rows of UΣ of a truncated singular value decomposition, scaled to unit length.</remarks>
/// <param name="Count">n, the number of documents.</param>
/// <param name="Dimensions">d.</param>
/// <param name="Values">n × d, row-major. A document without a known term is a zero row.</param>
/// <param name="Left">U, n × d, row-major.</param>
/// <param name="SingularValues">Σ, d numbers, largest first.</param>
public sealed record Embedding(int Count, int Dimensions, float[] Values, float[] Left, float[] SingularValues)
{
    /// <summary>Fits the embedding. Cost: O(terms in all documents · d + n · d²).</summary>
    public static Embedding Create(SparseMatrix terms, EmbeddingOptions options, Workers workers)
    {
        var dimensions = Math.Max(1, Math.Min(options.Dimensions, Math.Min(terms.Rows / 3, terms.Columns)));
        var (left, singular) = RandomizedSvd.Compute(terms, dimensions, options, workers);
        return FromFactors(terms.Rows, dimensions, left, singular);
    }

    /// <summary>The embedding with these singular vectors and values: rows of UΣ, scaled to unit length.</summary>
    /// <param name="count">n.</param>
    /// <param name="dimensions">d.</param>
    /// <param name="left">U, n × d, row-major.</param>
    /// <param name="singularValues">Σ, d numbers.</param>
    public static Embedding FromFactors(int count, int dimensions, float[] left, float[] singularValues)
    {
        var values = new float[left.Length];
        for (var i = 0; i < values.Length; i++) values[i] = left[i] * singularValues[i % dimensions];
        DenseMath.NormalizeRows(values, dimensions);
        return new Embedding(count, dimensions, values, left, singularValues);
    }

    /// <summary>The vector of document <paramref name="row"/>, of unit length or zero.</summary>
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Where a new document falls: x · V = x · Aᵀ · U · Σ⁻¹, of unit length.</summary>
    /// <param name="document">1 × terms, as <see cref="TermVectors.Transform"/> gives it.</param>
    /// <param name="terms">The n × terms matrix the embedding was fitted to.</param>
    public float[] Project(SparseMatrix document, SparseMatrix terms)
    {
        var dense = new float[terms.Columns];
        for (var p = 0; p < document.Indices.Length; p++) dense[document.Indices[p]] = document.Values[p];
        var projected = new float[Dimensions];
        for (var row = 0; row < terms.Rows; row++)
        {
            float dot = 0;
            for (var p = terms.Starts[row]; p < terms.Starts[row + 1]; p++) dot += dense[terms.Indices[p]] * terms.Values[p];
            if (dot != 0) DenseMath.AddScaled(projected, dot, Left.AsSpan(row * Dimensions, Dimensions));
        }

        for (var k = 0; k < Dimensions; k++) projected[k] = SingularValues[k] > 0 ? projected[k] / SingularValues[k] : 0;
        DenseMath.Normalize(projected);
        return projected;
    }
}
