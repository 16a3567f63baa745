namespace Conspectus.Workbench.Exporting;

/// <summary>What lists of papers can be written as.</summary>
public enum ExportFormat
{
    /// <summary>One BibTeX entry a paper.</summary>
    BibTeX,

    /// <summary>One BibLaTeX entry a paper.</summary>
    BibLaTeX,

    /// <summary>One RIS record a paper, for reference managers.</summary>
    Ris,

    /// <summary>An array of CSL-JSON items, for citation processors.</summary>
    CslJson,

    /// <summary>A table for spreadsheets.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>An array of objects.</summary>
    Json,

    /// <summary>A vault of linked Markdown notes, such as Obsidian opens: one a paper, a topic and an author.</summary>
    Markdown,

    /// <summary>A page with the list.</summary>
    Html,
}
