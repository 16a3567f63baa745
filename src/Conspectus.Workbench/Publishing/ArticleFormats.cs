namespace Conspectus.Workbench.Publishing;

/// <summary>The formats of an article; the bibliography as <c>.bib</c> comes with each.</summary>
[Flags]
public enum ArticleFormats
{
    /// <summary>No format.</summary>
    None = 0,

    /// <summary>Pandoc-compatible Markdown with the map as a file beside it.</summary>
    Markdown = 1,

    /// <summary>One self-contained HTML page.</summary>
    Html = 2,

    /// <summary>Every format.</summary>
    All = Markdown | Html,
}
