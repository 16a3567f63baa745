using System.Globalization;
using System.Text;
using Conspectus.Analysis.Search;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Search;

/// <summary>Reads what a user typed. Any text is a query: what is not understood is words.</summary>
/// <remarks>
/// Words; "a phrase"; -word and -"a phrase"; author:, title:, abstract:, keyword: with a word or a phrase, and topic:, year:, conference:,
/// decision:, kind:,
/// any of them with a minus before. A text of many words or several lines was pasted: there is no syntax in it.
/// </remarks>
public sealed class SearchSyntax
{
    private const int MostTypedWords = 16;
    private readonly string _text;
    private readonly List<SearchClause> _clauses = [];
    private readonly List<FieldCondition> _conditions = [];
    private readonly List<string> _scored = [];
    private readonly StringBuilder _free = new();
    private bool _unfinished;
    private int _at;

    private SearchSyntax(string text) => _text = text;

    /// <summary>The query, or null where the text holds nothing to search for.</summary>
    public static TypedQuery? Read(string text, bool exact)
    {
        var syntax = new SearchSyntax(text);
        if (IsPasted(text)) syntax._scored.Add(SearchText.Fold(text));
        else syntax.ReadAll();
        var folded = string.Join(' ', syntax._scored.Where(s => s.Length > 0));
        if (!folded.Any(char.IsLetterOrDigit) && syntax._clauses.Count == 0 && syntax._conditions.Count == 0) return null;
        var plain = syntax._clauses.Count + syntax._conditions.Count == 0 ? text : folded;
        return new TypedQuery(new SearchRequest(folded, plain, syntax._clauses, syntax._unfinished, exact), syntax._conditions);
    }

    private static bool IsPasted(string text) =>
        text.AsSpan().Trim().ContainsAny('\n', '\r')
            || text.Split((char[]?)null, MostTypedWords + 2, StringSplitOptions.RemoveEmptyEntries).Length > MostTypedWords;

    private void ReadAll()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at])) _free.Append(_text[_at++]);
            else ReadPiece();
        }

        EndFree(last: true);
    }

    private void ReadPiece()
    {
        var start = _at;
        var excluded = _text[_at] is '-' or '−' && _at + 1 < _text.Length && !char.IsWhiteSpace(_text[_at + 1]);
        if (excluded) _at++;
        var field = FieldName();
        var quoted = _at < _text.Length && IsQuote(_at);
        if (!excluded && field is null && !quoted)
        {
            while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !IsQuote(_at)) _free.Append(_text[_at++]);
            return;
        }

        var (value, closed) = quoted ? Quoted() : (Word(), false);
        if (!value.Any(char.IsLetterOrDigit))
        {
            _free.Append(_text, start, _at - start);
            return;
        }

        EndFree(last: false);
        Add(field, value, quoted, excluded, unfinished: !closed && _at >= _text.Length);
    }

    private void Add(string? field, string value, bool quoted, bool excluded, bool unfinished)
    {
        if (field is not null && FieldCondition.Read(field, value, excluded) is { } condition)
        {
            _conditions.Add(condition);
            return;
        }

        SearchField? where = field switch
        {
            "author" => SearchField.Authors,
            "title" => SearchField.Title,
            "abstract" => SearchField.Abstract,
            "keyword" => SearchField.Keywords,
            _ => null,
        };
        if (field is not null && where is null) value = $"{field} {value}"; // "year:soon" is words
        var folded = SearchText.Fold(value);
        _clauses.Add(new SearchClause(folded, where, quoted || where == SearchField.Keywords, excluded, unfinished && !excluded));
        if (excluded) return;
        _scored.Add(folded);
        _unfinished = unfinished;
    }

    private void EndFree(bool last)
    {
        var folded = SearchText.Fold(_free.ToString());
        _free.Clear();
        if (!folded.Any(char.IsLetterOrDigit)) return;
        _scored.Add(folded);
        _unfinished = last;
    }

    private string? FieldName()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end])) end++;
        if (end == _at || end + 1 >= _text.Length || _text[end] != ':' || char.IsWhiteSpace(_text[end + 1])) return null;
        var name = FieldCondition.Name(_text[_at..end].ToLower(CultureInfo.InvariantCulture));
        if (name is not null) _at = end + 1;
        return name;
    }

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
