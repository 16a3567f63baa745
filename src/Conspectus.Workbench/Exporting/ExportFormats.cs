namespace Conspectus.Workbench.Exporting;

/// <summary>How the formats are named in files, in commands and in menus.</summary>
public static class ExportFormats
{
    private static readonly Dictionary<ExportFormat, (string Name, string Extension, string MediaType, string Label)> Known = new()
    {
        [ExportFormat.BibTeX] = ("bibtex", "bib", "text/x-bibtex", "BibTeX"),
        [ExportFormat.BibLaTeX] = ("biblatex", "biblatex.bib", "text/x-bibtex", "BibLaTeX"),
        [ExportFormat.Ris] = ("ris", "ris", "application/x-research-info-systems", "RIS"),
        [ExportFormat.CslJson] = ("csl-json", "csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON"),
        [ExportFormat.Csv] = ("csv", "csv", "text/csv", "CSV"),
        [ExportFormat.JsonLines] = ("jsonl", "jsonl", "application/jsonl", "JSON lines"),
        [ExportFormat.Json] = ("json", "json", "application/json", "JSON"),
        [ExportFormat.Markdown] = ("markdown", "md.zip", "application/zip", "Markdown vault"),
        [ExportFormat.Html] = ("html", "html", "text/html", "Web page"),
    };

    /// <summary>All formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = Enum.GetValues<ExportFormat>();

    /// <summary>The word that names a format in commands and addresses, such as <c>csl-json</c>.</summary>
    public static string Name(ExportFormat format) => Find(format).Name;

    /// <summary>The format that a word names, in any case; null for any other text.</summary>
    public static ExportFormat? Parse(string? name) => All.Cast<ExportFormat?>()
        .FirstOrDefault(f => Name(f!.Value).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ending of a file's name, without the dot; no two formats have the same.</summary>
    public static string Extension(ExportFormat format) => Find(format).Extension;

    /// <summary>The media type; all but the Markdown vault, which is a zip archive, are UTF-8.</summary>
    public static string MediaType(ExportFormat format) => Find(format).MediaType;

    /// <summary>What a menu calls it.</summary>
    public static string Label(ExportFormat format) => Find(format).Label;

    private static (string Name, string Extension, string MediaType, string Label) Find(ExportFormat format) =>
        Known.TryGetValue(format, out var known)
            ? known
            : throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
}
