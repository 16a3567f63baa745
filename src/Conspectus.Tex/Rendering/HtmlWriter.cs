using System.Buffers;
using System.Text;
using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;
using Conspectus.Tex.Reading;

namespace Conspectus.Tex.Rendering;

/// <summary>Writes a tree as HTML that is also well-formed XML, from a fixed set of elements; all text is escaped.</summary>
internal sealed class HtmlWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"'");

    private readonly StringBuilder _html = new();
    private readonly IFormulaRenderer _formulas;

    private HtmlWriter(IFormulaRenderer formulas) => _formulas = formulas;

    public static string Write(IReadOnlyList<TexNode> nodes, IFormulaRenderer formulas)
    {
        var writer = new HtmlWriter(formulas);
        var blocks = Block.Of(nodes);
        if (blocks is [{ List: null } only])
            writer.Inline(only.Nodes, lists: false);
        else
            foreach (var block in blocks)
                writer.Write(block);
        return writer._html.ToString().Trim();
    }

    private void Write(Block block)
    {
        if (block.List is { } list)
        {
            Items(list);
            return;
        }
        _html.Append("<p>");
        Inline(block.Nodes, lists: false);
        _html.Append("</p>");
    }

    private void Items(ListNode list)
    {
        var element = list.Ordered ? "ol" : "ul";
        _html.Append('<').Append(element).Append('>');
        foreach (var item in list.Items)
        {
            _html.Append("<li>");
            Inline(item, lists: true);
            _html.Append("</li>");
        }
        _html.Append("</").Append(element).Append('>');
    }

    private void Inline(IReadOnlyList<TexNode> nodes, bool lists)
    {
        foreach (var node in nodes)
            switch (node)
            {
                case TextNode text:
                    Escape(text.Text);
                    break;
                case FormulaNode formula:
                    Formula(formula);
                    break;
                case StyleNode style:
                    Styled(style);
                    break;
                case LinkNode link:
                    _html.Append("<a href=\"");
                    Escape(link.Address);
                    _html.Append("\" rel=\"noopener\">");
                    Inline(link.Children, lists: false);
                    _html.Append("</a>");
                    break;
                case FootnoteNode note:
                    _html.Append("<span class=\"tex-note\"> (");
                    Inline(note.Children, lists: false);
                    _html.Append(")</span>");
                    break;
                case CiteNode cite:
                    _html.Append("<span class=\"tex-cite\">");
                    Escape(cite.Mark);
                    _html.Append("</span>");
                    break;
                case ListNode list when lists:
                    Items(list);
                    break;
                case ListNode list:
                    Lines(list);
                    break;
                case BreakNode or ItemNode:
                    _html.Append("<br/>");
                    break;
                case ParagraphNode:
                    _html.Append(' ');
                    break;
            }
    }

    // A list inside a phrase, where HTML allows none.
    private void Lines(ListNode list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            _html.Append("<br/>").Append(list.Ordered ? $"{i + 1}. " : "• ");
            Inline(list.Items[i], lists: false);
        }
        _html.Append("<br/>");
    }

    private void Styled(StyleNode style)
    {
        var (open, close) = style.Style switch
        {
            TexStyle.Emphasis => ("em", "em"),
            TexStyle.Strong => ("strong", "strong"),
            TexStyle.Italic => ("i", "i"),
            TexStyle.Code => ("code", "code"),
            TexStyle.SmallCaps => ("span class=\"tex-sc\"", "span"),
            TexStyle.Underline => ("u", "u"),
            TexStyle.Superscript => ("sup", "sup"),
            TexStyle.Subscript => ("sub", "sub"),
            TexStyle.Strike => ("s", "s"),
            _ => ("small", "small"),
        };
        _html.Append('<').Append(open).Append('>');
        Inline(style.Children, lists: false);
        _html.Append("</").Append(close).Append('>');
    }

    private void Formula(FormulaNode formula)
    {
        var result = _formulas.Render(formula.Tex, formula.Display);
        if (!result.Failed)
        {
            _html.Append(result.MathMl);
            return;
        }
        _html.Append("<code class=\"tex-failed\">");
        Escape(MathText.Of(formula.Tex));
        _html.Append("</code>");
    }

    private void Escape(string text)
    {
        var rest = text.AsSpan();
        // Directly after a tag, Unicode normalisation would compose this combining slash with the bracket of the tag.
        if (rest is [Negation.Slash, ..])
        {
            _html.Append("&#x338;");
            rest = rest[1..];
        }
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            _html.Append(rest[..at])
                .Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            rest = rest[(at + 1)..];
        }
        _html.Append(rest);
    }
}
