using System.Numerics;
using System.Runtime.InteropServices;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Ranking;

/// <summary>Words and pairs of adjacent words of papers, weighted.</summary>
/// <remarks>
/// Weight: (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), texts scaled to length 1 (G. Salton and C. Buckley, 1988, smoothed as scikit-learn
/// does). Terms are told apart by a hash alone (K. Weinberger et al., "Feature hashing for large scale multitask learning", ICML 2009), so
/// that no vocabulary of millions of pairs is kept; two terms share a column about as often as there are terms among the table's places, at
/// most one in two. A term of a single paper counts in its text's length and has no column, since nothing can be learned from it.
/// </remarks>
internal sealed class RankingTerms
{
    private const int Block = 128;
    private const int FewestBits = 18;
    private const int MostBits = 24;
    private const ulong TitleMark = 0x5A5A1234ABCD9876;

    private readonly int[] _columns; // of each place of the table; -1 without one
    private readonly ulong _mask;

    private RankingTerms(int[] columns, SparseMatrix matrix) =>
        (_columns, _mask, Matrix) = (columns, (ulong)columns.Length - 1, matrix);

    /// <summary>n × terms.</summary>
    public SparseMatrix Matrix { get; }

    /// <summary>Reads the texts. Cost: linear.</summary>
    public static RankingTerms Create(IReadOnlyList<RankedDocument> documents, RankingOptions options, Workers workers)
    {
        var n = documents.Count;
        var counts = new (ulong Hash, float Count)[n][];
        workers.Blocks(n, Block, (from, to) =>
        {
            var (forms, terms) = (new WordForms(), new Dictionary<ulong, float>());
            for (var i = from; i < to; i++) counts[i] = Count(documents[i].Text, options, forms, terms);
        });
        var bits = Math.Clamp(BitOperations.Log2((ulong)counts.Sum(c => (long)c.Length) + 1) + 1, FewestBits, MostBits);
        var frequencies = new int[1 << bits];
        var mask = (ulong)frequencies.Length - 1;
        foreach (var row in counts)
        {
            foreach (var (hash, _) in row) frequencies[hash & mask]++;
        }

        var (columns, kept) = (new int[frequencies.Length], 0);
        for (var place = 0; place < columns.Length; place++)
            columns[place] = frequencies[place] >= 2 && frequencies[place] <= Math.Max(1, options.MaxShare * n) ? kept++ : -1;
        var rows = new (int[] Columns, float[] Weights)[n];
        workers.Blocks(n, Block, (from, to) =>
        {
            for (var i = from; i < to; i++) rows[i] = Weigh(counts[i], columns, frequencies, mask, options.MaxShare * n, n);
        });
        return new RankingTerms(columns, Joined(rows, kept));
    }

    /// <summary>The terms of a text that have a column, each as its author writes it, in order, pairs behind their first word.</summary>
    public IEnumerable<(int Column, string Surface)> Surfaces(string text)
    {
        var words = RankingWords.Read(text, new WordForms());
        for (var w = 0; w < words.Count; w++)
        {
            if (_columns[words[w].Hash & _mask] is var column and >= 0) yield return (column, text[words[w].Start..words[w].End]);
            if (w + 1 < words.Count && _columns[RankingWords.Pair(words[w].Hash, words[w + 1].Hash) & _mask] is var pair and >= 0)
                yield return (pair, text[words[w].Start..words[w + 1].End]);
        }
    }

    private static (ulong, float)[] Count(Document text, RankingOptions options, WordForms forms, Dictionary<ulong, float> terms)
    {
        terms.Clear();
        Add(text.Title, options.TitleWeight, 0);
        if (options.TitleTermWeight > 0) Add(text.Title, options.TitleTermWeight, TitleMark);
        Add(text.Body, 1, 0);
        foreach (var keyword in text.Keywords) Add(keyword, 1, 0);
        return [.. terms.Select(t => (t.Key, t.Value)).OrderBy(t => t.Key)];

        void Add(string part, float weight, ulong mark)
        {
            ulong before = 0;
            foreach (var word in RankingWords.Read(part, forms))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(terms, word.Hash ^ mark, out _) += weight;
                if (before != 0)
                    CollectionsMarshal.GetValueRefOrAddDefault(terms, RankingWords.Pair(before, word.Hash) ^ mark, out _) += weight;
                before = word.Hash;
            }
        }
    }

    private static (int[] Columns, float[] Weights) Weigh(
        (ulong Hash, float Count)[] terms, int[] columns, int[] frequencies, ulong mask, double most, int n)
    {
        var (row, squares) = (new SortedDictionary<int, float>(), 0.0);
        foreach (var (hash, count) in terms)
        {
            var place = hash & mask;
            if (frequencies[place] > most && frequencies[place] > 1) continue;
            var weight = (1 + MathF.Log(count)) * (MathF.Log((1f + n) / (1f + frequencies[place])) + 1);
            squares += (double)weight * weight;
            if (columns[place] is var column and >= 0) row[column] = row.GetValueOrDefault(column) + weight;
        }

        var scale = squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0;
        return ([.. row.Keys], [.. row.Values.Select(v => v * scale)]);
    }

    private static SparseMatrix Joined((int[] Columns, float[] Weights)[] rows, int columns)
    {
        var starts = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) starts[i + 1] = starts[i] + rows[i].Columns.Length;
        var (indices, values) = (new int[starts[^1]], new float[starts[^1]]);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].Columns.CopyTo(indices, starts[i]);
            rows[i].Weights.CopyTo(values, starts[i]);
            rows[i] = default;
        }

        return new SparseMatrix(rows.Length, columns, starts, indices, values);
    }
}
