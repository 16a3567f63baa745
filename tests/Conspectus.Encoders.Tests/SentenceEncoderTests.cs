using System.Runtime.InteropServices;
using Conspectus.Analysis;
using Conspectus.Analysis.Vectors;
using Conspectus.Core;

namespace Conspectus.Encoders.Tests;

public sealed class SentenceEncoderTests : IDisposable
{
    private static readonly Workers One = new(1);

    private static readonly string[] Abstracts =
    [
        "Graph neural networks pass messages between the nodes of a graph. We bound how far a message can reach.",
        "We study message passing on graphs and show which structures it can tell apart.",
        "Diffusion models draw images by removing noise step by step.",
        "Bandits with delayed feedback.",
        "",
        "A longer text that goes on: " + string.Join(' ', Enumerable.Repeat("we prune decision trees until nothing is left and measure what remains,", 8)),
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Vectors_are_the_mean_of_their_tokens_of_unit_length_in_the_order_of_the_texts()
    {
        using var encoder = SentenceEncoder.Open(TinyModel.Write(_folder.File("tiny")));
        var vectors = encoder.Encode(["graph", "", "neural", "graph neural"], One);

        Assert.Equal(("tiny", TinyModel.Dimensions), (encoder.Name, encoder.Dimensions));
        Assert.Equal(4 * TinyModel.Dimensions, vectors.Length);
        Assert.All(vectors.AsSpan(TinyModel.Dimensions, TinyModel.Dimensions).ToArray(), v => Assert.Equal(0, v));
        foreach (var i in new[] { 0, 2, 3 }) Assert.Equal(1, Cosine(vectors, i, i, TinyModel.Dimensions), 1e-5);
        // Start, end and one word each: the third vector lies where the table's rows say.
        float Row(string piece, int k) => (float)Math.Sin(1 + (((Array.IndexOf(TinyModel.Vocabulary, piece) * TinyModel.Dimensions) + k) * 12.9898));
        var expected = Enumerable.Range(0, TinyModel.Dimensions).Select(k => Row("[CLS]", k) + Row("neural", k) + Row("[SEP]", k)).ToArray();
        DenseMath.Normalize(expected);
        for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], vectors[(2 * TinyModel.Dimensions) + k], 1e-5);
        Assert.Empty(encoder.Encode([], One));
    }

    [Fact]
    public void The_fingerprint_changes_with_the_network_and_with_the_vocabulary_and_with_nothing_else()
    {
        string Of(string folder)
        {
            using var encoder = SentenceEncoder.Open(folder);
            return encoder.Fingerprint;
        }

        var first = TinyModel.Write(_folder.File("first"));
        var other = TinyModel.Write(_folder.File("other"));
        Assert.Equal(Of(first), Of(other));
        File.AppendAllLines(Path.Combine(other, "vocab.txt"), ["more"]);
        Assert.NotEqual(Of(first), Of(other));
        Assert.NotEqual(Of(first), Of(TinyModel.Write(_folder.File("third"), output: "token_embeddings")));
    }

    [Fact]
    public void Cancelled_it_stops()
    {
        using var encoder = SentenceEncoder.Open(TinyModel.Write(_folder.File("tiny")));
        Assert.ThrowsAny<OperationCanceledException>(() => encoder.Encode(Abstracts, new Workers(2, new CancellationToken(canceled: true))));
    }

    [Fact]
    public void A_token_beyond_the_network_s_own_table_is_told()
    {
        var folder = TinyModel.Write(_folder.File("tiny"));
        File.AppendAllLines(Path.Combine(folder, "vocab.txt"), ["beyond"]);
        using var encoder = SentenceEncoder.Open(folder);
        Assert.Contains("cannot be run", Assert.Throws<ConspectusException>(() => encoder.Encode(["beyond"], One)).Message, StringComparison.Ordinal);
    }

    // The cosines that the authors of Sentence-BERT print for all-MiniLM-L6-v2; ours is the int8 network.
    [Fact]
    public void Cosines_are_those_that_the_model_s_authors_print()
    {
        using var encoder = SentenceEncoder.Open(RealModel.Folder);
        var vectors = encoder.Encode(["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."], new Workers(2));

        Assert.Equal(384, encoder.Dimensions);
        Assert.Equal(0.666, Cosine(vectors, 0, 1, 384), 0.02);
        Assert.Equal(0.105, Cosine(vectors, 0, 2, 384), 0.02);
        Assert.Equal(0.141, Cosine(vectors, 1, 2, 384), 0.02);
    }

    [Fact]
    public void Texts_on_one_subject_are_nearer_than_texts_on_two()
    {
        using var encoder = SentenceEncoder.Open(RealModel.Folder);
        var vectors = encoder.Encode(Abstracts, new Workers(2));

        var same = Cosine(vectors, 0, 1, 384);
        Assert.InRange(same, 0.5, 0.9);
        foreach (var other in new[] { 2, 3, 5 }) Assert.InRange(Cosine(vectors, 0, other, 384), -0.2, same - 0.3);
        Assert.Equal(0, Cosine(vectors, 4, 4, 384));
    }

    [Fact]
    public void A_vector_depends_neither_on_the_threads_nor_on_the_texts_beside_it()
    {
        using var encoder = SentenceEncoder.Open(RealModel.Folder);
        var together = encoder.Encode(Abstracts, new Workers(4));

        Assert.Equal(Bytes(together), Bytes(encoder.Encode(Abstracts, One)));
        Assert.Equal(Bytes(together), Bytes([.. Abstracts.SelectMany(a => encoder.Encode([a], One))]));
        using var again = SentenceEncoder.Open(RealModel.Folder);
        Assert.Equal(Bytes(together), Bytes(again.Encode(Abstracts, new Workers(2))));
        Assert.Equal(encoder.Fingerprint, again.Fingerprint);
    }

    [Fact]
    public void What_goes_beyond_256_tokens_is_not_read()
    {
        using var encoder = SentenceEncoder.Open(RealModel.Folder);
        var vectors = encoder.Encode([string.Join(' ', Enumerable.Repeat("tree", 254)), string.Join(' ', Enumerable.Repeat("tree", 254)) + " and a boat", "tree and a boat"], new Workers(2));

        Assert.Equal(Bytes(vectors[..384]), Bytes(vectors[384..768]));
        Assert.True(Cosine(vectors, 0, 2, 384) < 0.95);
    }

    private static double Cosine(float[] vectors, int i, int j, int d) => DenseMath.Dot(vectors.AsSpan(i * d, d), vectors.AsSpan(j * d, d));

    private static byte[] Bytes(float[] vectors) => MemoryMarshal.AsBytes<float>(vectors).ToArray();
}
