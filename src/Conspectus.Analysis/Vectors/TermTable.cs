using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Vectors;

/// <summary>A vector and a weight for each of many terms: a text's vector is the weighted sum of its terms' rows.</summary>
/// <remarks>
/// The vector of a text is the sum over its terms of (1 + ln tf) · row, of unit length; what a term weighs is folded into its row.
/// Rows are eight-bit numbers with a scale each. Two tables serve the analysis: <see cref="ShippedTerms"/>, learned once from many
/// conferences, and the one that <see cref="TextModel"/> fits to the library at hand.
/// </remarks>
public sealed class TermTable
{
    private const int Block = 128;
    private const int Width = 8; // numbers added at once

    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<long, int> _pairs;

    private TermTable(TermTable other, float[] factors)
    {
        (Dimensions, Words, Pairs, Weights, Rows, _words, _pairs) =
            (other.Dimensions, other.Words, other.Pairs, other.Weights, other.Rows, other._words, other._pairs);
        Scales = other.Scales.Zip(factors, (scale, factor) => scale * factor).ToArray();
    }

    internal TermTable(int dimensions, string[] words, (int First, int Second)[] pairs, float[] weights, float[] scales, sbyte[] rows)
    {
        (Dimensions, Words, Pairs, Weights, Scales, Rows) = (dimensions, words, pairs, weights, scales, rows);
        _words = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        _pairs = new Dictionary<long, int>(pairs.Length, PairHash.Instance);
        for (var w = 0; w < words.Length; w++) _words.Add(words[w], w);
        for (var p = 0; p < pairs.Length; p++) _pairs.Add(TermCounts.PairKey(pairs[p].First, pairs[p].Second), words.Length + p);
    }

    /// <summary>d, the length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>How many terms the table knows.</summary>
    public int Count => Scales.Length;

    internal string[] Words { get; }

    internal (int First, int Second)[] Pairs { get; }

    internal float[] Weights { get; }

    internal float[] Scales { get; }

    internal sbyte[] Rows { get; }

    /// <summary>Makes a table, rounding every row to eight bits.</summary>
    /// <param name="words">The words, whose rows come first.</param>
    /// <param name="pairs">The pairs as positions in <paramref name="words"/>, whose rows follow.</param>
    /// <param name="weights">What each term tells, 1 for a term of which nothing is known.</param>
    /// <param name="rows">(words + pairs) × d, row-major.</param>
    /// <param name="dimensions">d.</param>
    public static TermTable Create(string[] words, (int First, int Second)[] pairs, float[] weights, float[] rows, int dimensions)
    {
        var scales = new float[words.Length + pairs.Length];
        var rounded = new sbyte[rows.Length];
        for (var t = 0; t < scales.Length; t++)
            scales[t] = WholeNumbers.Round(rows.AsSpan(t * dimensions, dimensions), rounded.AsSpan(t * dimensions, dimensions));
        return new TermTable(dimensions, words, pairs, weights, scales, rounded);
    }

    /// <summary>The same table with each term's row made longer or shorter; the rows themselves are shared.</summary>
    /// <param name="factors">A number a term.</param>
    /// <exception cref="ArgumentException">There are more numbers than terms, or fewer.</exception>
    public TermTable Weighed(float[] factors) =>
        factors.Length == Count ? new TermTable(this, factors)
            : throw new ArgumentException($"The table has {Count} terms; {factors.Length} numbers were given.", nameof(factors));

    /// <summary>The vectors of documents.</summary>
    /// <param name="corpus">n documents.</param>
    /// <param name="options">How much titles and keywords count.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>n × d, row-major; rows of unit length, or zero where no term is known. Cost: O(terms in all documents · d).</returns>
    public float[] Embed(TokenizedCorpus corpus, TermOptions options, Workers workers)
    {
        var vectors = new float[corpus.Titles.Length * Dimensions];
        var known = Known(corpus);
        var stop = corpus.Words.Select(StopWords.IsFunctionWord).ToArray();
        workers.Blocks(corpus.Titles.Length, Block, (from, to) =>
        {
            var counts = new Dictionary<long, float>(PairHash.Instance);
            for (var i = from; i < to; i++)
            {
                var target = vectors.AsSpan(i * Dimensions, Dimensions);
                // In order of first occurrence: the same sum for the same text.
                foreach (var (key, tf) in TermCounts.Of(corpus, i, options, stop, counts))
                {
                    if (Find(key, known) is var row and >= 0)
                        AddRow(target, (1 + MathF.Log(tf)) * Scales[row], Rows.AsSpan(row * Dimensions, Dimensions));
                }

                DenseMath.Normalize(target);
            }
        });
        return vectors;
    }

    /// <summary>Whether the table has a word.</summary>
    public bool Has(string word) => Find(word) >= 0;

    /// <summary>What a word tells of a paper's subject; 1 for a word of which nothing is known.</summary>
    public float Tells(string word) => Find(word) is var row and >= 0 ? Weights[row] : 1;

    /// <summary>Where each word of a corpus stands in this table; −1 where it is unknown.</summary>
    internal int[] Known(TokenizedCorpus corpus) => corpus.Words.Select(w => _words.GetValueOrDefault(w, -1)).ToArray();

    /// <summary>The row of a term of a corpus; −1 where it is unknown.</summary>
    internal int Find(long key, int[] known)
    {
        if (!TermCounts.IsPair(key)) return known[(int)key];
        var (first, second) = TermCounts.Words(key);
        return known[first] >= 0 && known[second] >= 0 ? _pairs.GetValueOrDefault(TermCounts.PairKey(known[first], known[second]), -1) : -1;
    }

    /// <summary>The row of a word; −1 where it is unknown.</summary>
    internal int Find(string word) => _words.GetValueOrDefault(word, -1);

    /// <summary>The row of a pair of words that stand side by side; −1 where it is unknown.</summary>
    internal int Find(string first, string second) =>
        _words.TryGetValue(first, out var a) && _words.TryGetValue(second, out var b)
            ? _pairs.GetValueOrDefault(TermCounts.PairKey(a, b), -1) : -1;

    /// <summary>
    /// How far a term moves a text's vector, times what it tells of the subject: a term that stands once on both sides gives its square to
    /// their cosine.
    /// </summary>
    internal float Pull(int row)
    {
        var sum = 0;
        foreach (int number in Rows.AsSpan(row * Dimensions, Dimensions)) sum += number * number;
        return MathF.Sqrt(sum) * Scales[row] * Weights[row];
    }

    private static void AddRow(Span<float> target, float scale, ReadOnlySpan<sbyte> row)
    {
        var numbers = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var factor = Vector256.Create(scale);
        for (var v = 0; v < numbers.Length; v++)
        {
            var bytes = MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(row.Slice(v * Width, Width)));
            var (low, high) = Vector128.Widen(Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsSByte()));
            numbers[v] += factor * Vector256.ConvertToSingle(Vector256.Create(low, high));
        }

        for (var d = numbers.Length * Width; d < target.Length; d++) target[d] += scale * row[d];
    }
}
