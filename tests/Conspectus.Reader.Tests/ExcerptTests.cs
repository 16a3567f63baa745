using Conspectus.Reader.Papers;

namespace Conspectus.Reader.Tests;

public sealed class ExcerptTests
{
    [Fact]
    public void An_excerpt_of_a_sentence_of_100000_characters_asks_about_each_word_once()
    {
        var text = string.Concat(Enumerable.Range(0, 14_000).Select(i => $"word{i % 977} ")) + "needle and thread end here.";
        var sentence = Assert.Single(AbstractSentence.Read(text));
        var asked = 0;
        var excerpt = sentence.Show(word =>
        {
            asked++;
            return word is "needle" or "thread" ? 1 : word == "word5" ? 0.5f : 0;
        });
        Assert.InRange(asked, 14_000, 14_010);
        Assert.StartsWith("… ", excerpt);
        Assert.Contains(" needle and thread ", excerpt);
        Assert.InRange(excerpt.Length, 200, 290);
    }

    [Fact]
    public void A_hundred_thousand_initials_are_one_sentence()
    {
        var text = string.Concat(Enumerable.Repeat("A. ", 33_000)) + "Turing wrote it. We read it.";
        Assert.Equal(2, AbstractSentence.Read(text).Count);
    }

    [Theory]
    [InlineData("One here. Two there.", 2)]
    [InlineData("It is fast, e.g. in mazes, i.e. Everywhere. It works.", 2)]
    [InlineData("By J. Doe et al. Nobody knew. True.", 2)]
    public void Abbreviations_end_no_sentence(string text, int sentences) => Assert.Equal(sentences, AbstractSentence.Read(text).Count);
}
