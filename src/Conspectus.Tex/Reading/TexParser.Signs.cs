using Conspectus.Tex.Commands;
using Conspectus.Tex.Mending;

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
    private bool Opens(int length) =>
        Before is ' ' or '(' or '[' or '{' or '\n' or '-' or '/' or '—' or '~' && Peek(length) is not (' ' or '\0' or '\n' or '.' or ',');

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
        bool signBefore = char.IsPunctuation(before) || char.IsSymbol(before), signAfter = char.IsPunctuation(after)
            || char.IsSymbol(after);
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
        if (Entities.At(_text, _at, _end, out var next) is not { } decoded)
        {
            nodes.Text('&');
            _at++;
            return;
        }
        _at = next;
        _log.Add("HTML entity", $"{decoded} written as an entity");
        nodes.Text(decoded == "\u00a0" ? " " : decoded);
    }
}
