namespace Conspectus.Analysis.Search;

/// <summary>BM25F over all papers, divided by the score of an ideal paper in which every word is saturated.</summary>
/// <remarks>
/// This makes scores of different queries comparable: if no paper holds much of a query, all scores are small, and the meaning decides the
/// order.
/// </remarks>
internal sealed class LexicalScores
{
    private const int BlockSize = 16_384; // of papers: what is counted of them stays in the processor's cache

    private readonly TermIndex _index;
    private readonly IReadOnlyList<QueryWord> _words;
    private readonly float _k1;
    private readonly float _ideal;
    private readonly int _required;

    private LexicalScores(TermIndex index, IReadOnlyList<QueryWord> words, float k1)
    {
        (_index, _words, _k1, _ideal) = (index, words, k1, Ideal(index, words));
        (Values, Held, Shares) = (new float[index.Count], new ushort[index.Count], new float[index.Count]);
        _required = words.Count(w => !w.Optional);
    }

    /// <summary>Each paper's score, 0 to 1; 0 where it holds no word.</summary>
    public float[] Values { get; }

    /// <summary>How many of the words that are not optional each paper holds.</summary>
    public ushort[] Held { get; }

    /// <summary>The share of the words that each paper holds, by their weights, 0 to 1.</summary>
    public float[] Shares { get; }

    /// <summary>
    /// Whether a paper holds all the words that are not optional, and there is one; of optional words alone, whether it holds any.
    /// </summary>
    public bool HasAll(int document) => _required > 0 ? Held[document] == _required : Shares[document] > 0;

    /// <summary>Scores every paper. Cost: linear in the words' postings and in n.</summary>
    public static LexicalScores Compute(TermIndex index, IReadOnlyList<QueryWord> words, LexicalOptions options, Workers workers)
    {
        var scores = new LexicalScores(index, words, options.K1(words.Count));
        workers.Blocks(index.Count, BlockSize, scores.Score);
        return scores;
    }

    /// <summary>The weight of a word: its inverse document frequency times its weight in the query.</summary>
    public static float Telling(TermIndex index, QueryWord word) => word.Weight * Idf(index.Count, word.Frequency);

    /// <summary>The sum of the weights of all words; above 0.</summary>
    public static float Ideal(TermIndex index, IReadOnlyList<QueryWord> words) => words.Sum(w => Telling(index, w)) + 1e-9f;

    /// <summary>The inverse document frequency of a word in so many of so many papers.</summary>
    public static float Idf(int count, int frequency) => MathF.Log(1 + ((count - frequency + 0.5f) / (frequency + 0.5f)));

    // Word by word, for the papers [from, to).
    private void Score(int from, int to)
    {
        var frequencies = new float[to - from]; // of the word at hand, zero between words
        var wholeness = new float[to - from]; // the greatest weight of a form of it that is the word itself, zero between words
        var touched = new List<int>();
        foreach (var word in _words)
        {
            foreach (var form in word.Forms) Count(form, from, to, frequencies, wholeness, touched);
            var scale = Telling(_index, word) / _ideal;
            foreach (var at in touched)
            {
                // A completion weighs less however often it occurs: for "late", a paper with "late" comes before one with "latent".
                var whole = wholeness[at];
                if (whole > 0)
                {
                    if (!word.Optional) Held[from + at]++;
                    Shares[from + at] += scale;
                }

                Values[from + at] += scale * frequencies[at] / (_k1 + frequencies[at]) * (whole > 0 ? whole : 1);
                (frequencies[at], wholeness[at]) = (0, 0);
            }

            touched.Clear();
        }
    }

    private void Count(WordForm form, int from, int to, float[] frequencies, float[] wholeness, List<int> touched)
    {
        var documents = _index.Documents(form.Term);
        var impacts = _index.Impacts(form.Term);
        var first = documents.BinarySearch(from);
        for (var p = first < 0 ? ~first : first; p < documents.Length && documents[p] < to; p++)
        {
            var at = documents[p] - from;
            if (frequencies[at] == 0) touched.Add(at);
            frequencies[at] += form.Weight * TermIndex.Weight(impacts[p]);
            if (form.Same) wholeness[at] = Math.Max(wholeness[at], form.Weight);
        }
    }
}
