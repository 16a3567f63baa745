using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Vectors;

public class TermVectorsTests
{
    private static TermVectors Create(IReadOnlyList<Document> documents, TermOptions? options = null) =>
        TermVectors.Create(TokenizedCorpus.Create(documents, Samples.One), options ?? new TermOptions(), Samples.One);

    [Fact]
    public void Rows_have_unit_length_and_ascending_terms()
    {
        var matrix = Create(Samples.Corpus).Matrix;
        Assert.Equal(60, matrix.Rows);
        for (var row = 0; row < 60; row++)
        {
            Assert.Equal(1, matrix.RowValues(row).ToArray().Sum(v => (double)v * v), 1e-5);
            Assert.All(matrix.RowValues(row).ToArray(), v => Assert.True(v > 0));
            Assert.Equal(matrix.RowIndices(row).ToArray().Distinct().Order(), matrix.RowIndices(row).ToArray());
        }
    }

    [Fact]
    public void Rare_and_common_terms_are_left_out()
    {
        // "moss" in 1 document, "fern" in 2, "bark" in 8 of 12; the pair "fern bark" in 2.
        var documents = Enumerable.Range(0, 12)
            .Select(i => Samples.Titled($"{(i < 1 ? "moss. " : "")}{(i < 2 ? "fern " : "")}{(i < 8 ? "bark" : "")}")).ToList();
        Assert.Equal(1, Create(documents).Matrix.Columns);
        Assert.Equal(2, Create(documents, new TermOptions { MinWordDocuments = 1 }).Matrix.Columns);
        Assert.Equal(2, Create(documents, new TermOptions { MinPairDocuments = 2 }).Matrix.Columns);
        Assert.Equal(2, Create(documents, new TermOptions { MaxShare = 0.8 }).Matrix.Columns);
        Assert.Equal(1, Create(documents, new TermOptions { MaxShare = 0.8, MaxTerms = 1 }).Matrix.Columns);
    }

    [Fact]
    public void A_pair_does_not_reach_over_a_stop_word_or_a_sentence()
    {
        var options = new TermOptions { MinWordDocuments = 99, MinPairDocuments = 1 };
        Assert.Equal(1, Create([Samples.Titled("green moss")], options).Matrix.Columns);
        Assert.Equal(0, Create([Samples.Titled("green and moss. Green. Moss", "", "green", "moss")], options).Matrix.Columns);
    }

    [Fact]
    public void A_title_counts_more_than_a_body_and_keywords_can_be_left_out()
    {
        IReadOnlyList<Document> documents = [Samples.Titled("moss", "fern", "bark"), Samples.Titled("moss", "fern", "bark")];
        var row = Create(documents).Matrix.RowValues(0);
        Assert.Equal(3, row.Length);
        Assert.True(row[0] > row[1]);
        Assert.Equal(row[1], row[2]);
        Assert.Equal(2, Create(documents, new TermOptions { KeywordWeight = 0 }).Matrix.Columns);
    }

    [Fact]
    public void A_rare_term_weighs_more_than_a_common_one()
    {
        var vectors = Create([Samples.Titled("moss"), Samples.Titled("moss"), Samples.Titled("moss fern"), Samples.Titled("fern")]);
        Assert.Equal([MathF.Log(5f / 4) + 1, MathF.Log(5f / 3) + 1], vectors.Idf);
    }

    [Fact]
    public void A_table_says_what_a_term_tells()
    {
        var corpus =
            TokenizedCorpus.Create(
                [Samples.Titled("moss"), Samples.Titled("moss fern"), Samples.Titled("fern bark"), Samples.Titled("bark")], Samples.One);
        var told = TermVectors.Create(corpus, new TermOptions(), Samples.One).Telling(TermTable.Create(["fern"], [], [2], [1, 1], 2));
        Assert.Equal([1], told.RowValues(0).ToArray());
        var (moss, fern) = (told.RowValues(1)[0], told.RowValues(1)[1]);
        Samples.AssertClose([2, 1], [fern / moss, (moss * moss) + (fern * fern)], 1e-6);
    }

    [Fact]
    public void A_term_of_a_table_is_as_rare_as_the_documents_have_it()
    {
        // "moss" in all 12, "fern" in 3, "bark" in 1, "lichen" in none; the pair "moss fern" in 3.
        var documents = Enumerable.Range(0, 12).Select(i => Samples.Titled($"moss {(i < 3 ? "fern" : i < 4 ? "bark" : "")}")).ToList();
        var rarity = Create(documents)
            .Rarity(TermTable.Create(["moss", "fern", "bark", "lichen"], [(0, 1)], [1, 1, 1, 1, 1], new float[10], 2));
        Samples.AssertClose([MathF.Log(2), MathF.Log(5), MathF.Log(13), MathF.Log(13), MathF.Log(5)], rarity, 1e-6);
    }

    [Fact]
    public void Documents_without_words_are_zero_rows()
    {
        var matrix = Create([Samples.Titled(""), Samples.Titled("the of and 42")]).Matrix;
        Assert.Equal((2, 0), (matrix.Rows, matrix.Columns));
        Assert.Empty(Create([]).Idf);
    }
}
