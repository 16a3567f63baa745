namespace Conspectus.Workbench.Publishing;

/// <summary>The formats of an article; the bibliography as <c>.bib</c> and the evidence file come with each.</summary>
[Flags]
public enum ArticleFormats
{
    /// <summary>No format.</summary>
    None = 0,

    /// <summary>Pandoc-compatible Markdown with the map as a file beside it.</summary>
    Markdown = 1,

    /// <summary>One self-contained HTML page.</summary>
    Html = 2,

    /// <summary>A LaTeX document with the map as PNG beside it.</summary>
    Latex = 4,

    /// <summary>A Distill post for Jekyll's theme al-folio, with a bibliography and the map beside it.</summary>
    Distill = 8,

    /// <summary>A Word document; Pandoc makes it, where it is installed.</summary>
    Word = 16,

    /// <summary>What is written where nobody says which.</summary>
    Default = Markdown | Html,

    /// <summary>Every format that needs no other program.</summary>
    All = Markdown | Html | Latex | Distill,
}
