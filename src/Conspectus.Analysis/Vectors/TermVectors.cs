using System.Runtime.InteropServices;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Vectors;

/// <summary>Documents as weighted terms: words and adjacent word pairs.</summary>
/// <remarks>
/// Weight: (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), rows scaled to unit length (G. Salton and C. Buckley, 1988, smoothed
/// as scikit-learn does). A document without a known term is a zero row.
/// </remarks>
public sealed class TermVectors
{
    private readonly Dictionary<long, int> _terms;
    private readonly Dictionary<string, int> _words;
    private readonly TermOptions _options;
    private readonly bool[] _stop;

    private TermVectors(Dictionary<long, int> terms, Dictionary<string, int> words, bool[] stop, float[] idf, SparseMatrix matrix, TermOptions options) =>
        (_terms, _words, _stop, Idf, Matrix, _options) = (terms, words, stop, idf, matrix, options);

    /// <summary>n × terms.</summary>
    public SparseMatrix Matrix { get; }

    /// <summary>The inverse document frequency of each term.</summary>
    public float[] Idf { get; }

    /// <summary>Builds the vectors. Cost: linear in the text.</summary>
    public static TermVectors Create(TokenizedCorpus corpus, TermOptions options, Workers workers)
    {
        var n = corpus.Titles.Length;
        var counts = new Dictionary<long, float>[n];
        var frequency = new Dictionary<long, int>();
        var stop = corpus.Words.Select(StopWords.IsFunctionWord).ToArray();
        workers.For(n, i =>
        {
            counts[i] = [];
            TermCounts.Add(counts[i], corpus.Titles[i], options.TitleWeight, stop);
            TermCounts.Add(counts[i], corpus.Bodies[i], 1, stop);
            TermCounts.Add(counts[i], corpus.Keywords[i], options.KeywordWeight, stop);
        });
        foreach (var document in counts)
        {
            foreach (var key in document.Keys) CollectionsMarshal.GetValueRefOrAddDefault(frequency, key, out _)++;
        }

        var kept = frequency
            .Where(f => f.Value >= (TermCounts.IsPair(f.Key) ? options.MinPairDocuments : options.MinWordDocuments) && (f.Value <= n * options.MaxShare || n < 10))
            .OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(options.MaxTerms).Select(f => f.Key).Order().ToList();
        var terms = new Dictionary<long, int>(kept.Count);
        var idf = new float[kept.Count];
        foreach (var key in kept)
        {
            idf[terms.Count] = MathF.Log((1f + n) / (1f + frequency[key])) + 1;
            terms.Add(key, terms.Count);
        }

        var words = new Dictionary<string, int>(corpus.Words.Count, StringComparer.Ordinal);
        for (var w = 0; w < corpus.Words.Count; w++) words.Add(corpus.Words[w], w);
        return new TermVectors(terms, words, stop, idf, Weigh(counts, terms, idf, workers), options);
    }

    /// <summary>The term vector of a document that is not in the matrix; unknown terms are passed over.</summary>
    /// <returns>A 1 × terms matrix.</returns>
    public SparseMatrix Transform(Document document)
    {
        var corpus = TokenizedCorpus.Create([document], new Workers(1));
        int[] Map(int[] tokens) => tokens.Select(t => t == TokenizedCorpus.Break ? t : _words.GetValueOrDefault(corpus.Words[t], TokenizedCorpus.Break)).ToArray();
        var counts = new Dictionary<long, float>();
        TermCounts.Add(counts, Map(corpus.Titles[0]), _options.TitleWeight, _stop);
        TermCounts.Add(counts, Map(corpus.Bodies[0]), 1, _stop);
        TermCounts.Add(counts, Map(corpus.Keywords[0]), _options.KeywordWeight, _stop);
        return Weigh([counts], _terms, Idf, new Workers(1));
    }

    private static SparseMatrix Weigh(Dictionary<long, float>[] counts, Dictionary<long, int> terms, float[] idf, Workers workers)
    {
        var rows = new (int[] Terms, float[] Weights)[counts.Length];
        workers.For(counts.Length, i =>
        {
            var row = counts[i].Where(c => terms.ContainsKey(c.Key)).Select(c => (Term: terms[c.Key], Tf: c.Value)).OrderBy(c => c.Term).ToArray();
            var weights = row.Select(c => (1 + MathF.Log(c.Tf)) * idf[c.Term]).ToArray();
            DenseMath.Normalize(weights);
            rows[i] = (row.Select(c => c.Term).ToArray(), weights);
        });
        var starts = new int[counts.Length + 1];
        for (var i = 0; i < rows.Length; i++) starts[i + 1] = starts[i] + rows[i].Terms.Length;
        return new SparseMatrix(rows.Length, terms.Count, starts, rows.SelectMany(r => r.Terms).ToArray(), rows.SelectMany(r => r.Weights).ToArray());
    }
}
