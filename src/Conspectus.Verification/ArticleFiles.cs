namespace Conspectus.Verification;

/// <summary>The files of an article as text; null where a file is missing.</summary>
/// <param name="Markdown">The text of <see cref="MarkdownName"/>.</param>
/// <param name="Page">The text of <see cref="PageName"/>.</param>
/// <param name="Bibliography">The text of <see cref="BibliographyName"/>.</param>
/// <param name="Evidence">The text of <see cref="EvidenceName"/>.</param>
/// <param name="HasMap">Whether the picture of the map that the Markdown file shows is there.</param>
public sealed record ArticleFiles(string? Markdown, string? Page, string? Bibliography, string? Evidence, bool HasMap)
{
    /// <summary>
    /// The text of <see cref="GeneratedName"/>, which is there where the reader has edited the article; null where it is missing.
    /// </summary>
    public string? Generated { get; init; }

    /// <summary>The name of the article as it was generated, without the reader's edits, in Markdown.</summary>
    public const string GeneratedName = "article.generated.md";

    /// <summary>The name of the Markdown file.</summary>
    public const string MarkdownName = "article.md";

    /// <summary>The name of the HTML page.</summary>
    public const string PageName = "article.html";

    /// <summary>The name of the bibliography.</summary>
    public const string BibliographyName = "article.bib";

    /// <summary>The name of the evidence file.</summary>
    public const string EvidenceName = "article.evidence.json";

    /// <summary>The name of the picture of the map.</summary>
    public const string MapName = "map.svg";

    /// <summary>The names of the files that are there.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. new[] { (MarkdownName, Markdown), (PageName, Page), (BibliographyName, Bibliography), (EvidenceName, Evidence),
            (GeneratedName, Generated) }
            .Where(f => f.Item2 is not null).Select(f => f.Item1),
    ];
}
