using System.Text;

namespace Conspectus.Analysis.Search;

/// <summary>
/// Which words stand where: for each word the papers that hold it with its weight there, and for each paper its words in order.
/// </summary>
/// <remarks>
/// Words are numbered from the most frequent, ties by spelling, so that the same papers give the same index. A posting is a paper and
/// sixteen bits: the fields that hold the word, and the length-normalised frequency over the fields in steps of 1/128. Function words have
/// no postings, since each would take as many as all other words together; phrases find them in the papers' own lists.
/// </remarks>
public sealed class TermIndex
{
    /// <summary>Stands between the words of two keywords or names, and before the joined forms of hyphenated words.</summary>
    public const int Break = -1;

    internal const int Fields = 4;
    private const int Format = 0x32495453; // "STI2"
    private const float Step = 1 / 128f;
    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _fieldStarts; // n × 4 + 1 positions in _tokens
    private readonly int[] _tokens;
    private readonly int[] _postingStarts;
    private readonly int[] _documents;
    private readonly ushort[] _impacts;

    private TermIndex(string[] terms, int[] frequencies, int[] fieldStarts, int[] tokens, Acronym[] acronyms, LexicalOptions options)
    {
        (Terms, Frequencies, _fieldStarts, _tokens, Acronyms) = (terms, frequencies, fieldStarts, tokens, acronyms);
        Count = fieldStarts.Length / Fields;
        _numbers = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (var t = 0; t < terms.Length; t++) _numbers.Add(terms[t], t);
        (_postingStarts, _documents, _impacts) = Invert(options);
    }

    /// <summary>n, the number of papers.</summary>
    public int Count { get; }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>How many papers hold each word.</summary>
    public IReadOnlyList<int> Frequencies { get; }

    /// <summary>The acronyms that nearly all papers which hold them use for one phrase, as the papers define them.</summary>
    public IReadOnlyList<Acronym> Acronyms { get; }

