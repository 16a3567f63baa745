using Conspectus.Articles.Claims;
using FsCheck.Xunit;

namespace Conspectus.Articles.Tests.Claims;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four.", 4)]
    [InlineData("See Vance et al. (2020) and Fig. 3 for more.", 1)]
    [InlineData("Methods, e.g. Adam, i.e. A. Smith's, vs. SGD.", 1)]
    [InlineData("A gain of 3.5 points. Done.", 2)]
    [InlineData("Let $x. Y$ be given. Then \\emph{it. Is} so.", 2)]
    [InlineData("With \\(a. B\\) inside. Next.", 2)]
    [InlineData("He said \"stop.\" She went.", 2)]
    [InlineData("An unclosed $formula. Here\n\nA new paragraph. And more.", 3)]
    [InlineData("Trees, graphs, etc. We go on.", 2)]
    [InlineData("lower case follows. but not split", 1)]
    [InlineData("", 0)]
    public void Splits_at_the_ends_of_sentences_only(string source, int expected) =>
        Assert.Equal(expected, SentenceSplitter.Split(source).Count);

    [Property]
    public void Every_sentence_stands_in_the_source_where_it_says_and_nothing_but_space_is_lost(string? text)
    {
        var source = text ?? "";
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(source))
        {
            Assert.Equal(sentence.Text, source.Substring(sentence.Start, sentence.Text.Length));
            Assert.True(string.IsNullOrWhiteSpace(source[at..sentence.Start]));
            at = sentence.Start + sentence.Text.Length;
        }

        Assert.True(string.IsNullOrWhiteSpace(source[at..]));
    }
}
