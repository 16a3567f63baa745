namespace Conspectus.Analysis.Vectors;

/// <summary>How term vectors become an embedding.</summary>
public sealed record EmbeddingOptions
{
    /// <summary>The number of dimensions at most; a small library gets a third of its papers.</summary>
    public int Dimensions { get; init; } = 256;

    /// <summary>Each direction counts by its singular value to this power: 1 is plain, 0 counts all alike.</summary>
    public float SpectrumPower { get; init; } = 0.6f;

    /// <summary>
    /// The share that the vectors of <see cref="ShippedTerms"/> have of a cosine where subjects are compared, between 0 and 1.
    /// </summary>
    public float ShippedWeight { get; init; } = 0.4f;

    /// <summary>Extra directions that make the factorisation accurate.</summary>
    public int Oversampling { get; init; } = 16;

    /// <summary>Power iterations: more separate the directions better.</summary>
    public int PowerIterations { get; init; } = 2;

    /// <summary>The seed of the first directions.</summary>
    public ulong Seed { get; init; } = 20231210;
}
