namespace Conspectus.Articles;

/// <summary>How much an article tells.</summary>
public sealed record ArticleOptions
{
    /// <summary>The defaults.</summary>
    public static ArticleOptions Default { get; } = new();

    /// <summary>The title; null makes one from the editions, such as "Highlights of NeurIPS 2023".</summary>
    public string? Title { get; init; }

    /// <summary>At most this many papers are told of in a theme, one sentence each.</summary>
    public int ClaimsPerTheme { get; init; } = 5;

    /// <summary>At most this many spotlights of a topic have an item of their own; orals all have.</summary>
    public int Spotlights { get; init; } = 6;

    /// <summary>At most this many terms are explained in the glossary.</summary>
    public int GlossaryTerms { get; init; } = 120;

    /// <summary>At most this many questions, and this many datasets, are told of in a chapter.</summary>
    public int PerChapter { get; init; } = 12;
}
