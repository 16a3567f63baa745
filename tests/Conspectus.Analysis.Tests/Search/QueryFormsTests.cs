using Conspectus.Analysis.Search;

namespace Conspectus.Analysis.Tests.Search;

public class QueryFormsTests
{
    [Theory]
    [InlineData("optimise behaviour", "optimize behavior")]
    [InlineData("modelling of fibres", "modeling of fiber")]
    [InlineData("generalisation", "generalization")]
    [InlineData("matrices", "a matrix")]
    [InlineData("corpora", "a corpus")]
    [InlineData("vertices", "a vertex")]
    [InlineData("pre-training", "pretraining")]
    [InlineData("pretraining", "pre-training")]
    public void Spellings_find_each_other(string one, string other)
    {
        Assert.True(Assert.Single(Find(one, other).Hits).Complete);
        Assert.True(Assert.Single(Find(other, one).Hits).Complete);
    }

    [Theory]
    [InlineData("filling", "filing")]
    [InlineData("four", "for")]
    [InlineData("noise", "nose")]
    public void Different_words_stay_apart(string one, string other) => Assert.Empty(Find(one, true, other).Hits);

    [Theory]
    [InlineData("timeseries", "time series", "a time series", "series of times")]
    [InlineData("ai4science", "ai 4 science", "ai for science", "moss")]
    public void A_word_that_no_paper_has_is_parted(string text, string used, string found, string other)
    {
        var answer = Find(text, found, other);
        Assert.Equal([(text, used)], answer.Corrections);
        Assert.Equal(0, answer.Hits[0].Document);
    }

    [Fact]
    public void A_word_that_the_field_writes_is_not_taken_for_one_two_letters_away()
    {
        var answer = Find("colour constancy", "a constant colour", "moss");
        Assert.Empty(answer.Corrections);
        Assert.Equal(["constancy"], answer.Missing);
        Assert.Equal([("langauge", "language")], Find("langauge", "language", "moss").Corrections);
    }

    [Fact]
    public void A_word_that_matches_nothing_is_named()
    {
        var answer = Find("gaussian splatting", "gaussian processes", "moss");
        Assert.Equal(["splatting"], answer.Missing);
        Assert.True(Assert.Single(answer.Hits).Complete);
        Assert.Empty(Find("gaussian", "gaussian processes").Missing);
    }

    [Theory]
    [InlineData("c++", "a c++ program", "c and d")]
    [InlineData("c#", "a c# program", "a c program")]
    [InlineData("a*", "a* search", "a search")]
    [InlineData("a*net", "a*net", "a net")]
    [InlineData("d*", "d* lite", "d lite")]
    [InlineData("rrt", "rrt* plans", "trees")]
    [InlineData("rrt*", "rrt* plans", "trees")]
    [InlineData("k-means++", "k-means++ seeds", "trees")]
    public void A_sign_that_belongs_to_a_name_is_searched(string text, string found, string other)
    {
        var hits = Find(text, other, found).Hits;
        Assert.Equal([1], hits.Where(h => h.Complete).Select(h => h.Document));
    }

    [Theory]
    [InlineData("学习", "深度学习在医学图像中的应用")]
    [InlineData("图像", "深度学习在医学图像中的应用")]
    [InlineData("用", "深度学习在医学图像中的应用")]
    [InlineData("言語モデル", "大規模言語モデルによる要約の評価")]
    [InlineData("สรุป", "การสรุปข้อความ")]
    [InlineData("학습", "심층학습을")]
    public void A_part_of_a_run_without_spaces_is_found(string text, string found)
    {
        var hits = Find(text, "ferns and moss 木", found).Hits;
        Assert.Equal(1, Assert.Single(hits).Document);
        Assert.True(hits[0].Complete);
    }

    private static SearchAnswer Find(string text, params string[] titles) => Find(text, false, titles);

    private static SearchAnswer Find(string text, bool exact, params string[] titles)
    {
        var papers = titles.Select(t => new SearchDocument(t, "", [], [])).ToList();
        return new SearchIndex(TermIndex.Create(papers, new LexicalOptions()), null, new SearchOptions())
            .Find(new SearchRequest(text, text, [], false, exact), Samples.One);
    }
}
