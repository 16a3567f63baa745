using System.Runtime.InteropServices;
using System.Text;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Vectors;

/// <summary>A table of term vectors that were learned once, from many conferences: a text's vector is the weighted sum of its terms'.</summary>
/// <remarks>
/// The vector of a text is the sum over its terms of (1 + ln tf) · scale · row, of unit length; a term's learned weight is folded into its scale.
/// <c>docs/vectors.md</c> says what the shipped table was trained on and how.
/// </remarks>
public sealed class StaticVectors
{
    private static readonly byte[] Signature = "CSTV0001"u8.ToArray();
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<long, int> _pairs;
    private readonly float[] _scales;
    private readonly sbyte[] _rows;

    private StaticVectors(int dimensions, Dictionary<string, int> words, Dictionary<long, int> pairs, float[] scales, sbyte[] rows) =>
        (Dimensions, _words, _pairs, _scales, _rows) = (dimensions, words, pairs, scales, rows);

    /// <summary>d, the length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>How many terms the table knows.</summary>
    public int Terms => _scales.Length;

    /// <summary>The vectors of documents.</summary>
    /// <param name="corpus">n documents.</param>
    /// <param name="options">How much titles and keywords count.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>n × d, row-major; rows of unit length, or zero where no term is known. Cost: O(terms in all documents · d).</returns>
    public float[] Embed(TokenizedCorpus corpus, TermOptions options, Workers workers)
    {
        var vectors = new float[corpus.Titles.Length * Dimensions];
        var known = corpus.Words.Select(w => _words.GetValueOrDefault(w, -1)).ToArray();
        var stop = corpus.Words.Select(StopWords.IsFunctionWord).ToArray();
        workers.For(corpus.Titles.Length, i =>
        {
            var counts = new Dictionary<long, float>();
            TermCounts.Add(counts, corpus.Titles[i], options.TitleWeight, stop);
            TermCounts.Add(counts, corpus.Bodies[i], 1, stop);
            TermCounts.Add(counts, corpus.Keywords[i], options.KeywordWeight, stop);
            var target = vectors.AsSpan(i * Dimensions, Dimensions);
            foreach (var (key, tf) in counts) // in order of first occurrence: the same sum for the same text
            {
                if (Row(key, known) is var row and >= 0) AddRow(target, (1 + MathF.Log(tf)) * _scales[row], _rows.AsSpan(row * Dimensions, Dimensions));
            }

            DenseMath.Normalize(target);
        });
        return vectors;
    }

    /// <summary>The vector of one text, d numbers of unit length or all zero.</summary>
    public float[] Embed(Document document, TermOptions options)
    {
        var single = new Workers(1);
        return Embed(TokenizedCorpus.Create([document], single), options, single);
    }

    /// <summary>Makes a table, rounding every row to eight bits.</summary>
    /// <param name="words">The words, whose rows come first.</param>
    /// <param name="pairs">The pairs as positions in <paramref name="words"/>, whose rows follow.</param>
    /// <param name="rows">(words + pairs) × d, row-major, weights included.</param>
    /// <param name="dimensions">d.</param>
    public static StaticVectors Create(IReadOnlyList<string> words, IReadOnlyList<(int First, int Second)> pairs, float[] rows, int dimensions)
    {
        var scales = new float[words.Count + pairs.Count];
        var quantized = new sbyte[rows.Length];
        for (var t = 0; t < scales.Length; t++)
        {
            var row = rows.AsSpan(t * dimensions, dimensions);
            float reach = 0;
            foreach (var value in row) reach = Math.Max(reach, Math.Abs(value));
            scales[t] = reach / sbyte.MaxValue;
            for (var d = 0; d < dimensions && reach > 0; d++) quantized[(t * dimensions) + d] = (sbyte)MathF.Round(row[d] / scales[t]);
        }

        return new StaticVectors(dimensions, Numbered(words), Numbered(pairs, words.Count), scales, quantized);
    }

    /// <summary>Writes the table: signature, d, words, pairs, scales, rows, little-endian.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(Dimensions);
        writer.Write(_words.Count);
        writer.Write(_pairs.Count);
        foreach (var word in _words.OrderBy(w => w.Value)) writer.Write(word.Key);
        foreach (var pair in _pairs.OrderBy(p => p.Value))
        {
            var (first, second) = TermCounts.Words(pair.Key);
            writer.Write(first);
            writer.Write(second);
        }

        writer.Write(MemoryMarshal.AsBytes<float>(_scales));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(_rows));
    }

    /// <summary>Reads a table that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static StaticVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Signature.Length).AsSpan().SequenceEqual(Signature)) throw new InvalidDataException("This is no table of term vectors.");
        var dimensions = reader.ReadInt32();
        var words = new string[reader.ReadInt32()];
        var pairs = new (int, int)[reader.ReadInt32()];
        for (var w = 0; w < words.Length; w++) words[w] = reader.ReadString();
        for (var p = 0; p < pairs.Length; p++) pairs[p] = (reader.ReadInt32(), reader.ReadInt32());
        var scales = new float[words.Length + pairs.Length];
        var rows = new sbyte[scales.Length * dimensions];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new StaticVectors(dimensions, Numbered(words), Numbered(pairs, words.Length), scales, rows);
    }

    private int Row(long key, int[] known)
    {
        if (!TermCounts.IsPair(key)) return known[(int)key];
        var (first, second) = TermCounts.Words(key);
        return known[first] >= 0 && known[second] >= 0 ? _pairs.GetValueOrDefault(TermCounts.PairKey(known[first], known[second]), -1) : -1;
    }

    private static void AddRow(Span<float> target, float scale, ReadOnlySpan<sbyte> row)
    {
        for (var d = 0; d < target.Length; d++) target[d] += scale * row[d];
    }

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> words)
    {
        var numbers = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (var w = 0; w < words.Count; w++) numbers.Add(words[w], w);
        return numbers;
    }

    private static Dictionary<long, int> Numbered(IReadOnlyList<(int First, int Second)> pairs, int first)
    {
        var numbers = new Dictionary<long, int>(pairs.Count);
        for (var p = 0; p < pairs.Count; p++) numbers.Add(TermCounts.PairKey(pairs[p].First, pairs[p].Second), first + p);
        return numbers;
    }
}
