using System.Text.Json;
using Conspectus.Core.Citations;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Workbench.Exporting;
using ModelContextProtocol;

namespace Conspectus.Mcp;

/// <summary>Papers cited.</summary>
internal static class Citations
{
    /// <summary>The citations in a format, in one text.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="format">"bibtex", "biblatex", "csl-json" or "text".</param>
    /// <exception cref="McpException">There is no such format.</exception>
    public static string Of(IReadOnlyList<Paper> papers, string format) => format.ToLowerInvariant() switch
    {
        "bibtex" => string.Join('\n', papers.Select(BibEntry.Write)),
        "biblatex" => string.Join('\n', papers.Select(p => BibEntry.Write(p, BibDialect.BibLaTeX, ReaderRemarks.None))),
        "csl-json" => "[" + string.Join(
            ",\n", papers.Select(p => JsonSerializer.Serialize(CslItem.Of(p, ReaderRemarks.None), ExportJson.Sparse.CslItem))) + "]",
        "text" => string.Join('\n', papers.Select(TextCitation.Of)),
        _ => throw new McpException($"“{format}” is no format. The formats are bibtex, biblatex, csl-json and text."),
    };
}
