using System.Text;

namespace Conspectus.Tex.Formulas;

/// <summary>
/// Collects the parts of a formula and spaces them: around relations and binary operators, after commas, around named operators.
/// </summary>
internal sealed class MathLine(bool compact)
{
    private readonly StringBuilder _text = new();
    private char _last = '(';
    private string? _sign; // a relation or binary operator not yet written
    private bool _spaceDue;
    private bool _wordDue; // after a named operator: a space before a letter, none before a bracket
    private bool _joins; // after a negative space: the next relation is written without a space before it
    private string _rowSign = ""; // the separator to write before the next row, if there is one
    private int _parts;
    private char _kind = 's';

    public bool Compact => compact;

    /// <summary>The kind of the only part; 's' where there is none or more than one.</summary>
    public char Kind => _parts == 1 ? _kind : 's';

    /// <summary>
    /// Appends a part; its kind is 'r' relation, 'b' binary, 'o' operator, 'p' punctuation, '(' opening, 's' anything else.
    /// </summary>
    public void Add(string part, char kind)
    {
        if (part.Length == 0)
            return;
        BeginRow();
        (_parts, _kind) = (_parts + 1, kind);
        if (_joins && kind == 'r' && _sign is not null)
        {
            _sign += part;
            return;
        }
        _joins = false;
        var named = kind == 'o' && char.IsLetter(part[0]);
        var unary = kind == 'b' && _last is '(' or 'r' or 'b' or 'p' or 'o';
        Flush(unary);
        if ((_spaceDue && !IsClosing(part[0])) || (_wordDue && (kind is 's' or 'o') && !IsClosing(part[0]))
            || (named && _last == 's' && EndsInWord()))
            SpaceNow();
        (_spaceDue, _wordDue) = (kind == 'p' && !compact, kind == 'o');
        if (kind == 'r' || (kind == 'b' && !unary))
            _sign = part;
        else
            _text.Append(part);
        _last = unary ? '(' : kind;
    }

    // A sign is spaced on both sides only where something follows it: "2×" but "2 × 3".
    private void Flush(bool unary = false)
    {
        if (_sign is null)
            return;
        if (!compact && !(unary && _text.Length == 0))
            SpaceNow();
        _text.Append(_sign);
        _spaceDue = !compact;
        _sign = null;
    }

    /// <summary>
    /// Notes a negative space: a relation that follows another one is then written without a space between them, as in ⟂⟂.
    /// </summary>
    public void Join() => _joins = _sign is not null;

    /// <summary>Ends a row of a matrix or of several equations; the sign is written only if something follows.</summary>
    public void EndRow(string sign)
    {
        Flush();
        if (_text.Length > 0)
            _rowSign = sign;
    }

    /// <summary>Ends the last row, which nothing follows.</summary>
    public void EndRows() => _rowSign = "";

    private void BeginRow()
    {
        if (_rowSign.Length == 0)
            return;
        _text.Append(_rowSign);
        (_rowSign, _last, _spaceDue, _wordDue) = ("", 'p', !compact, false);
    }

    /// <summary>Appends words with their own spaces.</summary>
    public void AddWords(string words)
    {
        if (words.Length > 0)
            BeginRow();
        (_parts, _kind, _joins) = (_parts + 1, 's', false);
        Flush();
        if ((_spaceDue || _wordDue) && words.Length > 0)
            SpaceNow();
        _text.Append(words);
        (_spaceDue, _wordDue, _last) = (false, false, 's');
    }

    /// <summary>Appends a raised or lowered part, which belongs to what stands before it.</summary>
    public void AddScript(string script)
    {
        if (_sign is not null)
            _sign += script;
        else
            _text.Append(script);
    }

    public void Space()
    {
        Flush();
        _spaceDue = _text.Length > 0 && !compact;
    }

    /// <summary>Puts a space where a letter or digit stands before.</summary>
    public void SpaceAfterWord()
    {
        if (_sign is null && (_last is 's' or 'o') && EndsInWord())
            Space();
    }

    /// <summary>Asks for a space should a letter or digit follow.</summary>
    public void SpaceBeforeWord() => _wordDue = true;

    public override string ToString()
    {
        _text.Append(_sign);
        _sign = null;
        return compact ? _text.ToString().Trim() : _text.ToString();
    }

    private bool EndsInWord() => _text.Length > 0 && (char.IsLetter(_text[^1]) || char.IsNumber(_text[^1]) || _text[^1] is ')' or ']');

    private static bool IsClosing(char c) => c is ')' or ']' or '}' or ',' or '.' or '⟩';

    private void SpaceNow()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
            _text.Append(' ');
    }
}
