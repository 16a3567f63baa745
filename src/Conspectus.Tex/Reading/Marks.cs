using Conspectus.Tex.Commands;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Reading;

/// <summary>Resolves Markdown's emphasis among the nodes of one group: pairs become styles, what is left becomes text.</summary>
internal static class Marks
{
    // How many open marks are looked back at for a closing one; keeps the cost linear.
    private const int LookBack = 8;

    // Longest text that a mark inside a word may set: opt*im*iser, *key phrase*s.
    private const int LongestInside = 40;

    public static List<TexNode> Resolve(List<TexNode> nodes, RepairLog log)
    {
        if (!nodes.Any(n => n is MarkNode))
            return nodes;
        var done = new List<TexNode>(nodes.Count);
        var open = new List<int>();
        foreach (var node in nodes)
        {
            if (node is not MarkNode mark)
            {
                done.Add(node);
                continue;
            }
            while (mark is { Closes: true, Count: > 0 } && Opener(done, open, mark) is var at and >= 0)
                mark = Pair(done, open, at, mark);
            if (mark.Count == 0)
                continue;
            if (mark.Opens)
                open.Add(done.Count);
            done.Add(mark);
        }
        var rest = new NodeList();
        foreach (var node in done)
            if (node is not MarkNode left)
                rest.Add(node);
            else if (left.Count == 1)
                rest.Text(left.Mark);
            else
                log.Add("Markdown", $"{new string(left.Mark, left.Count)} without a partner dropped");
        return rest.ToList();
    }

    private static int Opener(List<TexNode> done, List<int> open, MarkNode closer)
    {
        for (var i = open.Count - 1; i >= 0 && i >= open.Count - LookBack; i--)
        {
            var opener = (MarkNode)done[open[i]];
            if (opener.Mark != closer.Mark || (opener.Count >= 2) != (closer.Count >= 2) || open[i] == done.Count - 1)
                continue;
            if ((opener.Inside || closer.Inside) && (opener.Count == 1 || opener.Inside)
                && !IsPartOfWord(done, open[i] + 1, spaces: !opener.Inside && !opener.Closes))
                continue;
            return i;
        }
        return -1;
    }

    private static bool IsPartOfWord(List<TexNode> done, int from, bool spaces)
    {
        var length = 0;
        for (; from < done.Count; from++)
        {
            var text = done[from] switch { TextNode t => t.Text, StyleNode => "", _ => " " };
            length += text.Length;
            if (length > LongestInside || (!spaces && text.Contains(' ', StringComparison.Ordinal)))
                return false;
        }
        return true;
    }

    private static MarkNode Pair(List<TexNode> done, List<int> open, int index, MarkNode closer)
    {
        var at = open[index];
        var opener = (MarkNode)done[at];
        var both = opener.Count >= 2 ? 2 : 1;
        var children = new NodeList();
        foreach (var node in done.Skip(at + 1))
            if (node is MarkNode left && left.Count == 1)
                children.Text(left.Mark);
            else if (node is not MarkNode)
                children.Add(node);
        done.RemoveRange(at, done.Count - at);
        open.RemoveRange(index, open.Count - index);
        if (opener.Count > both)
        {
            open.Add(done.Count);
            done.Add(opener with { Count = opener.Count - both });
        }
        done.Add(new StyleNode(both == 2 ? TexStyle.Strong : TexStyle.Emphasis, children.ToList()));
        return closer with { Count = closer.Count - both };
    }
}
