using System.Text;
using System.Text.Json;
using Conspectus.Core.Citations;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Reader.Shared;

namespace Conspectus.Reader.Papers;

/// <summary>Lists of papers as files for other programs.</summary>
internal static class PaperExport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>One BibTeX entry a paper.</summary>
    public static string BibTeX(IReadOnlyList<PaperRow> rows, TopicTree topics) =>
        string.Join('\n', rows.Select(r => BibEntry.Write(r.Paper)));

    /// <summary>RFC 4180 with a header line; a cell a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Csv(IReadOnlyList<PaperRow> rows, TopicTree topics)
    {
        var csv = new StringBuilder();
        Line(csv, "id", "key", "title", "authors", "conference", "year", "decision", "session", "keywords", "topic", "mark", "url", "abstract");
        foreach (var row in rows)
        {
            var paper = row.Paper;
            Line(
                csv, paper.Id, paper.Key, paper.Title.Text, string.Join("; ", paper.Authors.Select(a => a.Name)), paper.Edition.Conference,
                paper.Edition.Year > 0 ? paper.Edition.Year.ToString() : "", Decisions.Word(paper.Decision), paper.Session ?? "",
                string.Join("; ", paper.Keywords), Label(row, topics) ?? "", MarkWords.Of(row.Mark), paper.Url ?? "", paper.Abstract.Text);
        }

        return csv.ToString();
    }

    /// <summary>An array of objects, the texts as plain Unicode.</summary>
    public static string Json(IReadOnlyList<PaperRow> rows, TopicTree topics) => JsonSerializer.Serialize(
        rows.Select(r => new
        {
            r.Paper.Id,
            r.Paper.Key,
            Title = r.Paper.Title.Text,
            Authors = r.Paper.Authors.Select(a => new { a.Name, a.Institution }),
            r.Paper.Edition.Conference,
            r.Paper.Edition.Year,
            Decision = Decisions.Word(r.Paper.Decision),
            r.Paper.Session,
            r.Paper.Keywords,
            Topic = Label(r, topics),
            Mark = MarkWords.Of(r.Mark),
            r.Paper.Url,
            r.Paper.PdfUrl,
            Abstract = r.Paper.Abstract.Text,
        }),
        Indented);

    private static string? Label(PaperRow row, TopicTree topics) => row.Topic is { } id ? topics.Find(id)?.Label : null;

    private static void Line(StringBuilder csv, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) csv.Append(',');
            csv.Append(Cell(cells[i]));
        }

        csv.Append("\r\n");
    }

    private static string Cell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
    }
}
