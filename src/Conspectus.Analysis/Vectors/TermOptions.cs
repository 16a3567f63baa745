namespace Conspectus.Analysis.Vectors;

/// <summary>How documents become term vectors.</summary>
public sealed record TermOptions
{
    /// <summary>How often a term of the title counts; a term of the body counts once.</summary>
    public float TitleWeight { get; init; } = 3;

    /// <summary>How often a term of a keyword counts; 0 leaves keywords out.</summary>
    public float KeywordWeight { get; init; } = 1;

    /// <summary>Single words in fewer documents are left out.</summary>
    public int MinWordDocuments { get; init; } = 2;

    /// <summary>Word pairs in fewer documents are left out.</summary>
    public int MinPairDocuments { get; init; } = 3;

    /// <summary>Terms in a larger share of the documents are left out.</summary>
    public double MaxShare { get; init; } = 0.4;

    /// <summary>The most frequent terms are kept up to this number.</summary>
    public int MaxTerms { get; init; } = 120_000;
}
