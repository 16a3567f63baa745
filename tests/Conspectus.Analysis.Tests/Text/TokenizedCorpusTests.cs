using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Tests.Text;

public class TokenizedCorpusTests
{
    [Fact]
    public void Words_are_numbered_in_order_of_first_use_and_breaks_kept()
    {
        var corpus = TokenizedCorpus.Create([Samples.Titled("Green trees. Trees", "Old trees", "tree rings", "moss")], Samples.One);
        Assert.Equal(["green", "tree", "old", "ring", "moss"], corpus.Words);
        Assert.Equal([0, 1, TokenizedCorpus.Break, 1], corpus.Titles[0]);
        Assert.Equal([2, 1], corpus.Bodies[0]);
        Assert.Equal([1, 3, TokenizedCorpus.Break, 4, TokenizedCorpus.Break], corpus.Keywords[0]);
    }

    [Fact]
    public void No_documents_give_no_words() => Assert.Empty(TokenizedCorpus.Create([], Samples.One).Words);

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var one = TokenizedCorpus.Create(Samples.Corpus, Samples.One);
        var many = TokenizedCorpus.Create(Samples.Corpus, new Workers(8));
        Assert.Equal(one.Words, many.Words);
        Assert.Equal(one.Titles, many.Titles);
        Assert.Equal(one.Bodies, many.Bodies);
        Assert.Equal(one.Keywords, many.Keywords);
    }
}
