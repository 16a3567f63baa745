using System.Runtime.InteropServices;
using System.Text;

namespace Conspectus.Analysis.Vectors;

/// <summary>A table of term vectors as bytes: signature, d, words, pairs, weights, scales, rows, little-endian.</summary>
public static class TermTableFile
{
    private static ReadOnlySpan<byte> Signature => "CSTT0001"u8;

    /// <summary>Writes a table. Cost: linear.</summary>
    public static void Write(TermTable table, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(table.Dimensions);
        writer.Write(table.Words.Length);
        writer.Write(table.Pairs.Length);
        foreach (var word in table.Words) writer.Write(word);
        foreach (var (first, second) in table.Pairs)
        {
            writer.Write(first);
            writer.Write(second);
        }

        writer.Write(MemoryMarshal.AsBytes<float>(table.Weights));
        writer.Write(MemoryMarshal.AsBytes<float>(table.Scales));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(table.Rows));
    }

    /// <summary>Reads a table that <see cref="Write"/> wrote; the stream is left behind its last byte.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static TermTable Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Signature.Length).AsSpan().SequenceEqual(Signature))
            throw new InvalidDataException("This is no table of term vectors.");
        var dimensions = reader.ReadInt32();
        var words = new string[reader.ReadInt32()];
        var pairs = new (int, int)[reader.ReadInt32()];
        for (var w = 0; w < words.Length; w++) words[w] = reader.ReadString();
        stream.ReadExactly(MemoryMarshal.AsBytes(pairs.AsSpan()));
        var weights = new float[words.Length + pairs.Length];
        var scales = new float[weights.Length];
        var rows = new sbyte[(long)weights.Length * dimensions];
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new TermTable(dimensions, words, pairs, weights, scales, rows);
    }
}
