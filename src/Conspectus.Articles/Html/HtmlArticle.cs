using System.Globalization;
using System.Net;
using System.Text;
using Conspectus.Articles.Content;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Map;
using Conspectus.Articles.Prose;
using Conspectus.Articles.Styles;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Articles.Html;

/// <summary>Writes an article as one HTML page that needs nothing else: no script, no file, no network.</summary>
public sealed class HtmlArticle
{
    private readonly StringBuilder _html = new();
    private readonly IFormulaRenderer _formulas;
    private readonly List<string> _footnotes;
    private readonly HashSet<int> _used;
    private readonly Dictionary<string, (int Number, Paper Paper)> _papers;
    private readonly IReadOnlyDictionary<string, StyledReference>? _references;

    private readonly LiveMarkup? _live;

    private HtmlArticle(
        Article article, IFormulaRenderer formulas, IReadOnlyDictionary<string, StyledReference>? references, LiveMarkup? live = null)
    {
        (_formulas, _references, _live) = (formulas, references, live);
        _footnotes = [.. article.Footnotes?.Items.Select(i => i.Label) ?? []];
        _used = article.Sentences.SelectMany(s => s.Footnotes).ToHashSet();
        _papers = article.Bibliography.Select((p, i) => (Number: i + 1, Paper: p)).ToDictionary(p => p.Paper.Id);
    }

    /// <summary>The page.</summary>
    /// <param name="article">The article.</param>
    /// <param name="formulas">Renders the formulas of the sentences drawn from abstracts and notes.</param>
    /// <param name="map">The map to show, or null for none.</param>
    /// <param name="references">The papers' references in a style, by id; null for the article's own form.</param>
    public static string Write(
        Article article, IFormulaRenderer formulas, MapScene? map = null,
        IReadOnlyDictionary<string, StyledReference>? references = null)
    {
        var body = Body(article, formulas, map, references);
        return HtmlPage.Wrap(article.Title, body);
    }

    /// <summary>What stands inside the page's body.</summary>
    /// <inheritdoc cref="Write(Article, IFormulaRenderer, MapScene?, IReadOnlyDictionary{string, StyledReference}?)"/>
    public static string Body(
        Article article, IFormulaRenderer formulas, MapScene? map = null,
        IReadOnlyDictionary<string, StyledReference>? references = null) =>
        new HtmlArticle(article, formulas, references).Whole(article, map);

    /// <summary>
    /// The article as a part of a page that is read live: each section, theme and paper says its place in <c>data-place</c>, and each
    /// sentence drawn from an abstract its evidence in <c>data-evidence</c>, as key, first character and length parted by dots.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="formulas">Renders formulas.</param>
    /// <param name="live">What it carries besides.</param>
    /// <param name="map">The map to show, or null for none.</param>
    public static string Live(Article article, IFormulaRenderer formulas, LiveMarkup live, MapScene? map = null)
    {
        var html = new HtmlArticle(article, formulas, null, live);
        html.Contents(article);
        html.Line($"<div class=\"written-text\" data-place=\"{Places.Whole}\">");
        html.Text(article, map);
        html.Line("</div>");
        return html._html.ToString();
    }

    private string Whole(Article article, MapScene? map)
    {
        Line("<a class=\"skip\" href=\"#text\">Skip to the text</a>");
        Line("<main id=\"text\">");
        Text(article, map);
        Line("</main>");
        return _html.ToString();
    }

    private void Text(Article article, MapScene? map)
    {
        Line("<header>");
        Line($"<h1>{Text(article.Title)}</h1>{Edit(Places.Whole, article.Title)}");
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
        if (_live is null) Contents(article);
        foreach (var chapter in article.Chapters) Write(chapter, 2, "chapter");
        References(article);
        Write(article.Colophon, 2, "colophon");
        Footnotes(article);
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
        Line($"<section class=\"{kind}{(section.Hue is { } h ? $" hue-{h % Palette.Hues.Count}" : "")}\"{Place(section.Place)}>");
        Line($"<h{level} id=\"{section.Anchor}\">{Text(section.Title)}</h{level}>{Edit(section.Place, section.Title)}");
        if (section.Intro.Count > 0) Line($"<p class=\"intro\">{Sentences(section.Intro)}</p>");
        foreach (var paragraph in section.Remark) Line($"<p class=\"remark\">{Sentences([paragraph])}</p>");
        if (section.Remark.Count == 0 && section.Topic is not null && _live?.InviteAddress is { } invite
            && !section.Place.Contains('/', StringComparison.Ordinal))
        {
            Line($"<p class=\"invite\"><a href=\"{Text(invite + Uri.EscapeDataString(section.Place))}\" data-edit>"
                + "Add a line of your own</a></p>");
        }

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
        var edit = Edit(item.Place, item.Paper?.Title.Text ?? item.Label);
        Line($"<li{Place(item.Place)}>{head} {paragraphs}".TrimEnd() + edit + "</li>");
    }

    private string Sentences(IEnumerable<Sentence> sentences) =>
        string.Join(' ', sentences.Select(s => Said(
            s, string.Concat(s.Runs.Select(new RunHtml(tex => tex.ToHtml(_formulas), Cite).Write).Concat(s.Footnotes.Select(Footnote))))));

    // A list of titles is no prose, and stands apart.
    private string Said(Sentence sentence, string html) => sentence.Queries.Any(q => q.Kind == QueryKind.PaperTitle)
        ? $"<span class=\"titles\">{html}</span>"
        : _live is null || sentence.Evidence.Count == 0 ? html
        : $"<span class=\"said\" data-evidence=\"{string.Join(' ', sentence.Evidence.Select(Address))}\">{html}</span>";

    private string Address(Evidence evidence) => _papers.TryGetValue(evidence.PaperId, out var paper)
        ? string.Create(CultureInfo.InvariantCulture, $"{paper.Paper.Key}.{evidence.Start}.{evidence.Length}")
        : "";

    private string Place(string place) => _live is null || place.Length == 0 ? "" : $" data-place=\"{Text(place)}\"";

    private string Edit(string place, string title) => _live?.EditAddress is { } address && place.Length > 0
        ? $" <a class=\"edit\" href=\"{Text(address + Uri.EscapeDataString(place))}\" data-edit aria-label=\"Edit: {Text(title)}\">Edit</a>"
        : "";

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
            // What led to it may have been taken out by the reader.
            var back = _used.Contains(i + 1)
                ? $" <a class=\"back\" href=\"#use-{i + 1}\" aria-label=\"Back to where {Text(item.Label)} is used\">↩</a>"
                : "";
            Line($"<li id=\"footnote-{i + 1}\"><b>{Text(item.Label)}.</b> {Sentences(item.Sentences)}{back}</li>");
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
            if (_references?[paper.Id] is { } styled)
            {
                var whole = (paper.Url ?? paper.PdfUrl) is { } address
                    ? $"<a href=\"{Text(address)}\" rel=\"noreferrer\">{styled.Html}</a>" : styled.Html;
                Line($"<li id=\"ref-{paper.Key}\">{whole}</li>");
                continue;
            }

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