    /// <summary>Builds the index. Cost: linear in the text; one thread.</summary>
    public static TermIndex Create(IEnumerable<SearchDocument> documents, LexicalOptions options)
    {
        var builder = new TermIndexBuilder();
        foreach (var document in documents) builder.Add(document);
        var (terms, frequencies, fieldStarts, tokens, acronyms) = builder.Finish();
        return new TermIndex(terms, frequencies, fieldStarts, tokens, acronyms, options);
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Cost: linear, a fraction of building it anew.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those of an index.</exception>
    public static TermIndex Read(Stream stream, LexicalOptions options)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadInt32() != Format) throw new InvalidDataException("This is no search index of this version.");
            var terms = new string[Length(reader)];
            for (var t = 0; t < terms.Length; t++) terms[t] = reader.ReadString();
            var frequencies = Numbers(reader);
            var fieldStarts = Numbers(reader);
            for (var f = 1; f < fieldStarts.Length; f++) fieldStarts[f] += fieldStarts[f - 1];
            var tokens = Numbers(reader);
            var acronyms = new Acronym[reader.ReadInt32()];
            for (var a = 0; a < acronyms.Length; a++) acronyms[a] = new Acronym(reader.ReadInt32(), Numbers(reader));
            return new TermIndex(terms, frequencies, fieldStarts, tokens, acronyms, options);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The search index ends early.", e);
        }
    }

    /// <summary>
    /// Writes the words and what stands in each field of each paper, about two bytes a word; the postings are made again when it is read.
    /// </summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(Terms.Count);
        foreach (var term in Terms) writer.Write(term);
        Numbers(writer, Frequencies);
        Numbers(writer, [.. _fieldStarts.Select((s, f) => f == 0 ? s : s - _fieldStarts[f - 1])]);
        Numbers(writer, _tokens);
        writer.Write(Acronyms.Count);
        foreach (var acronym in Acronyms)
        {
            writer.Write(acronym.Term);
            Numbers(writer, acronym.Phrase);
        }
    }

    /// <summary>The number of a term, or −1.</summary>
    public int Find(string term) => _numbers.GetValueOrDefault(term, -1);

    /// <summary>Whether a word is one of those that have no postings.</summary>
    public bool IsFunctionWord(int term) => FunctionWords.Contains(Terms[term]);

    /// <summary>The papers that hold a word, in order.</summary>
    public ReadOnlySpan<int> Documents(int term) => _documents.AsSpan(_postingStarts[term].._postingStarts[term + 1]);

    /// <summary>For each of <see cref="Documents"/> where and how often; see <see cref="Weight"/> and <see cref="Holds"/>.</summary>
    public ReadOnlySpan<ushort> Impacts(int term) => _impacts.AsSpan(_postingStarts[term].._postingStarts[term + 1]);

    /// <summary>The frequency in an impact, normalised and weighted over the fields.</summary>
    public static float Weight(ushort impact) => (impact >> Fields) * Step;

    /// <summary>Whether an impact has the word in a field.</summary>
    public static bool Holds(ushort impact, SearchField field) => (impact >> (int)field & 1) != 0;

    /// <summary>The words of a field of a paper in order, with breaks; joined forms of hyphenated words follow the last break.</summary>
    public ReadOnlySpan<int> Tokens(int document, SearchField field)
    {
        var at = (document * Fields) + (int)field;
        return _tokens.AsSpan(_fieldStarts[at].._fieldStarts[at + 1]);
    }

    /// <summary>All words of a paper.</summary>
    public ReadOnlySpan<int> Tokens(int document) => _tokens.AsSpan(_fieldStarts[document * Fields].._fieldStarts[(document + 1) * Fields]);

    // One more than the number, so that a break is one byte too.
    private static void Numbers(BinaryWriter writer, IReadOnlyList<int> numbers)
    {
        writer.Write(numbers.Count);
        foreach (var number in numbers) writer.Write7BitEncodedInt(number + 1);
    }

    private static int[] Numbers(BinaryReader reader)
    {
        var numbers = new int[Length(reader)];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = reader.Read7BitEncodedInt() - 1;
        return numbers;
    }

    // Each of what follows takes a byte at least: a number that is damaged must not take all memory.
    private static int Length(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        return length >= 0 && length <= reader.BaseStream.Length - reader.BaseStream.Position
            ? length
            : throw new InvalidDataException("The search index ends early.");
    }

    private (int[] Starts, int[] Documents, ushort[] Impacts) Invert(LexicalOptions options)
    {
        var starts = new int[Terms.Count + 1];
        for (var t = 0; t < Terms.Count; t++) starts[t + 1] = starts[t] + (IsFunctionWord(t) ? 0 : Frequencies[t]);
        var next = starts[..^1];
        var documents = new int[starts[^1]];
        var impacts = new ushort[starts[^1]];
        var weights = new float[Terms.Count];
        var masks = new byte[Terms.Count];
        var seen = new List<int>();
        Span<float> boosts = [options.TitleWeight, 1, options.KeywordWeight, options.AuthorWeight];
        Span<float> lengths = [options.TitleB, options.AbstractB, 0, 0];
        Span<float> averages = [Average(SearchField.Title), Average(SearchField.Abstract), 1, 1];
        for (var d = 0; d < Count; d++)
        {
            seen.Clear();
            for (var f = 0; f < Fields; f++)
            {
                var tokens = Tokens(d, (SearchField)f);
                var share = boosts[f] / (1 - lengths[f] + (lengths[f] * tokens.Length / averages[f]));
                foreach (var token in tokens)
                {
                    if (token == Break) continue;
                    if (masks[token] == 0) seen.Add(token);
                    masks[token] |= (byte)(1 << f);
                    weights[token] += share;
                }
            }

            foreach (var token in seen)
            {
                if (starts[token + 1] > starts[token])
                {
                    documents[next[token]] = d;
                    impacts[next[token]++] =
                        (ushort)((Math.Clamp((int)MathF.Round(weights[token] / Step), 1, 4095) << Fields) | masks[token]);
                }

                (weights[token], masks[token]) = (0, 0);
            }
        }

        return (starts, documents, impacts);
    }

    private float Average(SearchField field)
    {
        long sum = 0;
        var filled = 0;
        for (var d = 0; d < Count; d++)
        {
            var length = Tokens(d, field).Length;
            sum += length;
            if (length > 0) filled++;
        }

        return filled == 0 ? 1 : (float)sum / filled;
    }
}
