using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Vectors;

/// <summary>Documents as weighted terms: words and adjacent word pairs.</summary>
/// <remarks>
/// Weight: (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), rows scaled to unit length (G. Salton and C. Buckley, 1988, smoothed
/// as scikit-learn does). A document without a known term is a zero row.
/// </remarks>
public sealed class TermVectors
{
    private const int Block = 128;

    private readonly TokenizedCorpus _corpus;
    private readonly (long Key, int Documents)[] _terms;
    private readonly (long Key, int Documents)[] _usual; // left out of the matrix, because they are in too many documents
    private readonly Lazy<float[]> _shippedRarity;

    private TermVectors(TokenizedCorpus corpus, (long Key, int Documents)[] terms, (long Key, int Documents)[] usual, float[] idf,
        SparseMatrix matrix)
    {
        (_corpus, _terms, _usual, Idf, Matrix) = (corpus, terms, usual, idf, matrix);
        _shippedRarity = new(() => Rarity(ShippedTerms.Table));
    }

    /// <summary>n × terms.</summary>
    public SparseMatrix Matrix { get; }

    /// <summary>The inverse document frequency of each term.</summary>
    public float[] Idf { get; }

    /// <summary>Builds the vectors. Cost: linear in the text.</summary>
    public static TermVectors Create(TokenizedCorpus corpus, TermOptions options, Workers workers)
    {
        var n = corpus.Titles.Length;
        var stop = corpus.Words.Select(StopWords.IsFunctionWord).ToArray();
        var found = Frequencies(corpus, options, stop, workers);
        bool IsUsual((long Key, int Documents) term) => n >= 10 && term.Documents > n * options.MaxShare;
        var kept = found
            .Where(f => f.Documents >= (TermCounts.IsPair(f.Key) ? options.MinPairDocuments : options.MinWordDocuments) && !IsUsual(f))
            .OrderByDescending(f => f.Documents).ThenBy(f => f.Key).Take(options.MaxTerms).OrderBy(f => f.Key).ToArray();
        var idf = Array.ConvertAll(kept, f => MathF.Log((1f + n) / (1f + f.Documents)) + 1);
        return new TermVectors(corpus, kept, [.. found.Where(IsUsual)], idf,
            Weigh(corpus, options, stop, Array.ConvertAll(kept, f => f.Key), idf, workers));
    }

    /// <summary>
    /// How rare each term of a table is in these documents, ln(1 + n / df); one that is not among the terms here counts as a term of one
    /// document.
    /// </summary>
    /// <remarks>
    /// The table was learned from other papers. A term that is telling among those, such as "information retrieval", tells nothing in a
    /// library where all papers hold it.
    /// </remarks>
    public float[] Rarity(TermTable table)
    {
        float n = _corpus.Titles.Length;
        var rarity = new float[table.Count];
        Array.Fill(rarity, MathF.Log(1 + n));
        var known = table.Known(_corpus);
        foreach (var (key, documents) in _terms.Concat(_usual))
        {
            if (table.Find(key, known) is var row and >= 0) rarity[row] = MathF.Log(1 + (n / documents));
        }

        return rarity;
    }

    /// <summary>The <see cref="Rarity(TermTable)"/> of the terms of <see cref="ShippedTerms"/>, counted once.</summary>
    internal float[] ShippedRarity => _shippedRarity.Value;

    /// <summary>
    /// The documents' vectors by <see cref="ShippedTerms"/>, each term also weighted by its <see cref="Rarity(TermTable)"/>.
    /// </summary>
    /// <returns>As <see cref="TermTable.Embed"/>.</returns>
    public float[] Shipped(TermOptions options, Workers workers) =>
        ShippedTerms.Table.Weighed(ShippedRarity).Embed(_corpus, options, workers);

    /// <summary>
    /// The same terms, each also weighted by what it tells of a paper's subject (<see cref="TermTable"/>); one that the table lacks weighs
    /// 1.
    /// </summary>
    /// <remarks>
    /// For comparing subjects, not for finding one paper: what distinguishes a paper from others on its subject are the words that tell
    /// little of the subject.
    /// </remarks>
    public SparseMatrix Telling(TermTable table)
    {
        var known = table.Known(_corpus);
        var weights = _terms.Select(t => table.Find(t.Key, known) is var row and >= 0 ? table.Weights[row] : 1).ToArray();
        var values = Matrix.Values.Zip(Matrix.Indices, (value, term) => value * weights[term]).ToArray();
        for (var i = 0; i < Matrix.Rows; i++) DenseMath.Normalize(values.AsSpan(Matrix.Starts[i]..Matrix.Starts[i + 1]));
        return Matrix with { Values = values };
    }

