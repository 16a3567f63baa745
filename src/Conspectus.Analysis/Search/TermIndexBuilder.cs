using System.Runtime.InteropServices;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Search;

/// <summary>Numbers the words of papers one after another.</summary>
internal sealed class TermIndexBuilder
{
    private readonly Dictionary<string, int> _surfaces = new(StringComparer.Ordinal); // every spelling met → its term
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<int> _frequencies = [];
    private readonly List<int> _lastSeen = [];
    private readonly List<int> _fieldStarts = [0];
    private readonly List<int> _tokens = [];
    private readonly List<int> _joined = [];
    private readonly List<SearchWord> _words = [];
    private readonly AcronymSenses _acronyms = new();
    private int _documents;

    /// <summary>Adds the next paper.</summary>
    public void Add(SearchDocument document)
    {
        AddField([document.Title]);
        AddField([document.Abstract]);
        AddField(document.Keywords);
        AddField(document.Authors);
        AddDefinitions(document.Title);
        AddDefinitions(document.Abstract);
        _acronyms.NextPaper();
        _documents++;
    }

    /// <summary>
    /// The words from the most frequent, how many papers hold each, where each field starts, the words of all fields, and the acronyms that
    /// may be taken for their long forms.
    /// </summary>
    public (string[] Terms, int[] Frequencies, int[] FieldStarts, int[] Tokens, Acronym[] Acronyms) Finish()
    {
        var expansion = new AcronymExpansion(_acronyms.Usual(), _frequencies);
        var tokens = CollectionsMarshal.AsSpan(_tokens);
        var starts = CollectionsMarshal.AsSpan(_fieldStarts);
        for (var f = 0; f + TermIndex.Fields < starts.Length; f += TermIndex.Fields)
            expansion.Add(tokens[starts[f]..starts[f + TermIndex.Fields]], starts[f..(f + TermIndex.Fields + 1)]);
        var order = Enumerable.Range(0, _terms.Count).ToArray();
        Array.Sort(order, (a, b) =>
            _frequencies[b] != _frequencies[a] ? _frequencies[b].CompareTo(_frequencies[a]) : string.CompareOrdinal(_terms[a], _terms[b]));
        var number = new int[order.Length];
        for (var i = 0; i < order.Length; i++) number[order[i]] = i;
        var numbered = expansion.Tokens.ToArray();
        foreach (ref var token in numbered.AsSpan())
        {
            if (token != TermIndex.Break) token = number[token];
        }

        var acronyms = expansion.Unambiguous.Select(a => new Acronym(number[a.Term], [.. a.Phrase.Select(t => number[t])]));
        return ([.. order.Select(t => _terms[t])], [.. order.Select(t => _frequencies[t])], [.. expansion.FieldStarts], numbered,
            [.. acronyms]);
    }

    private void AddField(IReadOnlyList<string> texts)
    {
        _joined.Clear();
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0) _tokens.Add(TermIndex.Break);
            AddText(texts[i]);
        }

        if (_joined.Count > 0)
        {
            _tokens.Add(TermIndex.Break);
            foreach (var term in _joined)
            {
                // Two joined forms do not make a phrase.
                _tokens.Add(term);
                _tokens.Add(TermIndex.Break);
            }
        }

        _fieldStarts.Add(_tokens.Count);
    }

    private void AddText(string text)
    {
        SearchWords.Split(text, _words);
        for (var i = 0; i < _words.Count; i++)
        {
            var word = _words[i];
            _tokens.Add(Number(word.In(text)));
            if (word.Hyphenated) _joined.Add(Number(string.Concat(_words[i - 1].In(text), word.In(text))));
            if (SearchWords.WithoutSign(word.In(text)) is { Length: > 0 } bare) _joined.Add(Number(bare));
        }
    }

    private void AddDefinitions(string text)
    {
        foreach (var definition in AcronymFinder.In(text))
        {
            if (SearchWords.Split(definition.ShortForm) is not [var word]) continue;
            var phrase = SearchWords.Split(definition.LongForm).ConvertAll(w =>
                _numbers.GetValueOrDefault(SearchWords.Term(w.In(definition.LongForm)), -1));
            if (phrase.Count > 1 && !phrase.Contains(-1)
                && _numbers.TryGetValue(SearchWords.Term(word.In(definition.ShortForm)), out var number))
                _acronyms.Add(number, [.. phrase]);
        }
    }

    private int Number(ReadOnlySpan<char> surface)
    {
        var known = _surfaces.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(surface, out var number))
        {
            var term = SearchWords.Term(surface);
            if (!_numbers.TryGetValue(term, out number))
            {
                _numbers.Add(term, number = _terms.Count);
                _terms.Add(term);
                _frequencies.Add(0);
                _lastSeen.Add(-1);
            }

            known[surface] = number;
        }

        if (_lastSeen[number] != _documents)
        {
            _lastSeen[number] = _documents;
            _frequencies[number]++;
        }

        return number;
    }
}
