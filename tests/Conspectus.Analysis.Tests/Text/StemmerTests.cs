using Conspectus.Analysis.Text;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Text;

public class StemmerTests
{
    [Theory]
    [InlineData("models", "model")]
    [InlineData("policies", "policy")]
    [InlineData("classes", "class")]
    [InlineData("boxes", "box")]
    [InlineData("batches", "batch")]
    [InlineData("losses", "loss")]
    [InlineData("gnns", "gnn")]
    [InlineData("nns", "nn")]
    [InlineData("lms", "lm")]
    public void The_plural_is_taken_off(string word, string term) => Assert.Equal(term, Stemmer.Stem(word));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("bias")]
    [InlineData("loss")]
    [InlineData("focus")]
    [InlineData("analysis")]
    [InlineData("ties")]
    [InlineData("dynamics")]
    [InlineData("gas")]
    [InlineData("learning")]
    [InlineData("learned")]
    public void Other_words_stay(string word) => Assert.Equal(word, Stemmer.Stem(word));

    [Property(Arbitrary = [typeof(Texts)])]
    public void A_stem_is_never_longer_and_never_empty(string word) =>
        Assert.InRange(Stemmer.Stem(word).Length, Math.Min(1, word.Length), word.Length);
}
