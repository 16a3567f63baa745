using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Verification.Files;

/// <summary>Reads an article's Markdown file line by line.</summary>
internal sealed partial class MarkdownReader
{
    private static readonly string[] FixedMatter =
        [$"bibliography: {ArticleFiles.BibliographyName}", "link-citations: true", "suppress-bibliography: true"];

    private readonly Document _document;
    private readonly string[] _lines;
    private readonly List<(string Key, int Line)> _definitions = [];
    private int _at;

    private readonly IReadOnlyDictionary<string, string> _pictures;

    private MarkdownReader(string text, IReadOnlyDictionary<string, string> pictures, string file) =>
        (_lines, _pictures, _document) = (text.Split('\n'), pictures, new Document(file));

    /// <summary>The document; lines of a kind that an article does not have become paragraphs, which then lack evidence.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="pictures">The pictures of charts beside it, by name.</param>
    /// <param name="file">The file's name.</param>
    public static Document Read(string text, IReadOnlyDictionary<string, string> pictures, string file = ArticleFiles.MarkdownName)
    {
        var reader = new MarkdownReader(text, pictures, file);
        reader.FrontMatter();
        while (reader._at < reader._lines.Length) reader.Block();
        reader.CompareDefinitions();
        return reader._document;
    }

    private void FrontMatter()
    {
        if (_lines[0] != "---") return;
        var seen = new List<string>();
        for (_at = 1; _at < _lines.Length && _lines[_at] != "---"; _at++)
        {
            if (_lines[_at].StartsWith("date: ", StringComparison.Ordinal)) _document.Date = (_lines[_at][6..], _at + 1);
            else if (_lines[_at].StartsWith("pagetitle: ", StringComparison.Ordinal)) PageTitle = (_lines[_at][11..], _at + 1);
            else if (FixedMatter.Contains(_lines[_at])) seen.Add(_lines[_at]);
            else _document.Fault(_at + 1, $"The front matter has the line \"{_lines[_at]}\", which no article has.");
        }

        foreach (var line in FixedMatter.Except(seen)) _document.Fault(1, $"The front matter lacks the line \"{line}\".");
        _at++;
    }

    private (string Text, int Line) PageTitle { get; set; } = ("", 1);

    private void Block()
    {
        var line = _lines[_at];
        var number = ++_at;
        if (line.Length == 0) return;
        if (Heading().Match(line) is { Success: true } heading) Head(heading, number);
        else if (Definition().Match(line) is { Success: true } definition) Define(definition, number);
        else if (Section is { Title: "Contents", Level: 2 } && Link().Match(line) is { Success: true } link)
            _document.Contents.Add(new ContentsLine(number, link.Groups["in"].Length == 0 ? 2 : 3,
                Marks.OfMarkdown(link.Groups["text"].Value), link.Groups["anchor"].Value));
        else if (Section is { Title: "Bibliography", Level: 2 } && Reference().Match(line) is { Success: true } reference)
            Refer(reference, number);
        else if (Map().IsMatch(line)) return;
        else if (Chart().Match(line) is { Success: true } chart) Draw(chart, number);
        else if (Section is { Title: "Footnotes", Level: 2 } && Footnote().Match(line) is { Success: true } footnote)
            Itemize(footnote, number);
        else if (Section is not null && Item().Match(line) is { Success: true } item) Itemize(item, number);
        else Paragraph(line, number);
    }

    private DocumentSection? Section => _document.Sections.Count > 0 ? _document.Sections[^1] : null;

    private void Head(Match heading, int number)
    {
        var (level, title) = (heading.Groups["level"].Length, Marks.OfMarkdown(heading.Groups["title"].Value));
        if (level > 1)
        {
            _document.Sections.Add(new DocumentSection(level, title, number));
            return;
        }

        if (_document.Title.Text.Length > 0) _document.Fault(number, "A second title stands here.");
        _document.Title = (title, number);
        var quoted = "\"" + title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
        if (PageTitle.Text != quoted)
            _document.Fault(PageTitle.Line, $"The page's title is {PageTitle.Text}, but the article's is \"{title}\".");
    }

    private void Define(Match definition, int number)
    {
        if (definition.Groups["key"].Value != definition.Groups["ref"].Value)
            _document.Fault(number, $"The link of {definition.Groups["key"].Value} leads to {definition.Groups["ref"].Value}.");
        _definitions.Add((definition.Groups["key"].Value, number));
    }

