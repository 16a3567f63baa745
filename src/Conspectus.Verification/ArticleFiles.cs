using System.Text;

namespace Conspectus.Verification;

/// <summary>The files of an article as text; null where a file is missing.</summary>
/// <param name="Markdown">The text of <see cref="MarkdownName"/>.</param>
/// <param name="Page">The text of <see cref="PageName"/>.</param>
/// <param name="Bibliography">The text of <see cref="BibliographyName"/>.</param>
/// <param name="Evidence">The text of <see cref="EvidenceName"/>.</param>
/// <param name="HasMap">Whether the picture of the map that the Markdown file shows is there.</param>
public sealed record ArticleFiles(string? Markdown, string? Page, string? Bibliography, string? Evidence, bool HasMap)
{
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

    /// <summary>The name of the LaTeX document.</summary>
    public const string LatexName = "article.tex";

    /// <summary>The name of the picture of the map in the LaTeX document and in the Word document.</summary>
    public const string PrintedMapName = "map.png";

    /// <summary>The name of the Distill post.</summary>
    public const string DistillName = "article.distill.md";

    /// <summary>The name of the bibliography of the Distill post.</summary>
    public const string DistillBibliographyName = "article.distill.bib";

    /// <summary>The name of the Word document.</summary>
    public const string WordName = "article.docx";

    /// <summary>The names of the charts, of which each is a picture beside the Markdown file.</summary>
    public static IReadOnlyList<string> ChartNames { get; } = ["topics", "kinds"];

    /// <summary>Every name that a file of an article can have.</summary>
    public static IReadOnlyList<string> AllNames { get; } =
    [
        MarkdownName, PageName, BibliographyName, EvidenceName, MapName, LatexName, PrintedMapName, DistillName, DistillBibliographyName,
        WordName, GeneratedName, .. ChartNames.Select(n => n + ".svg"),
    ];

    /// <summary>
    /// The text of <see cref="GeneratedName"/>, which is there where the reader has edited the article; null where it is missing.
    /// </summary>
    public string? Generated { get; init; }

    /// <summary>The text of <see cref="LatexName"/>, or null.</summary>
    public string? Latex { get; init; }

    /// <summary>The text of <see cref="DistillName"/>, or null.</summary>
    public string? Distill { get; init; }

    /// <summary>The text of <see cref="DistillBibliographyName"/>, or null.</summary>
    public string? DistillBibliography { get; init; }

    /// <summary>Whether the picture of the map that the LaTeX document shows is there.</summary>
    public bool HasPrintedMap { get; init; }

    /// <summary>The pictures of the charts that are there, by name.</summary>
    public IReadOnlyDictionary<string, string> Charts { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the files of a folder; those that are missing are null.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">A file that is there cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static ArticleFiles Read(string folder)
    {
        string Place(string name) => Path.Combine(folder, name);
        string? Text(string name) => File.Exists(Place(name)) ? File.ReadAllText(Place(name), Encoding.UTF8) : null;
        return new ArticleFiles(
            Text(MarkdownName), Text(PageName), Text(BibliographyName), Text(EvidenceName), File.Exists(Place(MapName)))
        {
            Generated = Text(GeneratedName),
            Latex = Text(LatexName),
            Distill = Text(DistillName),
            DistillBibliography = Text(DistillBibliographyName),
            HasPrintedMap = File.Exists(Place(PrintedMapName)),
            Charts = ChartNames.Select(n => (Name: n, Svg: Text(n + ".svg"))).Where(c => c.Svg is not null)
                .ToDictionary(c => c.Name, c => c.Svg!),
        };
    }

    /// <summary>Whether the article itself is there, in whatever format.</summary>
    public bool HasText => (Markdown ?? Page ?? Latex ?? Distill) is not null;

    /// <summary>The names of the files that are there.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. new[]
            {
                (MarkdownName, Markdown), (PageName, Page), (BibliographyName, Bibliography), (EvidenceName, Evidence), (LatexName, Latex),
                (DistillName, Distill), (DistillBibliographyName, DistillBibliography), (GeneratedName, Generated),
            }
            .Where(f => f.Item2 is not null).Select(f => f.Item1),
    ];
}
