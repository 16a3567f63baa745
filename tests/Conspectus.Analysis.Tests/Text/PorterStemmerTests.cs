using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Tests.Text;

public class PorterStemmerTests
{
    // The examples of Porter's paper, and words of ours.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("generalizations", "gener")]
    [InlineData("oscillators", "oscil")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("effective", "effect")]
    [InlineData("controlling", "control")]
    [InlineData("sky", "sky")]
    [InlineData("as", "as")]
    [InlineData("gpt4", "gpt4")]
    [InlineData("naïve", "naïve")]
    public void Strips(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Fact]
    public void Forms_of_a_word_meet() =>
        Assert.Single(new[] { "learning", "learned", "learns", "learn" }.Select(PorterStemmer.Stem).Distinct());
}
