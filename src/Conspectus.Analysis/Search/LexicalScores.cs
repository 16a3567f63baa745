namespace Conspectus.Analysis.Search;

/// <summary>BM25F over all papers, word by word, as a share of what a paper would score that is about nothing but the words.</summary>
/// <remarks>The share makes scores of different queries comparable: where no paper covers much of a query, its words tell little, and meaning decides.</remarks>
internal sealed class LexicalScores
{
    private readonly TermIndex _index;
    private readonly float[] _frequencies; // of the word at hand, zero between words
    private readonly ushort[] _lastWord; // the last word each paper was found to hold, from 1
    private readonly float[] _wholeness; // the greatest weight of a form it was found in
    private readonly List<int> _touched = [];

    private LexicalScores(TermIndex index)
    {
        _index = index;
        Values = new float[index.Count];
        Held = new ushort[index.Count];
        (_frequencies, _lastWord, _wholeness) = (new float[index.Count], new ushort[index.Count], new float[index.Count]);
    }

    /// <summary>Each paper's score, 0 to 1; 0 where it holds no word.</summary>
    public float[] Values { get; }

    /// <summary>How many of the words each paper holds.</summary>
    public ushort[] Held { get; }

    /// <summary>Scores every paper. Cost: linear in the words' postings and in n.</summary>
    public static LexicalScores Compute(TermIndex index, IReadOnlyList<QueryWord> words, LexicalOptions options)
    {
        var scores = new LexicalScores(index);
        var k1 = options.Saturation(words.Count);
        var ideal = Ideal(index, words);
        for (var w = 0; w < words.Count; w++) scores.Add(words[w], (ushort)(w + 1), k1, ideal);
        return scores;
    }

    /// <summary>How much a word tells: the inverse document frequency, times its weight in the query.</summary>
    public static float Telling(TermIndex index, QueryWord word) => word.Weight * Idf(index.Count, word.Frequency);

    /// <summary>What all words tell together; above 0.</summary>
    public static float Ideal(TermIndex index, IReadOnlyList<QueryWord> words) => words.Sum(w => Telling(index, w)) + 1e-9f;

    /// <summary>The inverse document frequency of a word in so many of so many papers.</summary>
    public static float Idf(int count, int frequency) => MathF.Log(1 + ((count - frequency + 0.5f) / (frequency + 0.5f)));

    private void Add(QueryWord word, ushort number, float k1, float ideal)
    {
        foreach (var form in word.Forms)
        {
            var documents = _index.Documents(form.Term);
            var impacts = _index.Impacts(form.Term);
            for (var p = 0; p < documents.Length; p++)
            {
                var document = documents[p];
                ref var frequency = ref _frequencies[document];
                if (frequency == 0) _touched.Add(document);
                frequency += form.Weight * TermIndex.Weight(impacts[p]);
                if (!form.Same) continue;
                if (_lastWord[document] != number)
                {
                    _lastWord[document] = number;
                    _wholeness[document] = form.Weight;
                    Held[document]++;
                }
                else if (form.Weight > _wholeness[document])
                {
                    _wholeness[document] = form.Weight;
                }
            }
        }

        var scale = Telling(_index, word) / ideal;
        foreach (var document in _touched)
        {
            ref var frequency = ref _frequencies[document];
            // However often "latent" stands there, "late" fits "late" better.
            Values[document] += scale * frequency / (k1 + frequency) * (_lastWord[document] == number ? _wholeness[document] : 1);
            frequency = 0;
        }

        _touched.Clear();
    }
}
