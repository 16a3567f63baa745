using Conspectus.Tex.Formulas;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    private const int LongestInfixGroup = 200;

    // P \not= NP without dollars: the negation and what it negates.
    private void NegationInProse(NodeList nodes, int start)
    {
        var times = 1;
        var operand = Negation.Operand(_text, _at, ref times);
        if (operand >= _end || char.IsWhiteSpace(_text[operand]))
        {
            Unknown(nodes, "not");
            return;
        }
        _at = operand;
        if (Peek() == '{')
            _at = _outline.ClosingOf(_at) is var close && close > _at && close < _end ? close + 1 : _at + 1;
        else if (Peek() == '\\')
            _at += Math.Max(NameAt(_at + 1).Length, 1) + 1;
        else
            _at += char.IsHighSurrogate(Peek()) ? 2 : 1;
        _at = Math.Min(_at, _end);
        _log.Add("formula without dollars", _text[start.._at]);
        if (MathText.Of(_text[start.._at]) is { Length: 1 } sign)
            nodes.Text(sign);
        else
            AddFormula(nodes, _text[start.._at], display: false);
    }

    // k \choose 2 without dollars: the words at both sides are its parts.
    private void InfixInProse(NodeList nodes, int start)
    {
        var end = _at;
        while (end < _end && _text[end] == ' ')
            end++;
        var from = end;
        if (end < _end && _text[end] == '{' && _outline.ClosingOf(end) is var close && close > end && close < _end)
            end = close + 1;
        else
            while (end < _end && char.IsLetterOrDigit(_text[end]))
                end++;
        if (end == from || nodes.TakeWord() is not { Length: > 0 } upper)
        {
            Unknown(nodes, _text[(start + 1).._at].TrimEnd());
            return;
        }
        _log.Add("formula without dollars", _text[start..end]);
        AddFormula(nodes, $"{{{upper}{_text[start..end]}}}", display: false);
        _at = end;
    }

    // {\log n \over k} without dollars: the whole group is the formula.
    private bool InfixGroup(NodeList nodes, int close)
    {
        if (close - _at > LongestInfixGroup)
            return false;
        var group = _text.AsSpan(_at, close - _at);
        if (group.Contains('$') || group.Contains(@"\(", StringComparison.Ordinal) || !InfixFractions.IsIn(group) || Prose.Reads(group))
            return false;
        _log.Add("formula without dollars", _text[_at..(close + 1)]);
        AddFormula(nodes, _text[_at..(close + 1)], display: false);
        _at = close + 1;
        return true;
    }
}
