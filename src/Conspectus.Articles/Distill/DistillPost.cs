using System.Globalization;
using System.Net;
using System.Text;
using Conspectus.Articles.Content;
using Conspectus.Articles.Html;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Articles.Distill;

/// <summary>Writes an article as a post for Jekyll with the layout "distill", as the theme al-folio has it.</summary>
/// <remarks>
/// Front matter, then HTML, which Jekyll's Markdown leaves as it is: citations are <c>d-cite</c>, notes of the authors
/// and what terms mean <c>d-footnote</c>, formulas MathML. No brace and no dollar of a source stands where Liquid or the page's own search
/// for formulas would read it. The layout writes title, contents, footnotes and references itself.
/// </remarks>
public sealed class DistillPost
{
    private readonly StringBuilder _post = new();
    private readonly IFormulaRenderer _formulas;
    private readonly Dictionary<string, Paper> _papers;
    private readonly IReadOnlyList<Item> _footnotes;
    private readonly JekyllSlugs _slugs = new();

    private DistillPost(Article article, IFormulaRenderer formulas)
    {
        _formulas = formulas;
        _footnotes = article.Footnotes?.Items ?? [];
        _papers = article.Bibliography.ToDictionary(p => p.Id);
    }

    /// <summary>The post, ending in a line feed. Deterministic; linear in the article's length.</summary>
    /// <param name="article">The article.</param>
    /// <param name="formulas">Renders the formulas.</param>
    /// <param name="bibFile">The name of the .bib file in the site's folder <c>assets/bibliography</c>.</param>
    /// <param name="mapFile">
    /// The name of the picture of the map in the site's folder <c>assets/img</c>, where the charts are too; null for none.
    /// </param>
    public static string Write(Article article, IFormulaRenderer formulas, string bibFile, string? mapFile) =>
        new DistillPost(article, formulas).Whole(article, bibFile, mapFile);

