using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    private const int LongestScript = 40;

    // What a caret or underscore outside formulas raises or lowers, where it is certain that it does.
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
        if (c == '^' && Peek() == ' ' && (char.IsAsciiDigit(Peek(1)) || Peek(1) is '(' or '∘') && !char.IsWhiteSpace(start > 0 ? _text[start - 1] : ' '))
            _at++; // 360^ ∘
        if (!_code && Peek() == '\\' && char.IsAsciiLetter(Peek(1)) && start > 0 && (char.IsLetterOrDigit(_text[start - 1]) || (c == '^' && _text[start - 1] is ')' or ']' or '}')))
        {
            ScriptOfCommand(nodes, style);
            return;
        }
        if (!_code && c == '^' && _depth <= DeepestNesting && Bracket() is > 0 and var close)
        {
            nodes.Add(new StyleNode(style, Range(_at + 1, close)));
            _at = close + 1;
            return;
        }
        var end = _code ? _at : c == '^' ? RaisedEnd(start) : LoweredEnd(start);
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

    // d_\max, R^\emph{n}: what the command gives is raised or lowered.
    private void ScriptOfCommand(NodeList nodes, TexStyle style)
    {
        var given = new NodeList();
        Command(given);
        var inner = given.ToList();
        if (inner.Count > 0 && inner.TrueForAll(n => n is TextNode or FormulaNode or StyleNode))
            nodes.Add(new StyleNode(style, inner));
        else
            nodes.AddRange(inner);
    }

    // The bracket that closes the one here: n^(1/2); -1 where none is near.
    private int Bracket()
    {
        var depth = 0;
        for (var i = _at; i < _end && i - _at < LongestScript && _text[i] is not ('\n' or '$'); i++)
        {
            depth += _text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth <= 0)
                return i > _at + 1 ? i : -1;
        }
        return -1;
    }

    // 10^-3, R^d, FP^NP, p^*.
    private int RaisedEnd(int start)
    {
        var before = start > 0 ? _text[start - 1] : ' ';
        var end = _at;
        if (before == '^' || (char.IsWhiteSpace(before) && !char.IsAsciiDigit(Peek())))
            return _at;
        if (Peek() is '*' or '+' or '-' or '−' or '⊤' or '†' or '∘' or '⋆' or '°' or '′' && !char.IsLetterOrDigit(Peek(1)))
            return _at + 1;
        end += Peek() is '-' or '−' or '+' ? 1 : 0;
        var sign = end;
        while (end < _end && char.IsAsciiDigit(_text[end]))
            end++;
        while (end < _end && (char.IsLetter(_text[end]) || char.IsNumber(_text[end])) && end - _at < 6)
            end++;
        if (end + 1 < _end && char.IsSurrogatePair(_text[end], _text[end + 1]) && char.IsLetter(_text, end))
            end += 2; // 𝜖 and the like
        return end > sign ? end : _at;
    }

    // x_1, L_∞, w_ij, ‖x‖_2; but not snake_case.
    private int LoweredEnd(int start)
    {
        var before = start > 0 ? _text[start - 1] : ' ';
        var further = start > 1 ? _text[start - 2] : ' ';
        var letter = char.IsLetter(before) && !(char.IsLetterOrDigit(further) || further is '_' or '\\' or '.' or '/');
        if (!letter && before is not (')' or '|' or '‖' or '∥'))
            return _at;
        if (Peek() is '∞' or '+' or '*' && before != ')' && Peek(1) != '*' && !char.IsLetterOrDigit(Peek(1)))
            return _at + 1;
        var end = _at;
        while (end < _end && char.IsAsciiDigit(_text[end]))
            end++;
        while (end < _end && end - _at < (letter ? 3 : 1) && char.IsLetter(_text[end]))
            end++;
        return end < _end && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '.' && end + 1 < _end && char.IsLetter(_text[end + 1])) ? _at : end;
    }
}
