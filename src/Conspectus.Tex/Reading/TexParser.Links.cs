using Conspectus.Tex.Commands;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    private const int LongestLink = 400;

    // https://… as it stands in the text.
    private void BareLink(NodeList nodes)
    {
        if (char.IsLetterOrDigit(Before) && nodes.Last != ' ' && !_code)
        {
            _log.Add("glued link", "a space put before a link");
            nodes.Text(' ');
        }
        var end = _at;
        var open = 0;
        for (; end < _end && end - _at < LongestLink; end++)
        {
            var c = _text[end];
            if (c == '\\' && end + 1 < _end && _text[end + 1] is '_' or '#' or '%' or '&' or '~' or '-')
                end++;
            else if (c == '&' && Entities.At(_text, end, _end, out _) is "<" or ">" or "\"")
                break;
            else if (c is ' ' or '\n' or '<' or '>' or '"' or '{' or '}' or '`' or '\\' or '$' or '|' or '“' or '”' or '\u00a0')
                break;
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0)
                break;
        }
        while (end > _at && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or ']' or '_' or '\\')
            end--;
        Address(nodes, _at, end);
        _at = end;
    }

    // An address that is its own text.
    private void Address(NodeList nodes, int start, int end)
    {
        var raw = _text[start..end].Trim();
        if (raw.Contains('\\', StringComparison.Ordinal) && HasCommand(raw))
        {
            nodes.AddRange(Range(start, end));
            return;
        }
        var shown = Plain(raw);
        if (shown.Length == 0)
            return;
        if (SafeAddress.Of(shown) is { } address)
            nodes.Add(new LinkNode(address, [new TextNode(shown)]));
        else
            nodes.Text(shown);
    }

    private void Link(NodeList nodes)
    {
        if (!Argument(out var start, out var end))
            return;
        var raw = Plain(_text[start..end].Trim());
        if (Argument(out var from, out var to))
            AddLink(nodes, raw, Range(from, to));
        else
            Address(nodes, start, end);
    }

    private void AddLink(NodeList nodes, string raw, List<TexNode> children)
    {
        if (children.Count == 0)
            children = [new TextNode(raw)];
        if (SafeAddress.Of(raw, named: true) is { } address)
            nodes.Add(new LinkNode(address, Unlinked(children)));
        else
        {
            _log.Add("unsafe link", "only its text kept");
            nodes.AddRange(children);
        }
    }

    // A link inside a link has no meaning.
    private static List<TexNode> Unlinked(List<TexNode> nodes)
    {
        if (nodes.TrueForAll(n => n is TextNode))
            return nodes;
        var list = new NodeList();
        foreach (var node in nodes)
            if (node is LinkNode link)
                list.AddRange(link.Children);
            else if (node is StyleNode style)
                list.Add(style with { Children = Unlinked([.. style.Children]) });
            else if (node is FootnoteNode note)
                list.AddRange(Unlinked([.. note.Children]));
            else
                list.Add(node);
        return list.ToList();
    }

    private bool MarkdownLink(NodeList nodes)
    {
        var start = Peek() == '!' ? _at + 1 : _at;
        if (start >= _end || _text[start] != '[')
            return false;
        var middle = _text.IndexOf("](", start, Math.Min(LongestLink, _end - start), StringComparison.Ordinal);
        var close = middle < 0 ? -1 : _text.IndexOf(')', middle, Math.Min(LongestLink, _end - middle));
        if (close < 0 || !Pairs(start, middle) || SafeAddress.Of(Target(_text[(middle + 2)..close]), named: true) is null)
            return false;
        var raw = Target(_text[(middle + 2)..close]);
        _at = close + 1;
        AddLink(nodes, raw, _depth > DeepestNesting ? [] : Range(start + 1, middle));
        return true;
    }

    // Whether the bracket that opens at one place is closed at the other, and not before.
    private bool Pairs(int open, int close)
    {
        var depth = 0;
        for (var i = open; i < close; i++)
            if ((depth += _text[i] switch { '[' => 1, ']' => -1, _ => 0 }) == 0)
                return false;
        return depth == 1;
    }

    private void Markup(NodeList nodes)
    {
        if (Peek(1) == 'h' && _text.IndexOf('>', _at, Math.Min(LongestLink, _end - _at)) is var end and > 0
            && SafeAddress.Of(Plain(_text[(_at + 1)..end])) is not null)
        {
            Address(nodes, _at + 1, end);
            _at = end + 1;
            return;
        }
        if (Sees("<!--") && _text.IndexOf("-->", _at, Math.Min(1000, _end - _at), StringComparison.Ordinal) is var last and > 0)
        {
            _at = last + 3;
            return;
        }
        if (Tag.TryRead(_text, _at) is not { IsKnown: true } tag || tag.End > _end || (tag.NeedsPartner && !HasPartner(tag)))
        {
            nodes.Text('<');
            _at++;
            return;
        }
        _log.Add("HTML tag", $"<{tag.Name}>");
        var close = _outline.ClosingOf(_at);
        _at = tag.End;
        if (tag.Name is "br" or "break")
            nodes.Add(new BreakNode());
        else if (tag.Name is "li" or "list-item" && !tag.Closing)
            nodes.Add(new ItemNode(Ordered: false));
        else if (tag.IsBlock)
            nodes.Add(new ParagraphNode());
        else if (!tag.Closing && close >= _at && close < _end && _depth <= DeepestNesting
            && (tag.Style is not null || tag.Name is "a" or "ul" or "ol" or "list"))
            Tagged(nodes, tag, close);
    }

    private bool HasPartner(Tag tag) =>
        tag.Closing ? _text.LastIndexOf($"<{tag.Name}", _at, Math.Min(_at, 2000), StringComparison.OrdinalIgnoreCase) >= 0
            : _outline.ClosingOf(_at) >= 0;

    private void Tagged(NodeList nodes, Tag tag, int close)
    {
        var children = Inside(_at, close, tag.Style == TexStyle.Code);
        _at = Math.Min(_end, Tag.TryRead(_text, close)?.End ?? close);
        if (tag.Name is "ul" or "ol" or "list")
            nodes.Add(Blocks.List(children, tag.Name == "ol"));
        else if (tag.Style is { } style)
            nodes.Add(new StyleNode(style, children));
        else
            AddLink(nodes, tag.Address, children);
    }

    private static bool HasCommand(string raw)
    {
        for (var i = 0; i + 1 < raw.Length; i++)
            if (raw[i] == '\\' && char.IsAsciiLetter(raw[i + 1]))
                return true;
        return false;
    }

    // [text](url{…}) and [text](\url{…}) are met as well.
    private static string Target(string raw)
    {
        raw = raw.Trim();
        // A title may follow the address, and brackets may stand about it.
        if (raw.EndsWith('"') && raw.IndexOf(" \"", StringComparison.Ordinal) is var title and > 0)
            raw = raw[..title].TrimEnd();
        if (raw.StartsWith('<') && raw.EndsWith('>'))
            raw = raw[1..^1].Replace(" ", "%20", StringComparison.Ordinal);
        return Plain(raw.StartsWith("url{", StringComparison.Ordinal) ? raw[4..] : raw.StartsWith(@"\url{", StringComparison.Ordinal)
            ? raw[5..] : raw);
    }

    private static string Plain(string raw) => Unescaped(Entities.Decode(raw));

    private static string Unescaped(string raw) =>
        raw.Contains('\\', StringComparison.Ordinal) || raw.Contains('{', StringComparison.Ordinal)
            ? raw.Replace(@"\~{}", "~", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal)
                .Replace("}", "", StringComparison.Ordinal)
                .Replace("\\", "", StringComparison.Ordinal)
            : raw;
}
