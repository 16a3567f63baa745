using System.Globalization;
using System.Text;
using Conspectus.Articles.Markdown;
using Conspectus.Core.Citations;
using Conspectus.Core.Reading;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Exporting;

/// <summary>Writes what a reader marked and noted down.</summary>
public static class MarksExport
{
    /// <summary>A Markdown list by mark with the notes; papers that were only seen, skipped or known stand there only with a note or a
    /// tag.</summary>
    /// <remarks>Titles and names come from elsewhere and stay text, neither markup nor HTML. Notes are the reader's own Markdown.</remarks>
    public static string Markdown(IReadOnlyList<MarkedPaper> papers)
    {
        var text = new StringBuilder("# Marked papers\n");
        foreach (var mark in MarkWords.Given.Append(Mark.Unread))
        {
            var group = papers.Where(p => p.State.Mark == mark
                && (mark >= Mark.Liked || p.State.Note.Length > 0 || !p.State.Tags.IsEmpty)).ToList();
            if (group.Count == 0) continue;
            var word = mark == Mark.Unread ? "unread, with a note or a tag" : MarkWords.Of(mark);
            text.Append("\n## ").Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1)).Append('\n');
            foreach (var paper in group) Append(text, paper);
        }

        return text.ToString();
    }

    /// <summary>A table after RFC 4180 with a header, a line a paper.</summary>
    public static string Csv(IReadOnlyList<MarkedPaper> papers) =>
        CsvRow.Line("id", "key", "title", "authors", "conference", "year", "doi", "arxiv", "url", "mark", "tags", "note")
        + string.Concat(papers.Select(p => CsvRow.Line(
            p.Paper.Id, p.Paper.Key, p.Paper.Title.Text, string.Join("; ", p.Paper.Authors.Select(a => a.Name)), p.Paper.Edition.Conference,
            p.Paper.Edition.Year > 0 ? p.Paper.Edition.Year.ToString(CultureInfo.InvariantCulture) : "", p.Paper.Identifiers.Doi ?? "",
            p.Paper.Identifiers.Arxiv ?? "", p.Paper.Url ?? "", MarkWords.Of(p.State.Mark), string.Join("; ", p.Tags.Select(t => t.Name)),
            p.State.Note)));

    /// <summary>One BibTeX entry a paper that is liked or starred.</summary>
    public static string BibTeX(IReadOnlyList<MarkedPaper> papers) =>
        string.Join('\n', papers.Where(p => p.State.Mark >= Mark.Liked).Select(p => BibEntry.Write(p.Paper)));

    private static void Append(StringBuilder text, MarkedPaper marked)
    {
        var paper = marked.Paper;
        var title = MarkdownText.Opening(paper.Title.Text);
        text.Append("\n- ").Append(paper.Url is { } url ? $"[{title}](<{MarkdownText.Address(url)}>)" : title);
        if (paper.Authors.Count > 0) text.Append(". ").Append(MarkdownText.Escape(string.Join(", ", paper.Authors.Select(a => a.Name))));
        text.Append(". `").Append(paper.Key).Append('`');
        if (marked.Tags.Count > 0) text.Append(". ").Append(MarkdownText.Escape(string.Join(", ", marked.Tags.Select(t => t.Name))));
        text.Append('\n');
        if (marked.State.Note.Length == 0) return;
        text.Append('\n');
        foreach (var line in marked.State.Note.Split('\n')) text.Append(line.Length > 0 ? "  " + line : "").Append('\n');
    }
}
