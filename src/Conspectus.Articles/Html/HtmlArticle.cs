using System.Net;
using System.Text;
using Conspectus.Articles.Content;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Map;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Articles.Html;

/// <summary>Writes an article as one HTML page that needs nothing else: no script, no file, no network.</summary>
public sealed class HtmlArticle
{
    private readonly StringBuilder _html = new();
    private readonly IFormulaRenderer _formulas;
    private readonly List<string> _footnotes;
    private readonly Dictionary<string, (int Number, Paper Paper)> _papers;

    private HtmlArticle(Article article, IFormulaRenderer formulas)
    {
        _formulas = formulas;
        _footnotes = [.. article.Footnotes?.Items.Select(i => i.Label) ?? []];
        _papers = article.Bibliography.Select((p, i) => (Number: i + 1, Paper: p)).ToDictionary(p => p.Paper.Id);
    }

    /// <summary>The page.</summary>
    /// <param name="article">The article.</param>
    /// <param name="formulas">Renders the formulas of the sentences drawn from abstracts and notes.</param>
    /// <param name="map">The map to show, or null for none.</param>
    public static string Write(Article article, IFormulaRenderer formulas, MapScene? map = null)
    {
        var body = Body(article, formulas, map);
        return HtmlPage.Wrap(article.Title, body);
    }

    /// <summary>What stands inside the page's body.</summary>
    /// <inheritdoc cref="Write(Article, IFormulaRenderer, MapScene?)"/>
    public static string Body(Article article, IFormulaRenderer formulas, MapScene? map = null) =>
        new HtmlArticle(article, formulas).Whole(article, map);

    private string Whole(Article article, MapScene? map)
    {
        Line("<a class=\"skip\" href=\"#text\">Skip to the text</a>");
        Line("<main id=\"text\">");
        Line("<header>");
        Line($"<h1>{Text(article.Title)}</h1>");
        Line($"<p class=\"byline\"><time datetime=\"{article.Date:yyyy-MM-dd}\">{DateText.Write(article.Date)}</time></p>");
        Line("</header>");
        Write(article.Numbers, 2, "numbers");
        if (map is not null)
        {
            Line("<figure class=\"map\">");
            Line(MapSvg.Write(map, standalone: false));
            Line("<figcaption>Every paper is a point, close to the papers that say similar things; the colours are the chapters."
                + "</figcaption>");
            Line("</figure>");
        }

        foreach (var chart in article.Charts)
        {
            Line("<figure class=\"chart\">");
            Line(ChartSvg.Write(chart, standalone: false));
            Line($"<figcaption>{Text(chart.Caption)}</figcaption>");
            Line("</figure>");
        }

        if (article.Vibes is { } vibes) Write(vibes, 2, "vibes");
        Contents(article);
        foreach (var chapter in article.Chapters) Write(chapter, 2, "chapter");
        References(article);
        Write(article.Colophon, 2, "colophon");
        Footnotes(article);
        Line("</main>");
        return _html.ToString();
    }

    private void Contents(Article article)
    {
        if (article.Chapters.Count == 0) return;
        Line("<nav class=\"toc\" aria-label=\"Contents\">");
        Line("<ol>");
        foreach (var chapter in article.Chapters)
        {
            Line($"<li{Hue(chapter)}><a href=\"#{chapter.Anchor}\">{Text(chapter.Title)}</a>");
            var topics = chapter.Sections.Where(s => !s.ListsPapers).ToList();
            if (topics.Count > 0)
            {
                Line("<ol>");
                foreach (var topic in topics) Line($"<li><a href=\"#{topic.Anchor}\">{Text(topic.Title)}</a></li>");
                Line("</ol>");
            }

            Line("</li>");
        }

        Line("<li class=\"end\"><a href=\"#bibliography\">Bibliography</a></li>");
        Line("</ol>");
        Line("</nav>");
    }

