namespace Conspectus.Verification;

/// <summary>The files of an article as text; null where a file is missing.</summary>
/// <param name="Markdown">The text of <see cref="MarkdownName"/>.</param>
/// <param name="Page">The text of <see cref="PageName"/>.</param>
/// <param name="Bibliography">The text of <see cref="BibliographyName"/>.</param>
/// <param name="Evidence">The text of <see cref="EvidenceName"/>.</param>
/// <param name="HasMap">Whether the picture of the map that the Markdown file shows is there.</param>
public sealed record ArticleFiles(string? Markdown, string? Page, string? Bibliography, string? Evidence, bool HasMap)
{
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

    /// <summary>The names of the charts, of which each is a picture beside the Markdown file.</summary>
    public static IReadOnlyList<string> ChartNames { get; } = ["topics", "kinds"];

    /// <summary>The pictures of the charts that are there, by name.</summary>
    public IReadOnlyDictionary<string, string> Charts { get; init; } = new Dictionary<string, string>();

    /// <summary>The names of the files that are there.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. new[] { (MarkdownName, Markdown), (PageName, Page), (BibliographyName, Bibliography), (EvidenceName, Evidence) }
            .Where(f => f.Item2 is not null).Select(f => f.Item1),
    ];
}
