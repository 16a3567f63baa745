namespace Conspectus.Analysis.Search;

/// <summary>What a search found, best first, and what explains it.</summary>
public sealed class SearchAnswer
{
    private readonly TermIndex _index;
    private readonly IReadOnlyList<QueryWord> _words;
    private readonly MeaningIndex? _meaning;
    private readonly float[]? _query;
    private readonly Dictionary<string, float> _shares = new(StringComparer.Ordinal);

    internal SearchAnswer(TermIndex index, IReadOnlyList<QueryWord> words, MeaningIndex? meaning, float[]? query,
        IReadOnlyList<SearchHit> hits, IReadOnlyList<(string, string)> corrections)
    {
        (_index, _words, _meaning, _query, Hits, Corrections) = (index, words, meaning, query, hits, corrections);
        foreach (var word in words)
        {
            foreach (var form in word.Forms)
                _shares[index.Terms[form.Term]] = Math.Max(Share(word), _shares.GetValueOrDefault(index.Terms[form.Term]));
        }
    }

    /// <summary>The papers, best first; of equals the earlier row.</summary>
    public IReadOnlyList<SearchHit> Hits { get; }

    /// <summary>Words of the query that no paper has, as they were typed; the others were searched for without them.</summary>
    public IReadOnlyList<string> Missing => [.. _words.Where(w => !w.Forms.Any(f => f.Same)).Select(w => w.Text)];

    /// <summary>Words that no paper has, and those searched for instead.</summary>
    public IReadOnlyList<(string Typed, string Used)> Corrections { get; }

    /// <summary>The share of the query that each of its terms stands for, above 0, by the term as the index has it.</summary>
    public IReadOnlyDictionary<string, float> Shares => _shares;

    /// <summary>
    /// The share of the query that a word of a text stands for, 0 to 1: the weight of the word in the weights of all words, and 0 for a
    /// word that is not in the query.
    /// </summary>
    /// <param name="folded">One folded word.</param>
    public float ShareOf(string folded) => _shares.GetValueOrDefault(SearchWords.Term(folded));

    /// <summary>The words of the query that a paper has, the most telling first.</summary>
    public IReadOnlyList<WordFound> Found(int document) =>
        [.. _words.Select(w => new WordFound(w.Text, FieldsOf(w, document), Share(w))).Where(w => w.Fields.Count > 0)
            .OrderByDescending(w => w.Share)];

    /// <summary>The cosine similarity of the query and a paper; 0 where there are no vectors.</summary>
    public float Cosine(int document) =>
        _query is not null && document < _meaning!.Papers.Count ? _meaning.Papers.Dot(_query, document) : 0;

    /// <summary>The cosine similarity of the query and a text; 0 where there are no vectors.</summary>
    public float Cosine(string text) => _query is not null ? Vectors.DenseMath.Dot(_query, _meaning!.Encode(text)) : 0;

    private float Share(QueryWord word) => LexicalScores.Telling(_index, word) / LexicalScores.Ideal(_index, _words);

    private List<SearchField> FieldsOf(QueryWord word, int document)
    {
        var fields = new List<SearchField>();
        foreach (var field in Enum.GetValues<SearchField>())
        {
            foreach (var token in _index.Tokens(document, field))
            {
                if (!word.Forms.Any(f => f.Term == token)) continue;
                fields.Add(field);
                break;
            }
        }

        return fields;
    }
}
