namespace Conspectus.Workbench.Exporting;

/// <summary>How the formats are named in files and in answers.</summary>
public static class ExportFormats
{
    /// <summary>All formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [ExportFormat.BibTeX, ExportFormat.Csv, ExportFormat.Json];

    /// <summary>The ending of a file's name, without the dot.</summary>
    public static string Extension(ExportFormat format) => format switch
    {
        ExportFormat.BibTeX => "bib",
        ExportFormat.Csv => "csv",
        ExportFormat.Json => "json",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    /// <summary>The media type; all are UTF-8.</summary>
    public static string MediaType(ExportFormat format) => format switch
    {
        ExportFormat.BibTeX => "text/x-bibtex",
        ExportFormat.Csv => "text/csv",
        ExportFormat.Json => "application/json",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };
}
