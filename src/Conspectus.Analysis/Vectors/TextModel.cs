using System.Runtime.InteropServices;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Vectors;

/// <summary>A library's documents as vectors, and the way for any other text into the same space.</summary>
/// <remarks>
/// Made for finding a paper from words about it. Two parts side by side, each half of a cosine: an embedding fitted to the library, and the vectors of
/// <see cref="ShippedTerms"/>, which know what a small library cannot teach.
/// </remarks>
public sealed class TextModel
{
    private const float ShippedWeight = 0.5f;

    private static ReadOnlySpan<byte> Signature => "CSTM0001"u8;

    private readonly TermTable _fitted;

    private TextModel(Embedding documents, TermTable fitted) => (Documents, _fitted) = (documents, fitted);

    /// <summary>The left singular vectors the model was fitted by, n × d; none for a model that was read.</summary>
    internal float[] Left { get; private init; } = [];

    /// <summary>The documents, n × d.</summary>
    public Embedding Documents { get; }

    /// <summary>Fits the model. Cost: O(terms in all documents · d + n · d²).</summary>
    /// <param name="terms">Term vectors of n documents.</param>
    /// <param name="shipped">The documents' vectors by <see cref="ShippedTerms"/>.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads.</param>
    public static TextModel Create(TermVectors terms, float[] shipped, EmbeddingOptions options, Workers workers)
    {
        var (left, singular) = RandomizedSvd.Compute(terms.Matrix, Embedding.Rank(terms.Matrix, options), options, workers);
        var own = Embedding.FromFactors(terms.Matrix.Rows, left, singular, options.SpectrumPower);
        return new TextModel(Beside(own, shipped), terms.Project(left, singular, options.SpectrumPower, workers)) { Left = left };
    }

    /// <summary>The vector of a text, d numbers, of unit length, or all zero where no term is known. Cost: O(terms in the text · d).</summary>
    public float[] Encode(Document document)
    {
        var (single, options) = (new Workers(1), new TermOptions());
        var corpus = TokenizedCorpus.Create([document], single);
        return Beside(new Embedding(1, _fitted.Dimensions, _fitted.Embed(corpus, options, single)), ShippedTerms.Table.Embed(corpus, options, single)).Values;
    }

    /// <summary>Writes the model: documents in eight bits a number with a scale each, the fitted table, little-endian.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(Documents.Count);
        writer.Write(Documents.Dimensions);
        var row = new sbyte[Documents.Dimensions];
        for (var i = 0; i < Documents.Count; i++)
        {
            writer.Write(EightBits.Round(Documents.Row(i), row));
            writer.Write(MemoryMarshal.AsBytes<sbyte>(row));
        }

        TermTableFile.Write(_fitted, stream);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote; cosines differ in the third decimal at most.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static TextModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Signature.Length).AsSpan().SequenceEqual(Signature)) throw new InvalidDataException("This is no model of a library's texts.");
        var (count, dimensions) = (reader.ReadInt32(), reader.ReadInt32());
        var values = new float[(long)count * dimensions];
        var row = new sbyte[dimensions];
        for (var i = 0; i < count; i++)
        {
            var scale = reader.ReadSingle();
            stream.ReadExactly(MemoryMarshal.AsBytes(row.AsSpan()));
            for (var d = 0; d < dimensions; d++) values[(i * dimensions) + d] = row[d] * scale;
        }

        DenseMath.NormalizeRows(values, dimensions);
        return new TextModel(new Embedding(count, dimensions, values), TermTableFile.Read(stream));
    }

    private static Embedding Beside(Embedding own, float[] shipped) => own.Beside(new DocumentVectors("shipped", ShippedTerms.Table.Dimensions, shipped, ShippedWeight));
}
