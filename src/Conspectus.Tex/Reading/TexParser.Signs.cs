using System.Net;
using Conspectus.Tex.Commands;

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
                // About in front of a number or between spaces; else TeX's tie, which a space before it makes idle.
                if (Before != ' ' || Peek(1) is not ('[' or '\\'))
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
        // *whole sentence.*Next: the mark closes though a word follows.
        var ends = before is '.' or '!' or '?' && char.IsUpper(after);
        opens &= !ends;
        var closes = !spaceBefore && (!signBefore || spaceAfter || signAfter || count > 1 || ends);
        var inside = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (mark == '_' || (inside && char.IsDigit(before)))
            (opens, closes) = (opens && !char.IsLetterOrDigit(before), closes && !char.IsLetterOrDigit(after));
        if (count > 3 || (!opens && !closes && count == 1))
            nodes.Text(count > 3 ? " " : mark.ToString());
        else
            nodes.Add(new MarkNode(mark, count, opens, closes, inside));
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