    /// <summary>
    /// A table that gives a text its place among the documents: the rows of V · Σᵖ⁻¹ with the terms' <see cref="Idf"/>, where U and Σ
    /// decompose <see cref="Matrix"/>.
    /// </summary>
    /// <param name="left">U, n × d, row-major.</param>
    /// <param name="singular">Σ, d numbers; directions of size 0 are left out.</param>
    /// <param name="power">p.</param>
    /// <param name="workers">Threads.</param>
    public TermTable Project(float[] left, float[] singular, float power, Workers workers)
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
        foreach (var (key, _) in _terms)
        {
            if (!TermCounts.IsPair(key)) numbers[(int)key] = 0;
            else (numbers[TermCounts.Words(key).First], numbers[TermCounts.Words(key).Second]) = (0, 0);
        }

        foreach (var (word, at) in numbers.Keys.ToArray().Index().Select(w => (w.Item, w.Index))) numbers[word] = at;
        var pairs = new List<(int, int)>();
        var count = numbers.Count + _terms.Count(t => TermCounts.IsPair(t.Key));
        var (scales, rounded, ones) = (new float[count], new sbyte[count * d], new float[count]);
        Array.Fill(ones, 1f);
        for (var t = 0; t < _terms.Length; t++)
        {
            var key = _terms[t].Key;
            var at = TermCounts.IsPair(key) ? numbers.Count + pairs.Count : numbers[(int)key];
            if (TermCounts.IsPair(key)) pairs.Add((numbers[TermCounts.Words(key).First], numbers[TermCounts.Words(key).Second]));
            scales[at] = WholeNumbers.Round(rows.AsSpan(t * d, d), rounded.AsSpan(at * d, d));
        }

        return new TermTable(d, numbers.Keys.Select(w => _corpus.Words[w]).ToArray(), [.. pairs], ones, scales, rounded);
    }

    // Counted by sorting, since most pairs of a large library stand in it once and a dictionary would hold them all.
    private static List<(long Key, int Documents)> Frequencies(TokenizedCorpus corpus, TermOptions options, bool[] stop, Workers workers)
    {
        var n = corpus.Titles.Length;
        var parts = new List<long>[(n + Block - 1) / Block];
        workers.Blocks(n, Block, (from, to) =>
        {
            var (counts, keys) = (new Dictionary<long, float>(PairHash.Instance), new List<long>());
            for (var i = from; i < to; i++) keys.AddRange(TermCounts.Of(corpus, i, options, stop, counts).Keys);
            parts[from / Block] = keys;
        });
        var all = new long[parts.Sum(p => p.Count)];
        var at = 0;
        for (var p = 0; p < parts.Length; p++)
        {
            parts[p].CopyTo(all, at);
            at += parts[p].Count;
            parts[p] = [];
        }

        Array.Sort(all);
        var found = new List<(long, int)>();
        for (var (start, end) = (0, 0); start < all.Length; start = end)
        {
            while (end < all.Length && all[end] == all[start]) end++;
            if (end - start >= Math.Min(options.MinWordDocuments, options.MinPairDocuments)) found.Add((all[start], end - start));
        }

        return found;
    }

    private static SparseMatrix Weigh(TokenizedCorpus corpus, TermOptions options, bool[] stop, long[] keys, float[] idf, Workers workers)
    {
        var terms = new Dictionary<long, int>(keys.Length, PairHash.Instance);
        foreach (var key in keys) terms.Add(key, terms.Count);
        var rows = new (int[] Terms, float[] Weights)[corpus.Titles.Length];
        workers.Blocks(rows.Length, Block, (from, to) =>
        {
            var (counts, row) = (new Dictionary<long, float>(PairHash.Instance), new List<(int Term, float Tf)>());
            for (var i = from; i < to; i++)
            {
                row.Clear();
                foreach (var (key, tf) in TermCounts.Of(corpus, i, options, stop, counts))
                {
                    if (terms.TryGetValue(key, out var term)) row.Add((term, tf));
                }

                row.Sort((a, b) => a.Term.CompareTo(b.Term));
                rows[i] = (new int[row.Count], new float[row.Count]);
                for (var t = 0; t < row.Count; t++)
                    (rows[i].Terms[t], rows[i].Weights[t]) = (row[t].Term, (1 + MathF.Log(row[t].Tf)) * idf[row[t].Term]);
                DenseMath.Normalize(rows[i].Weights);
            }
        });
        var starts = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) starts[i + 1] = starts[i] + rows[i].Terms.Length;
        var (indices, values) = (new int[starts[^1]], new float[starts[^1]]);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].Terms.CopyTo(indices, starts[i]);
            rows[i].Weights.CopyTo(values, starts[i]);
            rows[i] = default; // frees the rows of a large library while the matrix is filled
        }

        return new SparseMatrix(rows.Length, terms.Count, starts, indices, values);
    }
}
