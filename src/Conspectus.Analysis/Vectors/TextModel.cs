using System.Runtime.InteropServices;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Vectors;

/// <summary>A library's documents as vectors, and the mapping of any other text into the same space.</summary>
/// <remarks>
/// Made for finding a paper from words about it. Two parts side by side, each half of a cosine: an embedding fitted to the library, and the
/// vectors of <see cref="ShippedTerms"/>, which were learned from more papers than a small library has. A term of that table is also
/// weighted by how rare it is in the library.
/// </remarks>
public sealed class TextModel
{
    private const float ShippedWeight = 0.5f;

    private static ReadOnlySpan<byte> Signature => "CSTM0002"u8;

    private readonly TermTable _fitted;
    private readonly float[] _rarity; // of each term of the shipped table
    private readonly TermTable _shipped;

    private TextModel(RoundedVectors documents, TermTable fitted, float[] rarity) =>
        (Documents, _fitted, _rarity, _shipped) = (documents, fitted, rarity, ShippedTerms.Table.Weighed(rarity));

    /// <summary>The documents, n × d.</summary>
    public RoundedVectors Documents { get; }

    /// <summary>Fits the model. Cost: O(terms in all documents · d + n · d²).</summary>
    /// <param name="terms">Term vectors of n documents.</param>
    /// <param name="shipped">The documents' vectors by <see cref="TermVectors.Shipped"/>.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads.</param>
    public static TextModel Create(TermVectors terms, float[] shipped, EmbeddingOptions options, Workers workers) =>
        Create(terms, shipped, options, workers, out _);

    /// <summary>Fits the model and gives back what the factorisation of a similar matrix can start from.</summary>
    /// <param name="terms">Term vectors of n documents.</param>
    /// <param name="shipped">The documents' vectors by <see cref="TermVectors.Shipped"/>.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="left">The left singular vectors the model was fitted by, n × d: a start for factorising a matrix much like this
    /// one.</param>
    public static TextModel Create(TermVectors terms, float[] shipped, EmbeddingOptions options, Workers workers, out float[] left)
    {
        (left, var singular) = RandomizedSvd.Compute(terms.Matrix, Embedding.Rank(terms.Matrix, options), options, workers);
        var (n, own, table) = (terms.Matrix.Rows, singular.Length, ShippedTerms.Table.Dimensions);
        var (documents, vectors, scale) = (new RoundedVectors(n, own + table), left, Embedding.Scale(singular, options.SpectrumPower));
        workers.Blocks(n, 256, (from, to) =>
        {
            for (var i = from; i < to; i++)
                documents.Set(i, Beside(Embedding.Scaled(vectors.AsSpan(i * own, own), scale), shipped.AsSpan(i * table, table).ToArray()));
        });
        return new TextModel(documents, terms.Project(left, singular, options.SpectrumPower, workers), terms.ShippedRarity);
    }

    /// <summary>
    /// The vector of a text, d numbers, of unit length, or all zero where no term is known. Cost: O(terms in the text · d).
    /// </summary>
    public float[] Encode(Document document)
    {
        var (single, options) = (new Workers(1), new TermOptions());
        var corpus = TokenizedCorpus.Create([document], single);
        return Beside(_fitted.Embed(corpus, options, single), _shipped.Embed(corpus, options, single));
    }

    /// <summary>
    /// Writes the model: documents in eight bits a number with a scale each, how rare the shipped table's terms are here, the fitted table,
    /// little-endian.
    /// </summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(Documents.Count);
        writer.Write(Documents.Dimensions);
        Documents.Write(writer);
        writer.Write(_rarity.Length);
        writer.Write(MemoryMarshal.AsBytes<float>(_rarity));
        TermTableFile.Write(_fitted, stream);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote; cosines differ in the third decimal at most.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static TextModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Signature.Length).AsSpan().SequenceEqual(Signature))
            throw new InvalidDataException("This is no model of a library's texts.");
        var (count, dimensions) = (reader.ReadInt32(), reader.ReadInt32());
        if (count < 0 || dimensions < 0 || (long)count * dimensions > stream.Length)
            throw new InvalidDataException("The model ends early.");
        var documents = RoundedVectors.Read(reader, count, dimensions);
        var rarity = new float[ShippedTerms.Table.Count];
        if (reader.ReadInt32() != rarity.Length) throw new InvalidDataException("This model was made beside another table of terms.");
        stream.ReadExactly(MemoryMarshal.AsBytes(rarity.AsSpan()));
        return new TextModel(documents, TermTableFile.Read(stream), rarity);
    }

    private static float[] Beside(float[] own, float[] shipped) => SideBySide.Join(own, own.Length, shipped, shipped.Length, ShippedWeight);
}
