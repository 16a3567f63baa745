namespace Conspectus.Analysis.Search;

/// <summary>How near to each other a paper has words that follow each other in the query.</summary>
internal sealed class PairScores
{
    private readonly TermIndex _index;
    private readonly int _window;
    private readonly float _weight;
    private readonly List<(int First, int Second, float Score)> _pairs = [];
    private readonly int[] _firsts;
    private readonly float _k1;

    /// <summary>Notes the pairs of a query.</summary>
    public PairScores(TermIndex index, string folded, IReadOnlyList<QueryWord> words, LexicalOptions options)
    {
        (_index, _window, _k1) = (index, options.PairWindow, options.K1(words.Count));
        _weight = options.Pairs * (1 - LexicalOptions.Prose(words.Count));
        if (_weight > 0) Note(folded, LexicalScores.Ideal(index, words));
        _firsts = [.. _pairs.Select(p => p.First).Distinct()];
    }

    /// <summary>What the pairs add to a paper's score. Cost: linear in its words, and in the window where a pair may begin.</summary>
    public float Of(int document)
    {
        if (_pairs.Count == 0) return 0;
        var tokens = _index.Tokens(document);
        var counts = new int[_pairs.Count];
        for (var i = tokens.IndexOfAny(_firsts); i >= 0; i = Next(tokens, i + 1))
        {
            for (var j = i + 1; j <= i + _window && j < tokens.Length && tokens[j] != TermIndex.Break; j++)
                Count(tokens[i], tokens[j], counts);
        }

        return _weight * _pairs.Select((p, i) => p.Score * counts[i] / (counts[i] + _k1)).Sum();
    }

    private void Note(string folded, float ideal)
    {
        var previous = -1;
        foreach (var place in SearchWords.Split(folded))
        {
            var term = _index.Find(SearchWords.Term(place.In(folded)));
            if (term >= 0 && _index.IsFunctionWord(term)) term = -1;
            if (term >= 0 && previous >= 0 && term != previous && !_pairs.Exists(p => p.First == previous && p.Second == term))
                _pairs.Add((previous, term, (Idf(previous) + Idf(term)) / 2 / ideal));
            previous = term;
        }
    }

    private int Next(ReadOnlySpan<int> tokens, int from) => tokens[from..].IndexOfAny(_firsts) is >= 0 and var at ? from + at : -1;

    private void Count(int first, int second, int[] counts)
    {
        for (var p = 0; p < counts.Length; p++)
        {
            if (_pairs[p].First == first && _pairs[p].Second == second) counts[p]++;
        }
    }

    private float Idf(int term) => LexicalScores.Idf(_index.Count, _index.Frequencies[term]);
}
