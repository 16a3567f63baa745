using System.Globalization;
using System.Text;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Exporting;

/// <summary>Papers as lines of a table after RFC 4180.</summary>
/// <remarks>
/// A spreadsheet takes a cell for a formula that begins with one of = + - @, wide forms included, or with a tab or a line end: such a cell
/// gets an apostrophe in front (OWASP, "CSV Injection").
/// </remarks>
internal static class CsvRow
{
    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    /// <summary>The line that names the columns.</summary>
    public static string Header =>
        Line("id", "key", "title", "authors", "conference", "year", "decision", "session", "keywords", "topic", "mark", "tags", "url",
            "abstract", "note", "pdf_url", "track", "primary_area", "doi", "arxiv", "title_tex", "abstract_tex", "collections");

    /// <summary>A paper's line.</summary>
    public static string Of(ExportItem item)
    {
        var (paper, tex) = (ExportedPaper.Of(item.Row, item.Topic?.Label, item.Note), item.Paper);
        return Line(
            paper.Id, paper.Key, paper.Title, Names(tex.Authors), paper.Conference,
            paper.Year > 0 ? paper.Year.ToString(CultureInfo.InvariantCulture) : "", paper.Decision, paper.Session ?? "",
            Keywords(paper.Keywords), paper.Topic ?? "", paper.Mark, string.Join("; ", paper.Tags), paper.Url ?? "",
            paper.Abstract, item.Note, paper.PdfUrl ?? "", paper.Track ?? "", paper.PrimaryArea ?? "",
            tex.Identifiers.Doi ?? "", tex.Identifiers.List().FirstOrDefault(i => i.Scheme == IdentifierScheme.Arxiv)?.Value ?? "",
            paper.TitleTex ?? "", paper.AbstractTex ?? "", string.Join("; ", item.Row.Collections.Select(c => c.Name)));
    }

    /// <summary>A line of cells, ended as RFC 4180 has it.</summary>
    public static string Line(params ReadOnlySpan<string> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++) line.Append(i > 0 ? "," : "").Append(Cell(cells[i]));
        return line.Append("\r\n").ToString();
    }

    private static string Keywords(IReadOnlyList<string> keywords) =>
        keywords.Count == 1 && keywords[0].Contains(',') ? keywords[0] + ";" : string.Join("; ", keywords);

    // A single name with a comma must not be taken for two.
    private static string Names(IReadOnlyList<Author> authors) =>
        string.Join("; ", authors.Select(Name)) is var names && authors.Count == 1 && names.Contains(',') ? names + ";" : names;

    // A family name that its name does not tell is told by its order.
    private static string Name(Author author) => author.Family is null ? author.Name : PersonName.Of(author).Inverted;

    private static string Cell(string text)
    {
        // A text that begins with an apostrophe of its own gets another, so that whoever takes one off has the text again.
        if (text.TrimStart('\'') is [var first, ..] && BeginsFormula.Contains(first)) text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
