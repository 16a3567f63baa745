using System.Text;
using Conspectus.Tex.Commands;
using Conspectus.Tex.Reading;

namespace Conspectus.Tex.Rendering;

/// <summary>Writes a tree as TeX for a field of a BibTeX entry; its braces always balance.</summary>
internal sealed class BibTexWriter
{
    private readonly StringBuilder _tex = new();
    private readonly bool _protect;
    private int _depth;

    private BibTexWriter(bool protect) => _protect = protect;

    public static string Write(IReadOnlyList<TexNode> nodes, bool protect)
    {
        var writer = new BibTexWriter(protect);
        var first = true;
        foreach (var block in Block.Of(nodes))
        {
            if (!first)
                writer._tex.Append("\n\n");
            first = false;
            if (block.List is { } list)
                writer.Items(list);
            else
                writer.Paragraph(block.Nodes);
        }
        return writer._tex.ToString().Trim();
    }

    private void Paragraph(IReadOnlyList<TexNode> nodes)
    {
        // A dash or number at the start of a line would make it an item of a list.
        if (_tex.Length > 0 && nodes[0] is TextNode { Text: var text }
            && (text.StartsWith('-') || text.StartsWith('•') || char.IsAsciiDigit(text[0])))
            _tex.Append("{}");
        Inline(nodes);
    }

    private void Items(ListNode list)
    {
        var name = list.Ordered ? "enumerate" : "itemize";
        _tex.Append(@"\begin{").Append(name).Append('}');
        foreach (var item in list.Items)
        {
            _tex.Append(@" \item ");
            Inline(item);
        }
        _tex.Append(@" \end{").Append(name).Append('}');
    }

    private void Inline(IReadOnlyList<TexNode> nodes)
    {
        foreach (var node in nodes)
            switch (node)
            {
                case TextNode text:
                    BibTexText.Append(_tex, text.Text, protect: _protect && _depth == 0);
                    break;
                case FormulaNode formula:
                    Formula(LatexMath.InFormula(formula.Tex), formula.Display);
                    break;
                case StyleNode style:
                    Group(CommandOf(style.Style), style.Children);
                    break;
                case LinkNode { Children: [TextNode shown] } link when SafeAddress.Of(shown.Text) == link.Address
                    && !shown.Text.AsSpan().ContainsAny('{', '}'):
                    _tex.Append(@"\url{").Append(Escaped(shown.Text)).Append('}');
                    break;
                case LinkNode link:
                    _tex.Append(@"\href{").Append(Escaped(link.Address)).Append('}');
                    Group("", link.Children);
                    break;
                case FootnoteNode note:
                    Group(@"\footnote", note.Children);
                    break;
                case CiteNode cite:
                    _tex.Append('\\').Append(cite.Command).Append('{').Append(cite.Keys).Append('}');
                    break;
                case ListNode list:
                    Items(list);
                    break;
                case BreakNode or ItemNode:
                    _tex.Append(@"\\{}");
                    break;
                case ParagraphNode:
                    _tex.Append(' ');
                    break;
            }
    }

    // Bibliography styles change the case of letters outside braces, in formulas too.
    private void Formula(string tex, bool display)
    {
        var keep = _protect && _depth == 0 && !display && LatexMath.HasLooseCapitals(tex);
        _tex.Append(keep ? "{" : "");
        _tex.Append(!display ? $"${tex}$" : StandsAlone(tex) ? tex : $@"\[{tex}\]");
        _tex.Append(keep ? "}" : "");
    }

    private void Group(string command, IReadOnlyList<TexNode> children)
    {
        _depth++;
        _tex.Append(command == @"\small" ? @"{\small " : command + "{");
        Inline(children);
        _tex.Append('}');
        _depth--;
    }

    // An environment that is a formula by itself, which TeX refuses between delimiters.
    private static bool StandsAlone(string tex) =>
        Outline.Environment(tex, 0, out var name, out var opens) && opens && tex.EndsWith($@"\end{{{name}}}", StringComparison.Ordinal)
        && name.TrimEnd('*') is "equation" or "align" or "gather" or "eqnarray" or "displaymath" or "multline" or "flalign" or "alignat";

    private static string Escaped(string address) =>
        address.Replace("%", @"\%", StringComparison.Ordinal).Replace("#", @"\#", StringComparison.Ordinal)
            .Replace("$", @"\$", StringComparison.Ordinal);

    private static string CommandOf(TexStyle style) => style switch
    {
        TexStyle.Emphasis => @"\emph",
        TexStyle.Strong => @"\textbf",
        TexStyle.Italic => @"\textit",
        TexStyle.Code => @"\texttt",
        TexStyle.SmallCaps => @"\textsc",
        TexStyle.Underline => @"\underline",
        TexStyle.Superscript => @"\textsuperscript",
        TexStyle.Subscript => @"\textsubscript",
        // The text is printed as it is where the package that strikes out is not loaded.
        TexStyle.Strike => @"\ifdefined\sout\expandafter\sout\fi",
        _ => @"\small",
    };
}
