using System.Text;
using Conspectus.Articles.Content;
using Conspectus.Articles.Facts;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Latex;

/// <summary>Writes an article as a LaTeX document that pdfTeX, XeTeX and LuaTeX compile, with BibTeX for its references.</summary>
/// <remarks>
/// It needs nothing beyond a usual TeX Live: amsmath, amssymb, babel, enumitem, geometry, graphicx, hyperref, iftex, lmodern, mathtools,
/// natbib, pict2e, tabularx. The bibliography is the .bib file beside it. The charts are left out.
/// </remarks>
public sealed class LatexArticle
{
    private readonly StringBuilder _tex = new();
    private readonly Dictionary<string, Paper> _papers;
    private readonly RunLatex _runs;

    private LatexArticle(Article article)
    {
        _papers = article.Bibliography.ToDictionary(p => p.Id);
        var footnotes = article.Footnotes?.Items ?? [];
        _runs = new RunLatex(Cite, n => Write(footnotes[n - 1]));
    }

    /// <summary>The document, ending in a line feed. Deterministic; linear in the article's length.</summary>
    /// <param name="article">The article.</param>
    /// <param name="bibFile">The name of the .bib file beside it.</param>
    /// <param name="mapFile">The name of the picture of the map beside it, PNG or PDF, or null for none.</param>
    public static string Write(Article article, string bibFile, string? mapFile) =>
        new LatexArticle(article).Whole(article, bibFile, mapFile);

    private string Whole(Article article, string bibFile, string? mapFile)
    {
        _tex.Append(Embedded.Text("article.preamble.tex"));
        Line($@"\title{{{Heading(article.Title)}}}");
        Line(@"\author{}");
        Line($@"\date{{{LatexText.Escape(DateText.Write(article.Date))}}}");
        Line();
        Line(@"\begin{document}");
        Line(@"\maketitle");
        Write(article.Numbers, 0);
        if (mapFile is not null)
        {
            Line(@"\begin{figure}[htbp]");
            Line(@"\centering");
            Line($@"\includegraphics[width=\linewidth]{{{mapFile}}}");
            Line(@"\caption{The map: every paper is a point, close to the papers that say similar things; the colours are the chapters.}");
            Line(@"\end{figure}");
            Line();
        }

        if (article.Vibes is { } vibes) Write(vibes, 0);
        if (article.Chapters.Count > 0) Line("\\tableofcontents\n");
        foreach (var chapter in article.Chapters) Write(chapter, 0);
        if (article.Bibliography.Count > 0)
        {
            Line($"{{\\small\n\\bibliographystyle{{plain}}\n\\bibliography{{{Path.GetFileNameWithoutExtension(bibFile)}}}\n}}\n");
        }

        Write(article.Colophon, 0);
        Line(@"\end{document}");
        return _tex.ToString();
    }

    private void Write(Section section, int level)
    {
        // Lists of papers stay out of the table of contents, as in the other formats.
        var command = level switch { 0 => "section", 1 => "subsection", _ => "subsubsection" };
        var heading = section.ListsPapers && level > 0 ? $@"\{command}*{{" : $@"\{command}{{";
        Line($"{heading}{Heading(section.Title)}}}");
        if (section.Intro.Count > 0) Line(_runs.Write(section.Intro) + "\n");
        foreach (var paragraph in section.Remark) Line(_runs.Write([paragraph]) + "\n");
        if (section.Items.Count > 0)
        {
            Line(@"\begin{enumerate}");
            foreach (var item in section.Items) Line($@"\item {Write(item)}");
            Line("\\end{enumerate}\n");
        }

        foreach (var inner in section.Sections) Write(inner, level + 1);
    }

    private string Write(Item item)
    {
        var head = item.Paper is { } paper ? Title(paper) : $@"\textbf{{{LatexText.Escape(item.Label)}.}}";
        if (item.Note.Count > 0) return $"{head}:\n\n{new NoteLatex(_runs.Write).Write(item.Note)}";
        if (item.Sentences.Count == 0) return item.Paper is { } cited ? $"{head}~{Cite([cited.Id])}" : head;
        return $"{head}{(item.Paper is null ? " " : ": ")}{_runs.Write(item.Sentences)}";
    }

    private static string Title(Paper paper)
    {
        var title = $@"\textbf{{{RunLatex.Tex(paper.Title.Source)}}}";
        return (paper.Url ?? paper.PdfUrl) is { } url ? $@"\href{{{LatexText.Address(url)}}}{{{title}}}" : title;
    }

    // A heading goes into the bookmarks of the PDF too, which hold characters only.
    private static string Heading(string text)
    {
        var tex = LatexText.Escape(text);
        return tex.AsSpan().ContainsAny('$', '{') ? $@"\texorpdfstring{{{tex}}}{{{Bookmark(text)}}}" : tex;
    }

    private static string Bookmark(string text) =>
        string.Concat(LatexText.Escape(string.Concat(text.Where(c => c is >= ' ' and <= '~' and not ('[' or ']' or '*')))));

    private string Cite(IReadOnlyList<string> papers) =>
        $@"\cite{{{string.Join(',', papers.Select(id => _papers[id].Key).Order(StringComparer.Ordinal))}}}";

    private void Line(string tex = "") => _tex.Append(tex).Append('\n');
}
