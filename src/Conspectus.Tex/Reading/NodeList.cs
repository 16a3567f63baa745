using System.Text;

namespace Conspectus.Tex.Reading;

/// <summary>Collects nodes; neighbouring characters become one node, runs of spaces one space.</summary>
internal sealed class NodeList
{
    private readonly List<TexNode> _nodes = [];
    private readonly StringBuilder _text = new();

    /// <summary>The character last added; a space at the start and after anything but text.</summary>
    public char Last => _text.Length > 0 ? _text[^1] : _nodes.Count > 0 ? 'x' : ' ';

    public void Text(char c)
    {
        if (c is '\n')
            c = ' ';
        if (c != ' ' || _text.Length == 0 || _text[^1] != ' ')
            _text.Append(c);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (HasSingleSpaces(text))
        {
            _text.Append(text);
            return;
        }
        for (var at = text.IndexOfAny(' ', '\n'); at >= 0; at = text.IndexOfAny(' ', '\n'))
        {
            _text.Append(text[..at]);
            Text(text[at]);
            text = text[(at + 1)..];
        }
        _text.Append(text);
    }

    /// <summary>Whether a text can be added as it is: it does not begin with a space, nor hold a line's end or two spaces together.</summary>
    public static bool HasSingleSpaces(ReadOnlySpan<char> text) => text.Length > 0 && text[0] != ' ' && !text.Contains('\n') && text.IndexOf("  ") < 0;

    public void Add(TexNode node)
    {
        if (node is TextNode text)
        {
            Text(text.Text);
            return;
        }
        Flush();
        _nodes.Add(node);
    }

    public void AddRange(IEnumerable<TexNode> nodes)
    {
        foreach (var node in nodes)
            Add(node);
    }

    public List<TexNode> ToList()
    {
        Flush();
        return _nodes;
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        _nodes.Add(new TextNode(_text.ToString()));
        _text.Clear();
    }
}