    private string Whole(Article article, string bibFile, string? mapFile)
    {
        List<Section> sections = [article.Numbers, .. article.Vibes is { } vibes ? [vibes] : Array.Empty<Section>(), .. article.Chapters];
        Line("---");
        Line("layout: distill");
        Line($"title: {Quoted(article.Title)}");
        Line($"description: {Quoted($"{article.Title}, from {article.Bibliography.Count} papers")}");
        Line($"date: {article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Line("tags: conference");
        Line($"bibliography: {bibFile}");
        Line("toc:");
        foreach (var section in sections.Append(article.Colophon)) Contents(section);
        Line("---");
        foreach (var section in sections)
        {
            Write(section, 2);
            if (section != article.Numbers) continue;
            if (mapFile is not null)
            {
                Figure("l-page", mapFile, "The map of the papers",
                    "Every paper is a point, close to the papers that say similar things; the colours are the chapters.");
            }

            foreach (var chart in article.Charts) Figure("l-body", chart.FileName, chart.Title, chart.Caption);
        }

        Write(article.Colophon, 2);
        return _post.ToString();
    }

    private void Figure(string place, string file, string title, string caption)
    {
        Line();
        Line($"<figure class=\"{place}\">");
        Line($"<img src=\"{{{{ '/assets/img/{file}' | relative_url }}}}\" alt=\"{Text(title)}\">");
        Line($"<figcaption>{Text(caption)}</figcaption>");
        Line("</figure>");
    }

    private void Contents(Section section)
    {
        Line($"  - name: {Quoted(section.Title)}");
        var topics = section.Sections.Where(s => !s.ListsPapers).ToList();
        if (topics.Count > 0) Line("    subsections:");
        foreach (var topic in topics) Line($"      - name: {Quoted(topic.Title)}");
    }

    // One block of HTML a section, without an empty line in it, so that Markdown finds nothing in it to read.
    private void Write(Section section, int level)
    {
        Line();
        Line($"<h{level} id=\"{_slugs.For(section.Title)}\">{Text(section.Title)}</h{level}>");
        if (section.Intro.Count > 0) Line($"<p>{Sentences(section.Intro)}</p>");
        foreach (var paragraph in section.Remark) Line($"<p>{Sentences([paragraph])}</p>");
        if (section.Items.Count > 0)
        {
            Line("<ol>");
            foreach (var item in section.Items) Line($"<li>{Write(item)}</li>");
            Line("</ol>");
        }

        foreach (var inner in section.Sections) Write(inner, Math.Min(6, level + 1));
    }

    private string Write(Item item)
    {
        var head = $"<strong>{(item.Paper is { } paper ? Title(paper) : Text(item.Label) + ".")}</strong>";
        if (item.Note.Count > 0)
            return head + string.Concat(item.Note.Select(b => new NoteHtml(s => Sentences([s])).Write(b)).Select(Safe));
        if (item.Sentences.Count == 0) return item.Paper is { } cited ? $"{head} {Cite([cited.Id])}" : head;
        return $"{head}{(item.Paper is null ? "" : ":")} {Sentences(item.Sentences)}";
    }

    private string Title(Paper paper)
    {
        var title = Tex(TexDocument.Parse(paper.Title.Source));
        return (paper.Url ?? paper.PdfUrl) is { } url ? $"<a href=\"{Text(url)}\">{title}</a>" : title;
    }

    private string Sentences(IEnumerable<Sentence> sentences)
    {
        var runs = new RunHtml(Tex, Cite);
        return string.Join(' ', sentences.Select(s =>
            string.Concat(s.Runs.Select(r => Safe(runs.Write(r))).Concat(s.Footnotes.Select(Footnote))))).ReplaceLineEndings(" ");
    }

    private string Footnote(int number) => $"<d-footnote>{Write(_footnotes[number - 1])}</d-footnote>";

    private string Tex(TexDocument tex) => Footnotes(Safe(tex.ToHtml(_formulas)));

    private string Cite(IReadOnlyList<string> papers) =>
        $"<d-cite key=\"{string.Join(',', papers.Select(id => _papers[id].Key).Order(StringComparer.Ordinal))}\"></d-cite>";

    // What an abstract says in a footnote stands in brackets where it was; here it may be one again.
    private static string Footnotes(string html)
    {
        const string Opening = "<span class=\"tex-note\"> (";
        for (var at = html.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Opening, at, StringComparison.Ordinal))
        {
            var end = html.IndexOf(")</span>", at, StringComparison.Ordinal);
            if (end < 0 || html.AsSpan(at + Opening.Length, end - at - Opening.Length).Contains("<span", StringComparison.Ordinal)) break;
            html = $"{html[..at]}<d-footnote>{html[(at + Opening.Length)..end]}</d-footnote>{html[(end + 8)..]}";
        }

        return html;
    }

    // Liquid reads braces before HTML is read; what looks for formulas reads the page's text, stretch by stretch.
    private static string Safe(string html)
    {
        var safe = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var c in html)
        {
            isTag = c switch { '<' => true, '>' => false, _ => isTag };
            safe.Append(c switch
            {
                '{' => "&#123;",
                '}' => "&#125;",
                '$' when !isTag => "<span>&#36;</span>",
                '\\' when !isTag => "<span>&#92;</span>",
                _ => c.ToString(),
            });
        }

        return safe.Replace("<span><span>&#36;</span></span>", "<span>&#36;</span>")
            .Replace("<span><span>&#92;</span></span>", "<span>&#92;</span>").ToString();
    }

    private static string Text(string text) => Safe(WebUtility.HtmlEncode(Markdown.MarkdownText.Whole(text).ReplaceLineEndings(" ")));

    // The layout puts the title into JSON as it stands.
    private static string Quoted(string text) =>
        "\"" + string.Concat(
            Markdown.MarkdownText.Whole(text).ReplaceLineEndings(" ").Where(c => !char.IsControl(c) && c is not ('{' or '}')))
            .Replace('\\', '/').Replace('"', '”') + "\"";

    private void Line(string html = "") => _post.Append(html).Append('\n');
}
