using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    private const int LongestMarked = 200;

    // ~~struck out~~ and ==highlighted==; true where a pair of such signs stands here.
    private bool Marked(NodeList nodes, char sign)
    {
        var open = _at + 2;
        if (!Sees(new string(sign, 2)) || char.IsLetterOrDigit(Before) || Before == sign
            || Peek(2) is var first && (first is '\0' or ' ' or '\n' || first == sign))
            return false;
        var close = _text.IndexOf(new string(sign, 2), open, Math.Min(LongestMarked, _end - open), StringComparison.Ordinal);
        if (close < 0 || char.IsWhiteSpace(_text[close - 1]) || _text.AsSpan(open, close - open).ContainsAny('\n', sign)
            || (close + 2 < _end && (_text[close + 2] == sign || char.IsLetterOrDigit(_text[close + 2]))) || _depth > DeepestNesting)
            return false;
        _at = close + 2;
        _log.Add("Markdown", $"{sign}{sign} read as a mark of the text between");
        var children = Range(open, close);
        if (sign == '~')
            nodes.Add(new StyleNode(TexStyle.Strike, children));
        else
            nodes.AddRange(children);
        return true;
    }

    // H~2~O: some Markdown writes a subscript between tildes. Elsewhere they are ties of TeX.
    private bool LoweredBetweenTildes(NodeList nodes)
    {
        var end = _at + 1;
        while (end < _end && end - _at < 4 && char.IsAsciiDigit(_text[end]))
            end++;
        if (end == _at + 1 || end >= _end || _text[end] != '~' || !GoesOnAsChemistry(end + 1)
            || !(ChemicalFormula.IsGroup(LettersBefore(_at))
                || (Before == ')' && end + 1 < _end && char.IsAsciiLetterUpper(_text[end + 1]))))
            return false;
        nodes.Add(new StyleNode(TexStyle.Subscript, [new TextNode(_text[(_at + 1)..end])]));
        _at = end + 1;
        return true;
    }

    // ```…```: the lines between are code; the first word after the signs names its language.
    private bool FencedCode(NodeList nodes)
    {
        var start = _at + 3;
        var close = _text.IndexOf("```", start, _end - start, StringComparison.Ordinal);
        if (close <= start)
            return false;
        var line = _text.IndexOf('\n', start, close - start);
        if (line > 0 && _text.AsSpan(start, line - start).Trim().IndexOfAny(" .,;") < 0)
            start = line + 1;
        var code = string.Join(' ', _text[start..close].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (code.Length > 0)
            nodes.Add(new StyleNode(TexStyle.Code, [new TextNode(code)]));
        _at = close + 3;
        return true;
    }

    // [^1]: the mark of a note, whose text is elsewhere.
    private bool NoteMark(NodeList nodes)
    {
        var end = _at + 2;
        while (end < _end && end - _at < 6 && char.IsAsciiLetterOrDigit(_text[end]))
            end++;
        if (!Sees("[^") || end == _at + 2 || end >= _end || _text[end] != ']')
            return false;
        nodes.Add(new StyleNode(TexStyle.Superscript, [new TextNode(_text[(_at + 2)..end])]));
        _at = end + 1;
        return true;
    }

    // The sign of an item at the start of the text or of a line, with the box of a list of tasks.
    private void Item(NodeList nodes)
    {
        if (!_hasLines || !MarkdownLines.TryItem(_text, _at, _end, out var ordered, out var length))
            return;
        nodes.Add(new ItemNode(ordered));
        _at += length;
        if (Sees("[ ] ") || Sees("[x] ") || Sees("[X] "))
        {
            nodes.Text(Peek(1) == ' ' ? "☐ " : "☑ ");
            _at += 4;
        }
    }

    private ReadOnlySpan<char> LettersBefore(int at)
    {
        var start = at;
        while (start > 0 && at - start < 8 && char.IsAsciiLetter(_text[start - 1]))
            start--;
        var further = start > 0 ? _text[start - 1] : ' ';
        return char.IsLetter(further) || further is '\\' or '.' or '/' ? "" : _text.AsSpan(start, at - start);
    }

    // Whether what stands here is the rest of a chemical formula, or does not belong to it.
    private bool GoesOnAsChemistry(int at)
    {
        var rest = at + ChemicalFormula.Length(_text.AsSpan(at, Math.Min(40, _end - at)));
        return rest >= _end || !(char.IsLetterOrDigit(_text[rest]) || _text[rest] == '_');
    }
}
