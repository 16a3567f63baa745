using System.Runtime.InteropServices;
using System.Text;

namespace Conspectus.Encoders.Tests;

/// <summary>A sentence transformer made on the spot: a table of numbers, one row a word piece. It knows no meaning, but is opened and run as a real one is.</summary>
internal static class TinyModel
{
    public const int Dimensions = 8;

    /// <summary>Letters at the start and within words, so that every word of them has pieces.</summary>
    public static string[] Vocabulary { get; } =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", .. "abcdefghijklmnopqrstuvwxyz0123456789.,-".SelectMany(c => new[] { $"{c}", $"##{c}" }), "graph", "neural"];

    /// <summary>Writes a folder that can be opened.</summary>
    public static string Write(string folder, string input = "input_ids", string output = "last_hidden_state", byte elementType = 7)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "config.json"), """{"model_type": "bert", "max_position_embeddings": 64}""");
        File.WriteAllLines(Path.Combine(folder, "vocab.txt"), Vocabulary);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Network(input, output, elementType));
        return folder;
    }

    // The protocol buffer of onnx.proto by hand: one Gather of the table's rows by the tokens' numbers.
    private static byte[] Network(string input, string output, byte elementType)
    {
        var numbers = Enumerable.Range(0, Vocabulary.Length * Dimensions).Select(i => (float)Math.Sin(1 + (i * 12.9898))).ToArray();
        var table = Joined(Number(1, Vocabulary.Length), Number(1, Dimensions), Number(2, 1), Text(8, "table"), Field(9, MemoryMarshal.AsBytes<float>(numbers).ToArray()));
        var node = Joined(Text(1, "table"), Text(1, input), Text(2, output), Text(4, "Gather"));
        var graph = Joined(
            Field(1, node), Text(2, "tiny"), Field(5, table),
            Field(11, Value(input, elementType, Text(2, "batch"), Text(2, "tokens"))),
            Field(12, Value(output, 1, Text(2, "batch"), Text(2, "tokens"), Number(1, Dimensions))));
        return Joined(Number(1, 8), Field(7, graph), Field(8, Number(2, 13)));
    }

    private static byte[] Value(string name, byte elementType, params byte[][] dimensions) =>
        Joined(Text(1, name), Field(2, Field(1, Joined(Number(1, elementType), Field(2, Joined([.. dimensions.Select(d => Field(1, d))]))))));

    private static byte[] Text(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int field, byte[] content) => [.. Varint((field << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static IEnumerable<byte> Varint(int value)
    {
        for (; value > 127; value >>= 7) yield return (byte)(value | 128);
        yield return (byte)value;
    }

    private static byte[] Joined(params byte[][] parts) => [.. parts.SelectMany(p => p)];
}
