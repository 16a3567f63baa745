using System.Runtime.InteropServices;

namespace Conspectus.Analysis.Search;

/// <summary>How near to each other a paper has words that follow each other in the query.</summary>
internal sealed class PairScores
{
    private readonly TermIndex _index;
    private readonly int _window;
    private readonly float _weight;
    private readonly Dictionary<(int First, int Second), float> _pairs = [];
    private readonly HashSet<int> _firsts = [];
    private readonly float _saturation;

    /// <summary>Notes the pairs of a query.</summary>
    public PairScores(TermIndex index, string folded, IReadOnlyList<QueryWord> words, LexicalOptions options)
    {
        (_index, _window, _saturation) = (index, options.PairWindow, options.Saturation(words.Count));
        _weight = options.Pairs * (1 - LexicalOptions.Prose(words.Count));
        if (_weight == 0) return;
        var ideal = LexicalScores.Ideal(index, words);
        var previous = -1;
        foreach (var place in SearchWords.Split(folded))
        {
            var term = index.Find(SearchWords.Term(place.In(folded)));
            if (term >= 0 && index.IsFunctionWord(term)) term = -1;
            if (term >= 0 && previous >= 0 && term != previous)
            {
                _pairs[(previous, term)] = (Idf(previous) + Idf(term)) / 2 / ideal;
                _firsts.Add(previous);
            }

            previous = term;
        }
    }

    /// <summary>What the pairs add to a paper's score. Cost: linear in its words times the window.</summary>
    public float Of(int document)
    {
        if (_pairs.Count == 0) return 0;
        var tokens = _index.Tokens(document);
        var counts = new Dictionary<(int, int), int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!_firsts.Contains(tokens[i])) continue;
            for (var j = i + 1; j <= i + _window && j < tokens.Length && tokens[j] != TermIndex.Break; j++)
            {
                if (_pairs.ContainsKey((tokens[i], tokens[j]))) CollectionsMarshal.GetValueRefOrAddDefault(counts, (tokens[i], tokens[j]), out _)++;
            }
        }

        return _weight * counts.Sum(c => _pairs[c.Key] * c.Value / (c.Value + _saturation));
    }

    private float Idf(int term) => LexicalScores.Idf(_index.Count, _index.Frequencies[term]);
}
