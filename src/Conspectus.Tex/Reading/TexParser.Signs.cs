using System.Net;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    private void Typography(NodeList nodes, char c)
    {
        switch (c)
        {
            case '-' when Sees("---"):
                nodes.Text('—');
                _at += 3;
                break;
            case '-' when Sees("--"):
                nodes.Text('–');
                _at += 2;
                break;
            case '~':
                // About in front of a number or between spaces; else TeX's tie.
                nodes.Text(Before is ' ' or '(' or '\n' or '/' ? '~' : '\u00a0');
                _at++;
                break;
            case '`' when Sees("``"):
                nodes.Text(Opens(2) ? '“' : '”');
                _at += 2;
                break;
            case '\'' when Sees("''"):
                nodes.Text(Opens(2) && !char.IsWhiteSpace(Peek(2)) ? '“' : '”');
                _at += 2;
                break;
            case '`':
                Backtick(nodes);
                break;
            default:
                nodes.Text(c);
                _at++;
                break;
        }
    }

    // Whether a quote of this length opens: a space or bracket before it, none after it.
    private bool Opens(int length) => Before is ' ' or '(' or '[' or '{' or '\n' or '-' or '/' or '—' or '~' && Peek(length) is not (' ' or '\0' or '\n' or '.' or ',');

    // `code`, `quoted', or an opening quote alone.
    private void Backtick(NodeList nodes)
    {
        for (var i = _at + 1; i < _end && i - _at < 200; i++)
        {
            var c = _text[i];
            if (c == '`' && i > _at + 1 && !(i + 1 < _end && _text[i + 1] == '`'))
            {
                var start = _at + 1;
                _at = i + 1;
                nodes.Add(new StyleNode(TexStyle.Code, Inside(start, i, code: true)));
                return;
            }
            if (c == '`')
                break;
            if (c == '\'' && !(i + 1 < _end && char.IsLetter(_text[i + 1])))
            {
                nodes.Text('‘');
                nodes.AddRange(Range(_at + 1, i));
                // Two together close a double quote that stands further out.
                nodes.Text('’');
                _at = i + 1;
                return;
            }
        }
        nodes.Text(Opens(1) ? '‘' : '’');
        _at++;
    }

    private void Emphasis(NodeList nodes, char mark)
    {
        var before = Before;
        var count = 0;
        while (Peek() == mark)
        {
            count++;
            _at++;
        }
        var after = _at < _end ? _text[_at] : ' ';
        bool spaceBefore = char.IsWhiteSpace(before), spaceAfter = char.IsWhiteSpace(after);
        bool signBefore = char.IsPunctuation(before) || char.IsSymbol(before), signAfter = char.IsPunctuation(after) || char.IsSymbol(after);
        var opens = !spaceAfter && (!signAfter || spaceBefore || signBefore || count > 1);
        var closes = !spaceBefore && (!signBefore || spaceAfter || signAfter || count > 1);
        var inside = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (mark == '_' || (inside && char.IsDigit(before)))
            (opens, closes) = (opens && !char.IsLetterOrDigit(before), closes && !char.IsLetterOrDigit(after));
        if (count > 3 || (!opens && !closes && count == 1))
            nodes.Text(count > 3 ? " " : mark.ToString());
        else
            nodes.Add(new MarkNode(mark, count, opens, closes, inside));
    }

    private void Script(NodeList nodes, char c)
    {
        var style = c == '^' ? TexStyle.Superscript : TexStyle.Subscript;
        var start = _at++;
        if (Peek() == '{' && Argument(out var from, out var to))
        {
            _log.Add("formula without dollars", _text[start.._at]);
            nodes.Add(new StyleNode(style, Range(from, to)));
            return;
        }
        var end = _code ? _at : ScriptEnd(c, start);
        if (end > _at)
        {
            nodes.Add(new StyleNode(style, [new TextNode(_text[_at..end])]));
            _at = end;
            return;
        }
        _at = start;
        if (c == '_' && !_code)
            Emphasis(nodes, c);
        else
        {
            nodes.Text(c);
            _at++;
        }
    }

    // Where what a caret or underscore raises or lowers ends, where it is certain that it does: 10^-3, R^d, FP^NP, x_1.
    private int ScriptEnd(char c, int start)
    {
        var before = start > 0 ? _text[start - 1] : ' ';
        var end = _at;
        if (c == '_')
        {
            var further = start > 1 ? _text[start - 2] : ' ';
            if (!char.IsLetter(before) || char.IsLetterOrDigit(further) || further is '_' or '\\' or '.' or '/')
                return _at;
            while (end < _end && char.IsAsciiDigit(_text[end]))
                end++;
            end += end == _at && char.IsLetter(Peek()) ? 1 : 0;
            return end < _end && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '.' && end + 1 < _end && char.IsLetter(_text[end + 1])) ? _at : end;
        }
        if (!(char.IsLetterOrDigit(before) || before is ')' or ']' or '|' or '>' or '}' or '$'))
            return _at;
        if (Peek() is '*' or '+' && !char.IsLetterOrDigit(Peek(1)))
            return _at + 1;
        end += Peek() is '-' or '−' or '+' && char.IsAsciiDigit(Peek(1)) ? 1 : 0;
        while (end < _end && char.IsAsciiDigit(_text[end]))
            end++;
        while (end < _end && char.IsLetter(_text[end]) && end - _at < 6)
            end++;
        return end;
    }

    private void Entity(NodeList nodes)
    {
        if (Decoded(_at, out var end) is not { } decoded)
        {
            nodes.Text('&');
            _at++;
            return;
        }
        _at = end;
        // &amp;lt; was escaped once too often.
        if (decoded == "&" && Decoded(end - 1, out var second) is { } twice)
            (decoded, _at) = (twice, second);
        _log.Add("HTML entity", $"{decoded} written as an entity");
        nodes.Text(decoded == "\u00a0" ? " " : decoded);
    }

    // The character that an entity at a place stands for, its name read as if an ampersand stood there; null where it is none.
    private string? Decoded(int at, out int end)
    {
        var close = at + 2 < _end ? _text.IndexOf(';', at + 1, Math.Min(10, _end - at - 1)) : -1;
        end = close + 1;
        if (close < at + 2 || !(char.IsAsciiLetter(_text[at + 1]) || _text[at + 1] == '#'))
            return null;
        var decoded = WebUtility.HtmlDecode($"&{_text.AsSpan(at + 1, close - at)}");
        var single = decoded.Length == 1 ? !char.IsSurrogate(decoded[0]) : decoded.Length == 2 && char.IsSurrogatePair(decoded[0], decoded[1]);
        return single && decoded[0] >= ' ' && decoded[0] is not ((>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff' or '\ufffd') ? decoded : null;
    }
}
