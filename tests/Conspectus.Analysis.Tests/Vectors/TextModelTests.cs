using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Vectors;

public class TextModelTests
{
    private static readonly TextModel Model = Create(Samples.Corpus, 1);

    private static TextModel Create(IReadOnlyList<Document> documents, int threads)
    {
        var (workers, options) = (new Workers(threads), new TermOptions());
        var corpus = TokenizedCorpus.Create(documents, workers);
        var terms = TermVectors.Create(corpus, options, workers);
        return TextModel.Create(terms, terms.Shipped(options, workers), new EmbeddingOptions(), workers);
    }

    private static byte[] Bytes(TextModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void A_document_of_the_library_falls_on_its_own_vector()
    {
        for (var i = 0; i < 60; i += 7)
            Assert.InRange(DenseMath.Dot(Model.Encode(Samples.Corpus[i]), Model.Documents.Row(i)), 0.98f, 1.001f);
    }

    [Fact]
    public void A_text_of_unknown_words_has_no_direction() =>
        Assert.All(Model.Encode(Samples.Titled("qqqzx wwwzy")), v => Assert.Equal(0f, v));

    [Fact]
    public void Words_that_the_library_lacks_are_known_from_the_shipped_table()
    {
        var (a, b, other) =
            (Model.Encode(Samples.Titled("reinforcement learning policy")), Model.Encode(Samples.Titled("actor critic")),
                Model.Encode(Samples.Titled("protein folding")));
        Assert.True(DenseMath.Dot(a, b) > DenseMath.Dot(a, other) + 0.1f);
    }

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var read = TextModel.Read(new MemoryStream(Bytes(Model)));
        Assert.Equal((Model.Documents.Count, Model.Documents.Dimensions), (read.Documents.Count, read.Documents.Dimensions));
        for (var i = 0; i < 60; i++) Assert.InRange(DenseMath.Dot(Model.Documents.Row(i), read.Documents.Row(i)), 0.999f, 1.001f);
        Assert.Equal(Model.Encode(Samples.Corpus[5]), read.Encode(Samples.Corpus[5]));
    }

    [Fact]
    public void Bytes_that_are_no_model_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => TextModel.Read(new MemoryStream(new byte[64])));
        var other = Bytes(Model);
        var terms = 8 + 4 + 4 + (Model.Documents.Count * (4 + Model.Documents.Dimensions)); // how many terms the shipped table had
        Assert.Equal(ShippedTerms.Table.Count, BitConverter.ToInt32(other, terms));
        other[terms]++;
        Assert.Throws<InvalidDataException>(() => TextModel.Read(new MemoryStream(other)));
        var cut = Bytes(Model)[..^100];
        Assert.Throws<EndOfStreamException>(() => TextModel.Read(new MemoryStream(cut)));
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte() => Assert.Equal(Bytes(Model), Bytes(Create(Samples.Corpus, 8)));

    [Fact]
    public void One_document_makes_a_model() => Assert.Equal(1, Create([Samples.Titled("green moss")], 1).Documents.Count);
}
