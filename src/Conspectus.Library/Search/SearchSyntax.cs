using System.Text.RegularExpressions;
using Conspectus.Analysis.Search;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Search;

/// <summary>Reads what a user typed. Any text is a query: what is not understood is words.</summary>
/// <remarks>
/// Words; "a phrase"; -word, NOT word and -"a phrase"; author:, title:, abstract:, keyword: with a word or a phrase, and topic:,
/// year:, conference:, decision:, kind:, tag:, collection:, any of them with a minus before; OR between two of these; AND, which
/// changes nothing. A text of many words or several lines was pasted: there is no syntax in it.
/// </remarks>
public sealed partial class SearchSyntax
{
    private const int MostTypedWords = 16;
    private const string Fields = "author, title, abstract, keyword, topic, year, conference, decision, kind, tag and collection";

    private readonly List<SearchClause> _clauses = [];
    private readonly List<FieldCondition> _conditions = [];
    private readonly List<string> _scored = [];
    private readonly List<string> _free = [];
    private readonly List<string> _advice = [];
    private bool _unfinished;

    private SearchSyntax()
    {
    }

    /// <summary>The query, or null where the text holds nothing to search for.</summary>
    public static TypedQuery? Read(string text, bool exact)
    {
        var syntax = new SearchSyntax();
        if (IsPasted(text)) syntax._scored.Add(SearchText.Fold(text));
        else syntax.ReadAll(QueryPieces.Read(text));
        var folded = string.Join(' ', syntax._scored.Where(s => s.Length > 0));
        if (!folded.Any(char.IsLetterOrDigit) && syntax._clauses.Count == 0 && syntax._conditions.Count == 0) return null;
        var plain = syntax._clauses.Count + syntax._conditions.Count == 0 ? text : folded;
        return new TypedQuery(new SearchRequest(folded, plain, syntax._clauses, syntax._unfinished, exact), syntax._conditions)
        {
            Advice = syntax._advice,
        };
    }

    private static bool IsPasted(string text) =>
        text.AsSpan().Trim().ContainsAny('\n', '\r')
            || text.Split((char[]?)null, MostTypedWords + 2, StringSplitOptions.RemoveEmptyEntries).Length > MostTypedWords;

    private void ReadAll(IReadOnlyList<QueryPiece> pieces)
    {
        for (var at = 0; at < pieces.Count; at++)
        {
            var group = new List<QueryPiece> { pieces[at] };
            while (at + 2 < pieces.Count && pieces[at + 1].IsOr)
            {
                group.Add(pieces[at + 2]);
                at += 2;
            }

            if (group.Count > 1) AddAlternatives(group);
            else Add(group[0]);
        }

        EndFree(last: true);
    }

    private void Add(QueryPiece piece)
    {
        if (piece.IsPlain)
        {
            _free.Add(piece.Value);
            return;
        }

        EndFree(last: false);
        if (Condition(piece) is { } condition) _conditions.Add(condition);
        else Add(Clauses(piece));
    }

    private void AddAlternatives(List<QueryPiece> group)
    {
        EndFree(last: false);
        var conditions = group.ConvertAll(Condition);
        if (conditions.TrueForAll(c => c is null))
        {
            Add([.. group.SelectMany(Clauses)]);
        }
        else if (conditions.TrueForAll(c => c is not null))
        {
            _conditions.Add(conditions[0]! with { Or = [.. conditions[1..].Select(c => c!)] });
        }
        else
        {
            _advice.Add("OR joins words with words, or conditions such as year: with conditions; here both were asked for.");
            group.ForEach(Add);
        }
    }

    private void Add(List<SearchClause> alternatives)
    {
        _clauses.Add(alternatives is [var only] ? only : alternatives[0] with { Or = alternatives[1..] });
        foreach (var clause in alternatives.Where(c => !c.Excluded))
        {
            // An initial stands in no paper as a word.
            _scored.Add(clause.Field == SearchField.Authors
                ? string.Join(' ', clause.Folded.Split(' ').Where(w => w.Count(char.IsLetterOrDigit) > 1))
                : clause.Folded);
            _unfinished = clause.Unfinished;
        }
    }

    private static FieldCondition? Condition(QueryPiece piece) =>
        piece.Field is { } field ? FieldCondition.Read(field, piece.Value, piece.Excluded) : null;

    // One, or for a name with two spellings in use one of each.
    private List<SearchClause> Clauses(QueryPiece piece)
    {
        SearchField? where = piece.Field switch
        {
            "author" => SearchField.Authors,
            "title" => SearchField.Title,
            "abstract" => SearchField.Abstract,
            "keyword" => SearchField.Keywords,
            _ => null,
        };
        var value = piece.Value;
        if (piece.Field is { } field && where is null)
        {
            // "year:soon" is words.
            _advice.Add($"\u201c{field}:{value}\u201d was searched for as words: {FieldCondition.Expected(field)}.");
            value = $"{field} {value}";
        }

        if (piece is { Field: null, Quoted: false }) Explain(value);
        var phrase = piece.Quoted || where == SearchField.Keywords;
        SearchClause Clause(string folded) => new(folded, where, phrase, piece.Excluded, piece.Open && !piece.Excluded);
        return where == SearchField.Authors && !piece.Excluded
            ? [.. SearchedName.Spellings(value).Select(Clause)]
            : [Clause(SearchText.Fold(value))];
    }

    private void EndFree(bool last)
    {
        _free.ForEach(Explain);
        var folded = SearchText.Fold(string.Join(' ', _free));
        _free.Clear();
        if (!folded.Any(char.IsLetterOrDigit)) return;
        _scored.Add(folded);
        _unfinished = last;
    }

    private void Explain(string word)
    {
        if (UnknownField().Match(word) is { Success: true } match)
            _advice.Add($"\u201c{match.Value}\u201d binds nothing, so its words were searched for: there are {Fields}.");
    }

    // "venu:neurips", but neither "https://…" nor "BERT:" nor "GPT-4:".
    [GeneratedRegex(@"^[a-z]+:(?=[^/\s:])")]
    private static partial Regex UnknownField();
}