    private void Refer(Match reference, int number)
    {
        var rest = reference.Groups["rest"].Value;
        var url = Titled().Match(rest);
        var text = url.Success ? rest[..url.Index] + url.Groups["title"].Value + rest[(url.Index + url.Length)..] : rest;
        _document.References.Add(new ReferenceLine(
            number, reference.Groups["key"].Value, Marks.OfMarkdown(text), url.Success ? url.Groups["url"].Value : null));
    }

    private void Itemize(Match item, int number)
    {
        var place = int.Parse(item.Groups["number"].Value, CultureInfo.InvariantCulture);
        var width = item.Groups["number"].Length + 2;
        var head = PaperHead().Match(item.Groups["text"].Value);
        var theme = head.Success ? Match.Empty : ThemeHead().Match(item.Groups["text"].Value);
        if (!head.Success && !theme.Success)
        {
            Paragraph(item.Value, number);
            return;
        }

        var rest = (head.Success ? head : theme).Groups["rest"].Value;
        var isBare = head.Success && !rest.StartsWith(':');
        var text = new StringBuilder(head.Success && !isBare ? rest[1..].TrimStart(' ') : rest.TrimStart(' '));
        // What a note has behind its first paragraph is set in as its item is; an empty line inside of it does not end it.
        for (; _at < _lines.Length && (IsSetIn(_lines[_at], width) || (_lines[_at].Length == 0 && IsSetInLater(width))); _at++)
            text.Append('\n').Append(_lines[_at].Length == 0 ? "" : _lines[_at][width..]);
        var passage = new Passage(number, text.ToString());
        Section!.Items.Add(head.Success
            ? new DocumentItem(place, Marks.OfMarkdown(head.Groups["title"].Value), head.Groups["key"].Value, passage, isBare)
            : new DocumentItem(place, Marks.OfMarkdown(theme.Groups["label"].Value), null, passage, false));
    }

    private void Draw(Match chart, int number)
    {
        var name = chart.Groups["name"].Value;
        _document.Charts.Add(new DocumentChart(
            name, number, Marks.OfMarkdown(chart.Groups["caption"].Value), _pictures.GetValueOrDefault(name)));
    }

    private static bool IsSetIn(string line, int width) => line.Length > width && line.AsSpan(0, width).TrimStart(' ').IsEmpty;

    private bool IsSetInLater(int width)
    {
        var next = _at;
        while (next < _lines.Length && _lines[next].Length == 0) next++;
        return next < _lines.Length && IsSetIn(_lines[next], width);
    }

    private void Paragraph(string line, int number)
    {
        if (Section is null) _document.Fault(number, "Text stands before the first heading.");
        else Section.Paragraphs.Add(new Passage(number, line));
    }

    private void CompareDefinitions()
    {
        var pairs = _definitions.Zip(_document.References.Select(r => r.Key));
        foreach (var ((key, line), reference) in pairs.Where(p => p.First.Key != p.Second))
            _document.Fault(line, $"The link of {key} stands where that of {reference} is expected.");
        if (_definitions.Count != _document.References.Count)
            _document.Fault(
                _lines.Length, $"{_definitions.Count} keys have a link, but the bibliography has {_document.References.Count}.");
    }

    [GeneratedRegex(@"^(?<level>#{1,6}) (?<title>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\[@(?<key>\w+)\]: #ref-(?<ref>\w+)$")]
    private static partial Regex Definition();

    [GeneratedRegex(@"^(?<in>  )?- \[(?<text>.*)\]\(#(?<anchor>[^()]*)\)$")]
    private static partial Regex Link();

    [GeneratedRegex("""^- <a id="ref-(?<key>\w+)"></a>(?<rest>.*)$""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<!\\)\[(?<title>(?:\\.|[^\\\[\]])*)\]\((?<url>[^()\s]*)\)")]
    private static partial Regex Titled();

    [GeneratedRegex(@"^!\[The map: every paper is a point, close to the papers that say similar things\]\(map\.svg\)$")]
    private static partial Regex Map();

    [GeneratedRegex(@"^!\[(?<caption>(?:\\.|[^\\\[\]])*)\]\((?<name>[a-z]+)\.svg\)$")]
    private static partial Regex Chart();

    [GeneratedRegex(@"^\[\^(?<number>\d{1,4})\]: (?<text>\*\*.*)$")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^(?<number>\d{1,6})\. (?<text>\*\*.*)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\*\*\[(?<title>(?:\\.|[^\\\[\]])*)\]\(#ref-(?<key>\w+)\)\*\*(?<rest>.*)$")]
    private static partial Regex PaperHead();

    [GeneratedRegex(@"^\*\*(?<label>(?:\\.|[^\\*])*)\.\*\*(?<rest>.*)$")]
    private static partial Regex ThemeHead();
}
