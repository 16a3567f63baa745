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
    private readonly TokenizedCorpus _corpus;
    private readonly long[] _keys;

    private TermVectors(TokenizedCorpus corpus, long[] keys, float[] idf, SparseMatrix matrix) => (_corpus, _keys, Idf, Matrix) = (corpus, keys, idf, matrix);

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
        workers.For(n, i => counts[i] = TermCounts.Of(corpus, i, options, stop));
        foreach (var document in counts)
        {
            foreach (var key in document.Keys) CollectionsMarshal.GetValueRefOrAddDefault(frequency, key, out _)++;
        }

        var keys = frequency
            .Where(f => f.Value >= (TermCounts.IsPair(f.Key) ? options.MinPairDocuments : options.MinWordDocuments) && (f.Value <= n * options.MaxShare || n < 10))
            .OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(options.MaxTerms).Select(f => f.Key).Order().ToArray();
        var terms = new Dictionary<long, int>(keys.Length);
        var idf = new float[keys.Length];
        foreach (var key in keys)
        {
            idf[terms.Count] = MathF.Log((1f + n) / (1f + frequency[key])) + 1;
            terms.Add(key, terms.Count);
        }

        return new TermVectors(corpus, keys, idf, Weigh(counts, terms, idf, workers));
    }

    /// <summary>The same terms, each also weighted by what it tells of a paper's subject (<see cref="TermTable"/>); one that the table lacks weighs 1.</summary>
    /// <remarks>For telling subjects, not for finding one paper: there, the words that tell little of a subject are what sets a paper apart.</remarks>
    public SparseMatrix Telling(TermTable table)
    {
        var known = table.Known(_corpus);
        var weights = _keys.Select(k => table.Find(k, known) is var row and >= 0 ? table.Weights[row] : 1).ToArray();
        var values = Matrix.Values.Zip(Matrix.Indices, (value, term) => value * weights[term]).ToArray();
        for (var i = 0; i < Matrix.Rows; i++) DenseMath.Normalize(values.AsSpan(Matrix.Starts[i]..Matrix.Starts[i + 1]));
        return Matrix with { Values = values };
    }

    /// <summary>A table that gives a text its place among the documents: the rows of V · Σᵖ⁻¹ with the terms' <see cref="Idf"/>, where U and Σ decompose <see cref="Matrix"/>.</summary>
    /// <param name="left">U, n × d, row-major.</param>
    /// <param name="singular">Σ, d numbers; directions of size 0 are left out.</param>
    /// <param name="power">p.</param>
    /// <param name="workers">Threads.</param>
    internal TermTable Project(float[] left, float[] singular, float power, Workers workers)
    {
        var d = singular.Length;
        var rows = Matrix.Transpose().Multiply(left, d, workers); // VΣ
        var scale = singular.Select(s => s > 1e-6f ? MathF.Pow(s, power - 2) : 0).ToArray();
        for (var i = 0; i < rows.Length; i++) rows[i] *= scale[i % d] * Idf[i / d];
        return Table(rows, d);
    }

    // Words that stand in a pair but are no terms themselves get a row of zeros.
    private TermTable Table(float[] rows, int d)
    {
        var numbers = new SortedDictionary<int, int>(); // the word's number in the corpus → its number in the table
        foreach (var key in _keys)
        {
            if (!TermCounts.IsPair(key)) numbers[(int)key] = 0;
            else (numbers[TermCounts.Words(key).First], numbers[TermCounts.Words(key).Second]) = (0, 0);
        }

        foreach (var (word, at) in numbers.Keys.ToArray().Index().Select(w => (w.Item, w.Index))) numbers[word] = at;
        var pairs = new List<(int, int)>();
        var ordered = new float[(numbers.Count + _keys.Count(TermCounts.IsPair)) * d];
        for (var t = 0; t < _keys.Length; t++)
        {
            var at = TermCounts.IsPair(_keys[t]) ? numbers.Count + pairs.Count : numbers[(int)_keys[t]];
            if (TermCounts.IsPair(_keys[t])) pairs.Add((numbers[TermCounts.Words(_keys[t]).First], numbers[TermCounts.Words(_keys[t]).Second]));
            rows.AsSpan(t * d, d).CopyTo(ordered.AsSpan(at * d, d));
        }

        var ones = new float[numbers.Count + pairs.Count];
        Array.Fill(ones, 1f);
        return TermTable.Create(numbers.Keys.Select(w => _corpus.Words[w]).ToArray(), [.. pairs], ones, ordered, d);
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
            counts[i] = []; // a large library's counts would else stand beside the matrix
        });
        var starts = new int[counts.Length + 1];
        for (var i = 0; i < rows.Length; i++) starts[i + 1] = starts[i] + rows[i].Terms.Length;
        var (indices, values) = (new int[starts[^1]], new float[starts[^1]]);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].Terms.CopyTo(indices, starts[i]);
            rows[i].Weights.CopyTo(values, starts[i]);
        }

        return new SparseMatrix(rows.Length, terms.Count, starts, indices, values);
    }
}
