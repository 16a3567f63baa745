namespace Conspectus.Tex.Reading;

/// <summary>Groups loose items into lists and tidies paragraphs.</summary>
internal static class Blocks
{
    /// <summary>The nodes with each run of items, up to the end of its paragraph, made a list.</summary>
    public static List<TexNode> Group(List<TexNode> nodes)
    {
        if (!nodes.Any(n => n is ItemNode))
            return nodes;
        var result = new List<TexNode>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is not ItemNode first)
            {
                result.Add(nodes[i]);
                continue;
            }
            var end = i;
            while (end < nodes.Count && !(nodes[end] is ParagraphNode && !(end + 1 < nodes.Count && nodes[end + 1] is ItemNode)))
                end++;
            result.Add(List(nodes.GetRange(i, end - i), first.Ordered));
            i = end - 1;
        }
        return result;
    }

    /// <summary>A list of the items among the nodes; what stands before the first item becomes one if it holds anything.</summary>
    public static ListNode List(List<TexNode> nodes, bool ordered)
    {
        var items = new List<IReadOnlyList<TexNode>>();
        var item = new List<TexNode>();
        foreach (var node in nodes)
            if (node is ItemNode)
            {
                Close(items, item);
                item = [];
            }
            else
                item.Add(node is ParagraphNode ? new TextNode(" ") : node);
        Close(items, item);
        return new ListNode(ordered, items);
    }

    private static void Close(List<IReadOnlyList<TexNode>> items, List<TexNode> item)
    {
        Trim(item);
        if (item.Exists(n => n is not TextNode text || !string.IsNullOrWhiteSpace(text.Text)))
            items.Add(item);
    }

    /// <summary>Takes the spaces at both ends of a paragraph or item away.</summary>
    public static void Trim(List<TexNode> nodes)
    {
        while (nodes.Count > 1 && nodes[^1] is TextNode text && string.IsNullOrWhiteSpace(text.Text))
            nodes.RemoveAt(nodes.Count - 1);
        if (nodes.Count > 0 && nodes[0] is TextNode first)
            nodes[0] = new TextNode(first.Text.TrimStart());
        if (nodes.Count > 0 && nodes[^1] is TextNode last)
            nodes[^1] = new TextNode(last.Text.TrimEnd());
    }
}