    private void Write(Section section, int level, string kind)
    {
        Line($"<section class=\"{kind}{(section.Hue is { } h ? $" hue-{h % Palette.Hues.Count}" : "")}\">");
        Line($"<h{level} id=\"{section.Anchor}\">{Text(section.Title)}</h{level}>");
        if (section.Intro.Count > 0) Line($"<p class=\"intro\">{Sentences(section.Intro)}</p>");
        if (section.Items.Count > 0)
        {
            Line($"<ol class=\"{(section.ListsPapers ? "papers" : "themes")}\">");
            foreach (var item in section.Items) Write(item);
            Line("</ol>");
        }

        foreach (var inner in section.Sections) Write(inner, Math.Min(6, level + 1), inner.ListsPapers ? "interest" : "topic");
        Line("</section>");
    }

    private void Write(Item item)
    {
        var head = item.Paper is { } paper
            ? $"<a class=\"title\" href=\"#ref-{paper.Key}\">{paper.Title.Html}</a>"
            : $"<b>{Text(item.Label)}.</b>";
        if (item.Paper is { } cited && item.Sentences.Count == 0 && item.Note.Count == 0) head += " " + Cite([cited.Id]);
        var paragraphs = item.Note.Count > 0
            ? string.Concat(item.Note.Select(b => new NoteHtml(s => Sentences([s])).Write(b, " class=\"note\"")))
            : item.Paper is not null && item.Sentences.Count > 0 ? $"<p>{Sentences(item.Sentences)}</p>" : Sentences(item.Sentences);
        Line($"<li>{head} {paragraphs}".TrimEnd() + "</li>");
    }

    private string Sentences(IEnumerable<Sentence> sentences) =>
        string.Join(' ', sentences.Select(s =>
            string.Concat(s.Runs.Select(new RunHtml(tex => tex.ToHtml(_formulas), Cite).Write).Concat(s.Footnotes.Select(Footnote)))));

    private string Footnote(int number) =>
        $"<sup class=\"footnote\"><a id=\"use-{number}\" href=\"#footnote-{number}\" "
            + $"title=\"{Text(_footnotes[number - 1])}\">{number}</a></sup>";

    private void Footnotes(Article article)
    {
        if (article.Footnotes is not { } footnotes) return;
        Line("<section class=\"footnotes\">");
        Line($"<h2 id=\"{footnotes.Anchor}\">{Text(footnotes.Title)}</h2>");
        Line("<ol>");
        foreach (var (i, item) in footnotes.Items.Index())
        {
            Line($"<li id=\"footnote-{i + 1}\"><b>{Text(item.Label)}.</b> {Sentences(item.Sentences)} "
                + $"<a class=\"back\" href=\"#use-{i + 1}\" aria-label=\"Back to where {Text(item.Label)} is used\">↩</a></li>");
        }

        Line("</ol>");
        Line("</section>");
    }

    private string Cite(IEnumerable<string> papers)
    {
        var links = papers.Select(id => _papers[id]).OrderBy(p => p.Number).Select(p =>
        {
            var title = Text($"{AuthorNames.InText(p.Paper)}: {p.Paper.Title.Text}");
            return $"<a href=\"#ref-{p.Paper.Key}\" title=\"{title}\">{p.Number}</a>";
        });
        return $"<span class=\"cite\">[{string.Join(", ", links)}]</span>";
    }

    private void References(Article article)
    {
        if (article.Bibliography.Count == 0) return;
        Line("<section class=\"references\">");
        Line("<h2 id=\"bibliography\">Bibliography</h2>");
        Line("<ol>");
        foreach (var paper in article.Bibliography)
        {
            var title = paper.Title.Html;
            if ((paper.Url ?? paper.PdfUrl) is { } url) title = $"<a href=\"{Text(url)}\" rel=\"noreferrer\">{title}</a>";
            var stop = paper.Title.Text.EndsWith('?') || paper.Title.Text.EndsWith('!') || paper.Title.Text.EndsWith('.') ? "" : ".";
            var authors = paper.Authors.Count > 0 ? $"{Text(AuthorNames.Everyone(paper).TrimEnd('.'))}. " : "";
            Line($"<li id=\"ref-{paper.Key}\">{authors}<cite>{title}</cite>{stop} {Text(paper.Edition.ToString())}.</li>");
        }

        Line("</ol>");
        Line("</section>");
    }

    private static string Hue(Section section) => section.Hue is { } hue ? $" class=\"hue-{hue % Palette.Hues.Count}\"" : "";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private void Line(string html) => _html.Append(html).Append('\n');
}
