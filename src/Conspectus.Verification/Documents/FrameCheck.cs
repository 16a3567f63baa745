using System.Globalization;
using System.Text;
using Conspectus.Core.Conferences;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>Checks what stands around a document's sentences: title, date, table of contents, bibliography.</summary>
internal sealed class FrameCheck(Document document, Holdings library, PaperTexts texts)
{
    private bool IsPage => document.File == ArticleFiles.PageName;

    /// <summary>Checks all of it; what does not hold is a fault of the document.</summary>
    /// <param name="sections">The sections with what they are.</param>
    /// <param name="date">The date of the evidence file.</param>
    /// <param name="style">The style of the references; empty for the article's own form.</param>
    public void Check(IReadOnlyList<PlacedSection> sections, string date, string style)
    {
        var names = Names(library.Papers.Select(p => p.Edition));
        var title = names.Length > 0 ? $"Highlights of {names}" : "Highlights";
        if (document.Title.Text != title)
            document.Fault(document.Title.Line, $"The title is \"{document.Title.Text}\", but should be \"{title}\".");
        var dated = document.Date;
        if (!DateOnly.TryParseExact(dated.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            document.Fault(dated.Line, $"\"{dated.Text}\" is no date.");
        else if (dated.Text != date) document.Fault(dated.Line, $"The date is {dated.Text}, but the evidence says {date}.");
        Contents(sections);
        References(isStyled: style.Length > 0);
        Footnotes([.. sections.Where(s => s.Kind == SectionKind.Footnotes).SelectMany(s => s.Section.Items)]);
    }

    private string Term(string heading) =>
        library.Chosen.Explained.FirstOrDefault(t => Marks.Normal(t.Heading) == Marks.Normal(heading))?.Term ?? heading;

    // In the order in which the text leads to them, each once, behind a text that has its term.
    private void Footnotes(List<DocumentItem> items)
    {
        foreach (var (i, (line, number, before)) in document.Footnotes.Index())
        {
            if (number != (i + 1).ToString(CultureInfo.InvariantCulture))
                document.Fault(line, $"Footnote {number} stands where footnote {i + 1} is expected.");
            else if (i < items.Count && !Folded.Holds(before, Term(items[i].Label)))
                document.Fault(line, $"Footnote {number} explains \"{items[i].Label}\", which the text before it does not have.");
        }

        if (document.Footnotes.Count != items.Count)
            document.Fault(1, $"The text leads to {document.Footnotes.Count} footnotes, of which there are {items.Count}.");
    }

    private void Contents(IReadOnlyList<PlacedSection> sections)
    {
        var expected = sections.Where(s => s.Kind is not (SectionKind.Numbers or SectionKind.Vibes or SectionKind.Frame
            or SectionKind.Colophon or SectionKind.Footnotes)
            && (s.Section.Level == 2 || s.Kind == SectionKind.Topic)).Select(s => s.Section).ToList();
        foreach (var (line, section) in document.Contents.Zip(expected))
        {
            if (line.Title != section.Title || line.Level != section.Level)
                document.Fault(line.Line, $"The contents name \"{line.Title}\" where the heading is \"{section.Title}\".");
            else if (!IsFragment(line.Anchor, section.Title))
                document.Fault(line.Line, $"\"{line.Anchor}\" does not lead to \"{section.Title}\".");
        }

        if (document.Contents.Count != expected.Count)
            document.Fault(1, $"The contents have {document.Contents.Count} lines for {expected.Count} headings.");
    }

    // As Markdown hosts make it of a heading, with a number where it stands there before.
    private static bool IsFragment(string anchor, string title)
    {
        var letters = new StringBuilder();
        foreach (var c in title.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c == '-') letters.Append(c);
            else if (c == ' ') letters.Append('-');
        }

        var name = letters.Length == 0 ? "section" : letters.ToString();
        return anchor == name || (anchor.StartsWith(name + "-", StringComparison.Ordinal)
            && int.TryParse(anchor.AsSpan(name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>Checks the lines of the bibliography.</summary>
    /// <param name="isStyled">Whether the references have a style that is not the article's own.</param>
    public void References(bool isStyled)
    {
        var last = "";
        foreach (var line in document.References)
        {
            if (string.CompareOrdinal(last, line.Key) >= 0) document.Fault(line.Line, $"{line.Key} stands behind {last}, out of order.");
            last = line.Key;
            if (!library.ByKey.TryGetValue(line.Key, out var paper))
            {
                document.Fault(line.Line, $"The library has no paper {line.Key}.");
                continue;
            }

            var (text, should) = (Marks.Normal(line.Text), texts.Reference(paper, IsPage));
            if (isStyled)
            {
                foreach (var missing in Missing(line.Text, paper))
                    document.Fault(line.Line, $"The reference of {line.Key} does not name \"{missing}\".");
            }
            else if (text != should)
                document.Fault(line.Line, $"The line of {line.Key} is not that of the library: \"{Difference.Of(text, should)}\".");
            var url = paper.Url ?? paper.PdfUrl;
            if (Plain(line.Url) != Plain(url))
                document.Fault(line.Line, $"{line.Key} leads to {line.Url ?? "nowhere"} instead of {url ?? "nowhere"}.");
        }
    }

    // Whatever a style leaves out, turns round and abbreviates, it keeps the title, the first author's family name and the year.
    private static IEnumerable<string> Missing(string reference, Paper paper)
    {
        var letters = Letters(reference);
        List<string> named = [paper.Title.Text];
        if (paper.Authors.Count > 0 && PersonName.Of(paper.Authors[0]) is { Kind: not NameKind.Others } first) named.Add(first.Family);
        if (paper.Edition.Year > 0) named.Add(paper.Edition.Year.ToString(CultureInfo.InvariantCulture));
        return named.Where(n => !letters.Contains(Letters(n), StringComparison.OrdinalIgnoreCase));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string? Plain(string? url) => url is null ? null : Uri.UnescapeDataString(url);

    private static string Names(IEnumerable<Edition> of)
    {
        var editions = of.ToHashSet().Where(e => e != Edition.Unknown)
            .OrderBy(e => e.Conference, StringComparer.Ordinal).ThenBy(e => e.Year).ToList();
        var conferences = editions.ConvertAll(e => e.Conference).Distinct(StringComparer.Ordinal).ToList();
        if (editions.Count < 2) return string.Concat(editions);
        if (conferences.Count == 1) return $"{conferences[0]} {editions[0].Year}–{editions[^1].Year}";
        return editions.Count == 2 ? $"{editions[0]} and {editions[1]}" : $"{conferences.Count} conferences";
    }
}
