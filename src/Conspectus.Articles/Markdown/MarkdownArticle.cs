using System.Globalization;
using System.Text;
using Conspectus.Articles.Content;
using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;
using Conspectus.Articles.Styles;
using Conspectus.Core.Papers;
using Conspectus.Tex;
using static Conspectus.Articles.Markdown.MarkdownText;

namespace Conspectus.Articles.Markdown;

/// <summary>Writes an article as Markdown that reads well as it is and that pandoc cites from.</summary>
/// <remarks>
/// Citations are <c>[@key1; @key2]</c>. The front matter names the .bib; pandoc's own list is switched off in favour of the bibliography at
/// the end, whose anchors are the ones pandoc links to.
/// </remarks>
public sealed class MarkdownArticle
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, Paper> _papers;
    private readonly List<WrittenText> _written = [];
    private readonly List<(Chart Chart, int Line)> _charts = [];
    private int _line = 1;
    private bool _isForPandoc;
    private IReadOnlyDictionary<string, StyledReference>? _references;

    private MarkdownArticle(Article article) => _papers = article.Bibliography.ToDictionary(p => p.Id);

    /// <summary>The article, ending in a line feed.</summary>
    /// <param name="article">The article.</param>
    /// <param name="bibFile">The name of the .bib file beside it.</param>
    /// <param name="mapFile">The name of the picture of the map beside it, or null for none.</param>
    /// <param name="references">The papers' references in a style, by id; null for the article's own form.</param>
    public static string Write(
        Article article, string bibFile = "article.bib", string? mapFile = "map.svg",
        IReadOnlyDictionary<string, StyledReference>? references = null) =>
        WriteFile(article, bibFile, mapFile, references).Text;

    /// <summary>The article for Pandoc to make other formats of: it lists the references itself, in the style that it is given.</summary>
    /// <param name="article">The article; its charts stay out, since a Word document shows no SVG everywhere.</param>
    /// <param name="bibFile">The name of the .bib file beside it.</param>
    /// <param name="mapFile">The name of the picture of the map beside it, or null for none.</param>
    public static string WriteForPandoc(Article article, string bibFile, string? mapFile) =>
        new MarkdownArticle(article) { _isForPandoc = true }.Whole(article with { Charts = [] }, bibFile, mapFile);

    /// <summary>The article with where everything stands, as the evidence file tells it.</summary>
    /// <inheritdoc cref="Write(Article, string, string?, IReadOnlyDictionary{string, StyledReference}?)"/>
    public static MarkdownFile WriteFile(
        Article article, string bibFile = "article.bib", string? mapFile = "map.svg",
        IReadOnlyDictionary<string, StyledReference>? references = null)
    {
        var markdown = new MarkdownArticle(article) { _references = references };
        var text = markdown.Whole(article, bibFile, mapFile);
        return new MarkdownFile(text, markdown._written, markdown._charts);
    }

    private string Whole(Article article, string bibFile, string? mapFile)
    {
        var quoted = article.Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        Line("---");
        Line($"{(_isForPandoc ? "title" : "pagetitle")}: \"{quoted}\"");
        Line($"date: {article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Line($"bibliography: {bibFile}");
        Line("link-citations: true");
        if (!_isForPandoc) Line("suppress-bibliography: true");
        Line("---");
        Line();
        if (!_isForPandoc) Paragraph($"# {Escape(article.Title)}");
        Write(article.Numbers, 2);
        if (mapFile is not null) Paragraph($"![The map: every paper is a point, close to the papers that say similar things]({mapFile})");
        foreach (var chart in article.Charts)
        {
            _charts.Add((chart, _line));
            Paragraph($"![{Escape(chart.Caption)}]({chart.FileName})");
        }

        if (article.Vibes is { } vibes) Write(vibes, 2);
        Contents(article);
        foreach (var chapter in article.Chapters) Write(chapter, 2);
        References(article);
        Write(article.Colophon, 2);
        Footnotes(article);
        if (!_isForPandoc) foreach (var paper in article.Bibliography) Line($"[@{paper.Key}]: #ref-{paper.Key}");
        return _text.ToString();
    }

    // A reader of Markdown puts them below the heading, which ends the text.
    private void Footnotes(Article article)
    {
        if (article.Footnotes is not { } footnotes) return;
        Paragraph($"## {Escape(footnotes.Title)}");
        for (var i = 0; i < footnotes.Items.Count; i++) Paragraph($"[^{i + 1}]: {Text(footnotes.Items[i])}");
    }

    private void Contents(Article article)
    {
        if (article.Chapters.Count == 0 || _isForPandoc) return;
        Paragraph("## Contents");
        foreach (var chapter in article.Chapters)
        {
            Line($"- [{Escape(chapter.Title)}](#{chapter.Anchor})");
            foreach (var topic in chapter.Sections.Where(s => !s.ListsPapers)) Line($"  - [{Escape(topic.Title)}](#{topic.Anchor})");
        }

        Line();
    }

    private void Write(Section section, int level)
    {
        Paragraph($"{new string('#', level)} {Escape(section.Title)}");
        if (section.Intro.Count > 0) Paragraph(Paragraph(section.Intro));
        foreach (var paragraph in section.Remark) Paragraph(Paragraph([paragraph]));
        for (var i = 0; i < section.Items.Count; i++) Write($"{i + 1}. ", section.Items[i]);
        foreach (var inner in section.Sections) Write(inner, level + 1);
    }

    // What the reader wrote may begin as a list does.
    private string Paragraph(IReadOnlyList<Sentence> sentences) => sentences is [{ IsNote: true } own]
        ? string.Concat(new NoteMarkdown(Text).Lines([NoteBlock.Paragraph(own.Runs)]))
        : string.Join(' ', sentences.Select(Text));

    private void Write(string number, Item item)
    {
        if (item.Note.Count == 0)
        {
            Paragraph(number + Text(item));
            return;
        }

        _written.Add(new WrittenText(_line, [], null, item.Paper));
        var blocks = new NoteMarkdown(Text);
        var isOpening = item.Note[0].Kind == NoteBlockKind.Paragraph;
        Line($"{number}{Head(item)}:{(isOpening ? " " + Text(item.Note[0].Text!) : "")}");
        var rest = blocks.Lines(isOpening ? [.. item.Note.Skip(1)] : item.Note);
        foreach (var line in NoteMarkdown.Indented(rest.Prepend(""), number.Length)) Line(line);
        if (!isOpening || item.Note.Count > 1) Line();
    }

    private static string Head(Item item) =>
        item.Paper is { } paper ? $"**[{Escape(paper.Title.Text)}](#ref-{paper.Key})**" : $"**{Escape(item.Label)}.**";

    private string Text(Item item)
    {
        var head = Head(item);
        if (item.Sentences.Count == 0) return item.Paper is { } cited ? $"{head} [@{cited.Key}]" : head;
        return $"{head}{(item.Paper is null ? " " : ": ")}{string.Join(' ', item.Sentences.Select(Text))}";
    }

    private string Text(Sentence sentence)
    {
        var runs = sentence.Runs.Select(Text).ToList();
        if (!sentence.IsNote) _written.Add(new WrittenText(_line, runs, sentence, null));
        return string.Concat(runs) + string.Concat(sentence.Footnotes.Select(n => $"[^{n}]"));
    }

    private string Text(Run run) => run.Kind switch
    {
        RunKind.Strong => $"**{Escape(run.Text).Trim()}**",
        RunKind.Emphasis => $"*{Escape(run.Text).Trim()}*",
        RunKind.Code => Code(run.Text),
        RunKind.Link => $"[{Escape(run.Text)}]({Address(run.Url!)})",
        RunKind.Tex => Escape(TexDocument.Parse(run.Text).ToText()).Trim(),
        RunKind.Math => MathOrNull(run.Text) is { } tex ? $"${tex}$" : Escape(TexDocument.Parse($"${run.Text}$").ToText()).Trim(),
        RunKind.Series => Escape($"({Sparkline.Text(run.Text)} {run.Text.Replace(" ", ", ", StringComparison.Ordinal)})"),
        RunKind.Citation => $"[{string.Join("; ", run.Papers.Select(id => "@" + _papers[id].Key).Order(StringComparer.Ordinal))}]",
        _ => Escape(run.Text),
    };

    private void References(Article article)
    {
        if (article.Bibliography.Count == 0) return;
        Paragraph("## Bibliography");
        if (_isForPandoc)
        {
            Paragraph("::: {#refs}\n:::");
            return;
        }

        foreach (var paper in article.Bibliography)
        {
            if (_references?[paper.Id] is { } styled)
            {
                var words = Escape(styled.Text);
                var whole = (paper.Url ?? paper.PdfUrl) is { } address ? $"[{words}]({Address(address)})" : words;
                Line($"- <a id=\"ref-{paper.Key}\"></a>{whole}");
                continue;
            }

            var title = Escape(paper.Title.Text);
            var linked = (paper.Url ?? paper.PdfUrl) is { } url ? $"[{title}]({Address(url)})" : title;
            var authors = paper.Authors.Count > 0 ? Escape(AuthorNames.Everyone(paper)).TrimEnd('.') + ". " : "";
            Line($"- <a id=\"ref-{paper.Key}\"></a>{authors}{linked}{Stop(paper.Title.Text)} {Escape(paper.Edition.ToString())}.");
        }

        Line();
    }

    private static string Stop(string title) => title.EndsWith('?') || title.EndsWith('!') || title.EndsWith('.') ? "" : ".";

    private void Paragraph(string text)
    {
        Line(text);
        Line();
    }

    private void Line(string text = "")
    {
        _text.Append(text).Append('\n');
        _line++;
    }
}
