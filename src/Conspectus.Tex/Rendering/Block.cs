using Conspectus.Tex.Reading;

namespace Conspectus.Tex.Rendering;

/// <summary>A paragraph, or a list that stands between paragraphs.</summary>
internal sealed record Block(IReadOnlyList<TexNode> Nodes, ListNode? List)
{
    /// <summary>The blocks of a text, without empty ones; breaks at a paragraph's ends are dropped.</summary>
    public static List<Block> Of(IReadOnlyList<TexNode> nodes)
    {
        var blocks = new List<Block>();
        var paragraph = new List<TexNode>();
        foreach (var node in nodes)
            if (node is ParagraphNode or ListNode)
            {
                Close(blocks, paragraph);
                paragraph = [];
                if (node is ListNode { Items.Count: > 0 } list)
                    blocks.Add(new Block([], list));
            }
            else if (paragraph.Count > 0 || !IsEmpty(node))
                paragraph.Add(node);
        Close(blocks, paragraph);
        return blocks;
    }

    private static void Close(List<Block> blocks, List<TexNode> paragraph)
    {
        while (paragraph.Count > 0 && IsEmpty(paragraph[^1]))
            paragraph.RemoveAt(paragraph.Count - 1);
        Blocks.Trim(paragraph);
        if (paragraph.Count > 0)
            blocks.Add(new Block(paragraph, null));
    }

    private static bool IsEmpty(TexNode node) =>
        node is BreakNode or ItemNode || (node is TextNode text && string.IsNullOrWhiteSpace(text.Text));
}
