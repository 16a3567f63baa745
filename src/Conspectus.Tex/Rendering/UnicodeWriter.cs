using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;
using Conspectus.Tex.Reading;

namespace Conspectus.Tex.Rendering;

/// <summary>Writes a tree as Unicode text; paragraphs are parted by an empty line, list items stand on lines of their own.</summary>
internal static class UnicodeWriter
{
    public static string Write(IReadOnlyList<TexNode> nodes, Func<FormulaNode, string> formula)
    {
        var text = new Spacing();
        var first = true;
        foreach (var block in Block.Of(nodes))
        {
            if (!first)
                text.Append("\n\n");
            first = false;
            if (block.List is { } list)
                Items(text, list, formula);
            else
                Inline(text, block.Nodes, formula);
        }
        return text.ToString();
    }

    /// <summary>The text of a formula as <see cref="Write"/> has it.</summary>
    public static string Formula(FormulaNode node) => node.Display ? $" {MathText.Of(node.Tex)} " : MathText.Of(node.Tex);

    private static void Items(Spacing text, ListNode list, Func<FormulaNode, string> formula)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            text.Append(i == 0 ? "" : "\n");
            text.Append(list.Ordered ? $"{i + 1}. " : "• ");
            Inline(text, list.Items[i], formula);
        }
    }

    private static void Inline(Spacing text, IReadOnlyList<TexNode> nodes, Func<FormulaNode, string> formula)
    {
        foreach (var node in nodes)
            switch (node)
            {
                case TextNode words:
                    text.Append(words.Text);
                    break;
                case FormulaNode math:
                    text.Append(formula(math));
                    break;
                case StyleNode { Style: TexStyle.Superscript or TexStyle.Subscript } script:
                    text.Append(ScriptText.Of(Write(script.Children, formula), script.Style == TexStyle.Superscript));
                    break;
                case StyleNode { Style: TexStyle.Strike } struck:
                    text.Append(Negation.Each(Write(struck.Children, formula), '\u0336'));
                    break;
                case StyleNode style:
                    Inline(text, style.Children, formula);
                    break;
                case LinkNode link:
                    Inline(text, link.Children, formula);
                    break;
                case FootnoteNode note:
                    text.Append(" (");
                    Inline(text, note.Children, formula);
                    text.Append(')');
                    break;
                case CiteNode cite:
                    text.Append(cite.Mark);
                    break;
                case ListNode list:
                    text.Append('\n');
                    Items(text, list, formula);
                    text.Append('\n');
                    break;
                case BreakNode or ItemNode:
                    text.Append('\n');
                    break;
                case ParagraphNode:
                    text.Append(' ');
                    break;
            }
    }
}
