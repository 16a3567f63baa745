using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Vectors;

public class TermTableTests
{
    // moss east, fern north, "moss fern" west and twice as long.
    private static readonly TermTable Table = TermTable.Create(["moss", "fern"], [(0, 1)], [1, 1, 1], [1, 0, 0, 1, -2, 0], 2);

    private static float[] Embed(string title) =>
        Table.Embed(TokenizedCorpus.Create([Samples.Titled(title)], Samples.One), new TermOptions(), Samples.One);

    [Fact]
    public void A_text_is_the_sum_of_its_terms_scaled_to_unit_length()
    {
        Samples.AssertClose([1, 0], Embed("moss"), 1e-6);
        Samples.AssertClose([0, 1], Embed("fern of ferns"), 1e-6);
        var pair = Embed("moss fern"); // east + north + twice west
        Assert.Equal(-MathF.Sqrt(0.5f), pair[0], 1e-2f);
        Assert.Equal(MathF.Sqrt(0.5f), pair[1], 1e-2f);
    }

    [Fact]
    public void A_term_can_be_made_to_count_more_or_less()
    {
        var corpus = TokenizedCorpus.Create([Samples.Titled("moss. fern")], Samples.One);
        Samples.AssertClose([0.6f, 0.8f], Table.Weighed([3, 4, 1]).Embed(corpus, new TermOptions(), Samples.One), 1e-2);
        Samples.AssertClose([0, 1], Table.Weighed([0, 4, 1]).Embed(corpus, new TermOptions(), Samples.One), 1e-6);
        Assert.Throws<ArgumentException>(() => Table.Weighed([1, 1]));
    }

    [Fact]
    public void A_text_of_unknown_terms_is_zero() => Assert.Equal([0, 0], Embed("bark"));

    [Fact]
    public void A_table_is_read_as_it_was_written()
    {
        using var stream = new MemoryStream();
        TermTableFile.Write(Table, stream);
        stream.Position = 0;
        var read = TermTableFile.Read(stream);
        Assert.Equal((Table.Count, Table.Dimensions, stream.Length), (read.Count, read.Dimensions, stream.Position));
        var corpus = TokenizedCorpus.Create([Samples.Titled("moss fern")], Samples.One);
        Assert.Equal(Table.Embed(corpus, new TermOptions(), Samples.One), read.Embed(corpus, new TermOptions(), Samples.One));
    }

    [Fact]
    public void Other_bytes_are_refused() => Assert.Throws<InvalidDataException>(() => TermTableFile.Read(new MemoryStream([1, 2, 3])));

    [Fact]
    public void The_shipped_table_is_within_its_promise()
    {
        Assert.InRange(ShippedTerms.Table.Count, 20_000, 200_000);
        using var stream = new MemoryStream();
        TermTableFile.Write(ShippedTerms.Table, stream);
        Assert.InRange(stream.Length, 1, 20_000_000);
    }
}
