namespace Conspectus.Analysis.Vectors;

/// <summary>How term vectors become an embedding.</summary>
public sealed record EmbeddingOptions
{
    /// <summary>The number of dimensions at most; a small library gets a third of its papers.</summary>
    public int Dimensions { get; init; } = 256;

    /// <summary>Extra directions that make the factorisation accurate.</summary>
    public int Oversampling { get; init; } = 16;

    /// <summary>Power iterations: more separate the directions better.</summary>
    public int PowerIterations { get; init; } = 3;

    /// <summary>The seed of the first directions.</summary>
    public ulong Seed { get; init; } = 20231210;
}
