using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;

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
        if (c == '^' && Peek() == ' ' && (char.IsAsciiDigit(Peek(1)) || Peek(1) is '(' or '∘')
            && !char.IsWhiteSpace(start > 0 ? _text[start - 1] : ' '))
            _at++; // 360^ ∘
        if (!_code && Peek() == '\\' && char.IsAsciiLetter(Peek(1)) && start > 0
            && (char.IsLetterOrDigit(_text[start - 1]) || (c == '^' && _text[start - 1] is ')' or ']' or '}')))
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
        var end = _code ? _at : c == '^' ? RaisedEnd(start) : ChemistryEnd(start) is > 0 and var lowered ? lowered : LoweredEnd(start);
        if (end > _at)
        {
            nodes.Add(new StyleNode(style, [new TextNode(_text[_at..end])]));
            // Some Markdown writes a superscript between two carets: x^2^.
            _at = end + (c == '^' && end < _end && _text[end] == '^' && !(end + 1 < _end && char.IsLetterOrDigit(_text[end + 1])) ? 1 : 0);
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
        // A charge, as in Ca^2+ and SO_4^2-. After anything but chemistry the sign belongs to what follows.
        if (end > sign && end < _end && _text[end] is '+' or '-' or '−' && !(end + 1 < _end && char.IsLetterOrDigit(_text[end + 1]))
            && IsIon(start))
            return end + 1;
        if (end + 1 < _end && char.IsSurrogatePair(_text[end], _text[end + 1]) && char.IsLetter(_text, end))
            end += 2; // 𝜖 and the like
        return end > sign ? end : _at;
    }

    private bool IsIon(int at)
    {
        var digits = at;
        while (digits > 0 && char.IsAsciiDigit(_text[digits - 1]))
            digits--;
        return digits < at ? digits > 0 && _text[digits - 1] == '_' && ChemicalFormula.IsGroup(LettersBefore(digits - 1))
            : ChemicalFormula.IsGroup(LettersBefore(at));
    }

    // CO_2, Fe_2O_3, NO_x, PM_2.5: where the lowered number of a chemical formula ends; 0 where there is none.
    private int ChemistryEnd(int start)
    {
        var letters = LettersBefore(start);
        if (letters is "PM" && (Sees("2.5") || Sees("10")) && !char.IsLetterOrDigit(Peek(Sees("10") ? 2 : 3)))
            return _at + (Sees("10") ? 2 : 3);
        // (NH_4)_2SO_4: a number after a bracket, where an element follows.
        var bracket = start > 0 && _text[start - 1] == ')';
        if (!bracket && !ChemicalFormula.IsGroup(letters))
            return 0;
        if (Peek() == 'x' && letters is "NO" or "SO" or "PO" && !char.IsLetterOrDigit(Peek(1)))
            return _at + 1;
        var end = _at;
        while (end < _end && end - _at < 3 && char.IsAsciiDigit(_text[end]))
            end++;
        return end > _at && end - _at < 3 && GoesOnAsChemistry(end) && (!bracket || (end < _end && char.IsAsciiLetterUpper(_text[end])))
            ? end : 0;
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
        return end < _end && (char.IsLetterOrDigit(_text[end])
            || _text[end] is '_' or '.' && end + 1 < _end && char.IsLetter(_text[end + 1])) ? _at : end;
    }
}
