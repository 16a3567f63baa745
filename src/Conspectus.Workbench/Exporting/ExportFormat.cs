namespace Conspectus.Workbench.Exporting;

/// <summary>What lists of papers can be written as.</summary>
public enum ExportFormat
{
    /// <summary>One BibTeX entry a paper.</summary>
    BibTeX,

    /// <summary>A table for spreadsheets.</summary>
    Csv,

    /// <summary>An array of objects.</summary>
    Json,
}
