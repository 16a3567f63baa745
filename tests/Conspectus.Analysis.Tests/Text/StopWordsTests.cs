using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Tests.Text;

public class StopWordsTests
{
    [Fact]
    public void Words_have_three_grades_and_subjects_none()
    {
        Assert.True(StopWords.IsFunctionWord("the"));
        Assert.True(StopWords.IsFiller("propose"));
        Assert.True(StopWords.IsGeneric("model"));
        foreach (var word in new[] { "diffusion", "transformer", "bayesian", "turtle" })
            Assert.False(StopWords.IsFunctionWord(word) || StopWords.IsFiller(word) || StopWords.IsGeneric(word), word);
    }

    [Theory]
    [InlineData("achieves")]
    [InlineData("proposes")]
    [InlineData("papers")]
    public void A_word_and_its_term_are_both_known(string word)
    {
        Assert.True(StopWords.IsFiller(word));
        Assert.True(StopWords.IsFiller(Stemmer.Stem(word)));
    }
}
