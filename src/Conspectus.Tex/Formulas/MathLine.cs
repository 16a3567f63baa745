using System.Text;

namespace Conspectus.Tex.Formulas;

/// <summary>Collects the parts of a formula and spaces them: around relations and binary operators, after commas, around named operators.</summary>
internal sealed class MathLine(bool compact)
{
    private readonly StringBuilder _text = new();
    private char _last = '(';
    private bool _spaceDue;
    private bool _wordDue; // after a named operator: a space before a letter, none before a bracket

    public bool Compact => compact;

    /// <summary>Appends a part; its kind is 'r' relation, 'b' binary, 'o' operator, 'p' punctuation, '(' opening, 's' anything else.</summary>
    public void Add(string part, char kind)
    {
        if (part.Length == 0)
            return;
        var named = kind == 'o' && char.IsLetter(part[0]);
        var unary = kind == 'b' && _last is '(' or 'r' or 'b' or 'p' or 'o';
        var spaced = !compact && (kind == 'r' || (kind == 'b' && !unary));
        if (spaced || (_spaceDue && !IsClosing(part[0])) || (_wordDue && (kind is 's' or 'o') && !IsClosing(part[0]))
            || (named && _last == 's' && EndsInWord()))
            SpaceNow();
        _text.Append(part);
        _spaceDue = spaced || (kind == 'p' && !compact);
        _wordDue = kind == 'o';
        _last = unary ? '(' : kind;
    }

    /// <summary>Appends words with their own spaces.</summary>
    public void AddWords(string words)
    {
        if ((_spaceDue || _wordDue) && words.Length > 0)
            SpaceNow();
        _text.Append(words);
        (_spaceDue, _wordDue, _last) = (false, false, 's');
    }

    /// <summary>Appends a raised or lowered part, which belongs to what stands before it.</summary>
    public void AddScript(string script) => _text.Append(script);

    public void Space() => _spaceDue = _text.Length > 0;

    public override string ToString() => compact ? _text.ToString().Trim() : _text.ToString();

    private bool EndsInWord() => _text.Length > 0 && (char.IsLetterOrDigit(_text[^1]) || _text[^1] is ')' or ']');

    private static bool IsClosing(char c) => c is ')' or ']' or '}' or ',' or '.' or '⟩';

    private void SpaceNow()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
            _text.Append(' ');
    }
}
