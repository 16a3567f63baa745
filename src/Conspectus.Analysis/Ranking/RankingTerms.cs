using System.Collections.Concurrent;
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
    private readonly ConcurrentBag<WordForms> _forms = []; // of threads that read a text, to be used again

    private RankingTerms(int[] columns, SparseMatrix matrix) =>
        (_columns, _mask, Matrix) = (columns, (ulong)columns.Length - 1, matrix);

    /// <summary>n × terms.</summary>
    public SparseMatrix Matrix { get; }

    /// <summary>Reads the texts. Cost: linear.</summary>
    public static RankingTerms Create(IReadOnlyList<RankedDocument> documents, RankingOptions options, Workers workers)
    {
        var n = documents.Count;
        var counts = new (ulong[] Hashes, float[] Counts)[n];
        workers.Blocks(n, Block, (from, to) =>
        {
            var (forms, terms) = (new WordForms(), new Dictionary<ulong, float>());
            for (var i = from; i < to; i++) counts[i] = Count(documents[i].Text, options, forms, terms);
        });
        var bits = Math.Clamp(BitOperations.Log2((ulong)counts.Sum(c => (long)c.Hashes.Length) + 1) + 1, FewestBits, MostBits);
        var frequencies = new int[1 << bits];
        var mask = (ulong)frequencies.Length - 1;
        foreach (var (hashes, _) in counts)
        {
            foreach (var hash in hashes) frequencies[hash & mask]++;
        }

        var (columns, kept) = (new int[frequencies.Length], 0);
        for (var place = 0; place < columns.Length; place++)
            columns[place] = frequencies[place] >= 2 && frequencies[place] <= Math.Max(1, options.MaxShare * n) ? kept++ : -1;
        var rows = new (int[] Columns, float[] Weights)[n];
        workers.Blocks(n, Block, (from, to) =>
        {
            var keys = new List<long>();
            for (var i = from; i < to; i++)
            {
                rows[i] = Weigh(counts[i].Hashes, counts[i].Counts, columns, frequencies, mask, options.MaxShare * n, n, keys);
                counts[i] = default; // at 100,000 papers these are half a gigabyte
            }
        });
        return new RankingTerms(columns, Joined(rows, kept));
    }

    /// <summary>Where the terms of a text stand that have a column, in order, pairs behind their first word.</summary>
    public IEnumerable<(int Column, Range At)> Surfaces(string text)
    {
        var forms = _forms.TryTake(out var used) ? used : new WordForms();
        var words = RankingWords.Read(text, forms);
        _forms.Add(forms);
        for (var w = 0; w < words.Count; w++)
        {
            if (_columns[words[w].Hash & _mask] is var column and >= 0) yield return (column, words[w].Start..words[w].End);
            if (w + 1 < words.Count && _columns[RankingWords.Pair(words[w].Hash, words[w + 1].Hash) & _mask] is var pair and >= 0)
                yield return (pair, words[w].Start..words[w + 1].End);
        }
    }

    // Ascending by hash, so that sums do not depend on the dictionary's order.
    private static (ulong[] Hashes, float[] Counts) Count(
        Document text, RankingOptions options, WordForms forms, Dictionary<ulong, float> terms)
    {
        terms.Clear();
        Add(text.Title, options.TitleWeight, 0);
        if (options.TitleTermWeight > 0) Add(text.Title, options.TitleTermWeight, TitleMark);
        Add(text.Body, 1, 0);
        foreach (var keyword in text.Keywords) Add(keyword, 1, 0);
        var (hashes, counts) = (new ulong[terms.Count], new float[terms.Count]);
        terms.Keys.CopyTo(hashes, 0);
        terms.Values.CopyTo(counts, 0);
        Array.Sort(hashes, counts);
        return (hashes, counts);

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

    private static (int[] Columns, float[] Weights) Weigh(ulong[] hashes, float[] counts, int[] columns, int[] frequencies, ulong mask,
        double most, int n, List<long> keys)
    {
        keys.Clear();
        var squares = 0.0;
        for (var t = 0; t < hashes.Length; t++)
        {
            var place = hashes[t] & mask;
            if (frequencies[place] > most && frequencies[place] > 1) continue;
            counts[t] = (1 + MathF.Log(counts[t])) * (MathF.Log((1f + n) / (1f + frequencies[place])) + 1);
            squares += (double)counts[t] * counts[t];
            if (columns[place] is var column and >= 0) keys.Add(((long)column << 32) | (uint)t);
        }

        keys.Sort(); // by column, terms of one column by hash
        var scale = squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0;
        var (row, weights, kept) = (new int[keys.Count], new float[keys.Count], 0);
        foreach (var key in keys)
        {
            var (column, weight) = ((int)(key >> 32), counts[(int)key]);
            if (kept > 0 && row[kept - 1] == column) weights[kept - 1] += weight;
            else (row[kept], weights[kept++]) = (column, weight);
        }

        for (var k = 0; k < kept; k++) weights[k] *= scale;
        return (row[..kept], weights[..kept]);
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
