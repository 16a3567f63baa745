using System.Globalization;
using System.Text;

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
            "abstract");

    /// <summary>A paper's line.</summary>
    public static string Of(ExportedPaper paper) => Line(
        paper.Id, paper.Key, paper.Title, string.Join("; ", paper.Authors.Select(a => a.Name)), paper.Conference,
        paper.Year > 0 ? paper.Year.ToString(CultureInfo.InvariantCulture) : "", paper.Decision, paper.Session ?? "",
        string.Join("; ", paper.Keywords), paper.Topic ?? "", paper.Mark, string.Join("; ", paper.Tags), paper.Url ?? "", paper.Abstract);

    /// <summary>A line of cells, ended as RFC 4180 has it.</summary>
    public static string Line(params ReadOnlySpan<string> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++) line.Append(i > 0 ? "," : "").Append(Cell(cells[i]));
        return line.Append("\r\n").ToString();
    }

    private static string Cell(string text)
    {
        if (text.Length > 0 && BeginsFormula.Contains(text[0])) text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
