using System.Globalization;

namespace Conspectus.Library.Search;

/// <summary>Takes a typed query apart.</summary>
internal sealed class QueryPieces
{
    private readonly string _text;
    private readonly List<QueryPiece> _pieces = [];
    private int _at;

    private QueryPieces(string text) => _text = text;

    /// <summary>The pieces, in their order. Never throws.</summary>
    public static IReadOnlyList<QueryPiece> Read(string text)
    {
        var reader = new QueryPieces(text);
        while (reader.Skip()) reader.ReadPiece();
        return reader._pieces;
    }

    // Whether anything follows the blanks.
    private bool Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        return _at < _text.Length;
    }

    private void ReadPiece()
    {
        var start = _at;
        var excluded = Excluded();
        var field = FieldName();
        var quoted = _at < _text.Length && IsQuote(_at);
        var (value, closed) = quoted ? Quoted() : (field == "author" ? Name() : Word(), false);
        if (field is null && !quoted && !excluded)
        {
            // AND is what holds anyway.
            if (value == "AND" && _pieces.Count > 0 && Skip()) return;
            _pieces.Add(new QueryPiece(null, value, false, false, false));
        }
        else if (value.Any(char.IsLetterOrDigit))
        {
            _pieces.Add(new QueryPiece(field, value, quoted, excluded, !closed && _at >= _text.Length));
        }
        else
        {
            _pieces.Add(new QueryPiece(null, _text[start.._at], false, false, false));
        }
    }

    private bool Excluded()
    {
        if (_text.AsSpan(_at).StartsWith("NOT ", StringComparison.Ordinal) && _text.AsSpan(_at + 4).Trim().Length > 0)
        {
            _at += 4;
            return Skip();
        }

        var minus = _text[_at] is '-' or '−' && _at + 1 < _text.Length && !char.IsWhiteSpace(_text[_at + 1]);
        if (minus) _at++;
        return minus;
    }

    // The name of a field with its colon, and the blanks behind it; null where there is none, or nothing follows.
    private string? FieldName()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end])) end++;
        if (end == _at || end == _text.Length || _text[end] != ':' || string.IsNullOrWhiteSpace(_text[(end + 1)..])) return null;
        var name = FieldCondition.Name(_text[_at..end].ToLower(CultureInfo.InvariantCulture));
        if (name is null) return null;
        _at = end + 1;
        Skip();
        return name;
    }

    // "Y. Bengio" and "Bengio, Y." are one name without quotes too.
    private string Name()
    {
        var name = Word();
        while ((name.EndsWith(',') || IsInitial(name)) && Skip() && !IsQuote(_at))
        {
            var (at, next) = (_at, Word());
            if (next is "OR" or "|" or "AND" or "NOT" || next.Contains(':'))
            {
                _at = at;
                break;
            }

            name = $"{name} {next}";
        }

        return name;
    }

    private static bool IsInitial(string name) => name.TrimEnd('.') is [.., _] rest && (rest.Length == 1 || rest[^2] is ' ' or '.');

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !IsQuote(_at)) _at++;
        return _text[start.._at];
    }

    // A quotation mark behind a backslash is an accent (\"o); the last may lack its end.
    private (string Value, bool Closed) Quoted()
    {
        var start = ++_at;
        while (_at < _text.Length && !IsQuote(_at)) _at++;
        var value = _text[start.._at];
        if (_at == _text.Length) return (value, false);
        _at++;
        return (value, true);
    }

    private bool IsQuote(int at) => _text[at] is '"' or '“' or '”' && (at == 0 || _text[at - 1] != '\\');
}
