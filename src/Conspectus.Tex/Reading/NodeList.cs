using System.Text;

namespace Conspectus.Tex.Reading;

/// <summary>Collects nodes; neighbouring characters become one node, runs of spaces one space.</summary>
internal sealed class NodeList
{
    private const int LongestTaken = 30;

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

    /// <summary>
    /// Whether a text can be added as it is: it does not begin with a space, nor hold a line's end or two spaces together.
    /// </summary>
    public static bool HasSingleSpaces(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] != ' ' && !text.Contains('\n') && text.IndexOf("  ") < 0;

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

    /// <summary>
    /// Takes back the last word, with the space after it, or what stands in brackets at the end; empty where neither does.
    /// </summary>
    public string TakeWord()
    {
        var end = _text.Length;
        while (end > 0 && _text[end - 1] == ' ')
            end--;
        var start = end;
        if (end > 0 && _text[end - 1] is ')' or ']')
        {
            var opening = _text[end - 1] == ')' ? '(' : '[';
            while (start > 0 && end - start < LongestTaken && (start == end || _text[start] != opening))
                start--;
            if (_text[start] != opening)
                return "";
        }
        else
            while (start > 0 && end - start < LongestTaken && char.IsLetterOrDigit(_text[start - 1]))
                start--;
        var word = _text.ToString(start, end - start);
        _text.Length = start;
        return word;
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
