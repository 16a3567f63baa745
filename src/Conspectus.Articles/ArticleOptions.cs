namespace Conspectus.Articles;

/// <summary>How much an article tells.</summary>
public sealed record ArticleOptions
{
    /// <summary>The defaults.</summary>
    public static ArticleOptions Default { get; } = new();

    /// <summary>The title; null makes one from the editions, such as "Highlights of NeurIPS 2023".</summary>
    public string? Title { get; init; }

    /// <summary>At most this many papers are told of in a theme, one sentence each.</summary>
    public int ClaimsPerTheme { get; init; } = 2;

    /// <summary>At most this many papers are cited by a theme's opening sentence.</summary>
    public int CitationsPerTheme { get; init; } = 8;

    /// <summary>At most this many orals and spotlights stand in where the reader has marked nothing.</summary>
    public int StandIns { get; init; } = 4;
}
