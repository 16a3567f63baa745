using Conspectus.Analysis.Text;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Text;

public class TokenizerTests
{
    private static string Terms(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(t => t.Term));

    // Terms with "+" where a phrase may go on.
    private static string Joined(string text) =>
        string.Concat(Tokenizer.Tokenize(text).Select((t, i) => i == 0 ? t.Term : (t.Joined ? "+" : " ") + t.Term));

    [Theory]
    [InlineData("self-supervised", "self+supervised")]
    [InlineData("self‑supervised", "self+supervised")]
    [InlineData("self supervised", "self+supervised")]
    [InlineData("self--supervised", "self supervised")]
    [InlineData("self  supervised", "self supervised")]
    [InlineData("self, supervised. Learning", "self supervised learning")]
    public void Hyphens_and_spaces_part_words_of_one_phrase(string text, string joined) => Assert.Equal(joined, Joined(text));

    [Theory]
    [InlineData("in-context learning", "in-context+learning")]
    [InlineData("Few-Shot", "few-shot")]
    [InlineData("out-of-distribution", "out-of-distribution")]
    [InlineData("out‐of‑distribution", "out-of-distribution")]
    [InlineData("state-of-the-art", "state+of-the-art")]
    [InlineData("in- and outdoors", "in and+outdoor")]
    public void A_function_word_bound_by_a_hyphen_is_part_of_a_word(string text, string joined) => Assert.Equal(joined, Joined(text));

    [Theory]
    [InlineData("the model's output", "the+model+output")]
    [InlineData("the model’s output", "the+model+output")]
    [InlineData("models' output", "model output")]
    public void A_possessive_is_no_word(string text, string joined) => Assert.Equal(joined, Joined(text));

    [Theory]
    [InlineData("rock'star", "rock star")]
    [InlineData("the ’small’ ones’sum", "the small one sum")]
    public void A_word_after_an_apostrophe_keeps_its_first_letter(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("Naïve Bézier", "naive bezier")]
    [InlineData("Nai\u0308ve", "nai ve")]
    [InlineData("ﬁne", "fine")]
    [InlineData("ISTANBUL İzmir", "istanbul izmir")]
    [InlineData("深度学习 方法", "深度学习 方法")]
    public void Words_are_folded(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("3D GPT4 l1", "3d gpt4 l1")]
    [InlineData("2023 42 x y", "")]
    [InlineData("a b ResNet 50 layers", "resnet layer")]
    [InlineData("", "")]
    [InlineData("\ud835 \udc00 𝒪𝒪 trees", "tree")]
    public void Numbers_and_single_letters_are_passed_over(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Fact]
    public void What_is_passed_over_breaks_a_phrase() => Assert.Equal("resnet layer", Joined("ResNet 50 layers"));

    [Fact]
    public void Runs_too_long_for_a_word_are_passed_over()
    {
        Assert.Equal(new string('q', 40), Terms(new string('q', 40)));
        Assert.Empty(Tokenizer.Tokenize(new string('q', 41)));
    }

    [Fact]
    public void A_letter_that_decomposes_into_several_words_is_one_term()
    {
        var token = Assert.Single(Tokenizer.Tokenize("ab\ufdfa"));
        Assert.DoesNotContain(' ', token.Term);
    }

    [Fact]
    public void Letters_that_are_nothing_but_accents_are_no_word() => Assert.Equal("tree", Terms("\u037a\u037a trees"));

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Tokens_lie_in_the_text_in_order(string text)
    {
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            Assert.True(token.Start >= end && token.Length > 1 && token.Start + token.Length <= text.Length);
            Assert.True(!token.Joined || token.Start > end || end == 0);
            Assert.NotEmpty(token.Term);
            Assert.DoesNotContain(token.Term, char.IsWhiteSpace);
            Assert.Equal(token.Term, Assert.Single(Tokenizer.Tokenize(text.Substring(token.Start, token.Length))).Term);
            end = token.Start + token.Length;
        }
    }
}
