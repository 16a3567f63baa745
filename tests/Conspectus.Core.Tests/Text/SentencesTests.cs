using Conspectus.Core.Text;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Text;

public class SentencesTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("One. Two! Three? Four.", "One.", "Two!", "Three?", "Four.")]
    [InlineData("One?! Two... Three", "One?!", "Two...", "Three")]
    [InlineData("lower case follows. but not split", "lower case follows. but not split")]
    [InlineData("He said \"stop.\" She went.", "He said \"stop.\"", "She went.")]
    [InlineData("It stops (here.) Then on.", "It stops (here.)", "Then on.")]
    [InlineData("A gain of 3.5 points. Done.", "A gain of 3.5 points.", "Done.")]
    [InlineData("We use v2.0. 3 runs follow.", "We use v2.0.", "3 runs follow.")]
    [InlineData("A line\nbreak. Next\n\nAnd a paragraph", "A line\nbreak.", "Next", "And a paragraph")]
    [InlineData("Methods, e.g. Adam, i.e. A. Smith's, vs. SGD.", "Methods, e.g. Adam, i.e. A. Smith's, vs. SGD.")]
    [InlineData("Optimizers (e. g. Adam) w. r. t. Lipschitz losses. Fine.", "Optimizers (e. g. Adam) w. r. t. Lipschitz losses.", "Fine.")]
    [InlineData("See Vance et al. (2020) and Fig. 3 for more.", "See Vance et al. (2020) and Fig. 3 for more.")]
    [InlineData("We extend Vance et al. This helps.", "We extend Vance et al.", "This helps.")]
    [InlineData("By Bamas et. al. [NeurIPS 20] and others.", "By Bamas et. al. [NeurIPS 20] and others.")]
    [InlineData("The data are i.i.d. We prove it.", "The data are i.i.d.", "We prove it.")]
    [InlineData("For i.i.d. Gaussian data it holds.", "For i.i.d. Gaussian data it holds.")]
    [InlineData("Trees, graphs, etc. We go on.", "Trees, graphs, etc.", "We go on.")]
    [InlineData("In the U.S. Army data. In the U.S. We count.", "In the U.S. Army data.", "In the U.S.", "We count.")]
    [InlineData("By J. Doe and J.-L. Roe. Done.", "By J. Doe and J.-L. Roe.", "Done.")]
    [InlineData("We mask to fool D. We test it.", "We mask to fool D.", "We test it.")]
    [InlineData("They suffer in CF. Despite this, they win.", "They suffer in CF.", "Despite this, they win.")]
    [InlineData("The answer is no. We show it in No. 5.", "The answer is no.", "We show it in No. 5.")]
    [InlineData("Prof. Vance met Dr. Lund. They talked.", "Prof. Vance met Dr. Lund.", "They talked.")]
    [InlineData("Two results: 1. We prove it. 2. We test it.", "Two results: 1. We prove it.", "2. We test it.")]
    [InlineData("1. First of all. 2. Then.", "1. First of all.", "2. Then.")]
    [InlineData("Is it \uE000. We say so.", "Is it \uE000.", "We say so.")]
    [InlineData("木を学ぶ。次の文。終わり", "木を学ぶ。", "次の文。", "終わり")]
    public void A_text_is_split_at_the_ends_of_its_sentences(string text, params string[] sentences) =>
        Assert.Equal(sentences, Sentences.Split(text).Select(s => s.Of(text)));

    [Theory]
    [InlineData("Let $x. Y$ be given. Then \\emph{it. Is} so.", "Let $x. Y$ be given.", "Then \\emph{it. Is} so.")]
    [InlineData("With \\(a. B\\) and \\[c. D\\] inside. Next.", "With \\(a. B\\) and \\[c. D\\] inside.", "Next.")]
    [InlineData("It is $x = y.$ We go on with $$z.$$ We stop.", "It is $x = y.$", "We go on with $$z.$$", "We stop.")]
    [InlineData("Models, $e.g.$ Diffusion, are large. Fine.", "Models, $e.g.$ Diffusion, are large.", "Fine.")]
    [InlineData("It costs $20. We think it pays.", "It costs $20.", "We think it pays.")]
    [InlineData("It costs \\$20. We pay \\$30.", "It costs \\$20.", "We pay \\$30.")]
    [InlineData("An unclosed $formula. Here\n\nA new paragraph. And more.", "An unclosed $formula.", "Here", "A new paragraph.",
        "And more.")]
    [InlineData("An unclosed {brace. Here\n\nA paragraph.", "An unclosed {brace. Here", "A paragraph.")]
    public void No_sentence_of_TeX_ends_in_a_formula_or_a_group(string tex, params string[] sentences) =>
        Assert.Equal(sentences, Sentences.Split(TexFormulas.Hide(tex)).Select(s => s.Of(tex)));

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 300)]
    public void Every_sentence_stands_where_it_says_and_nothing_but_space_is_lost(string text)
    {
        var at = 0;
        foreach (var sentence in Sentences.Split(TexFormulas.Hide(text)))
        {
            Assert.True(sentence.Length > 0 && string.IsNullOrWhiteSpace(text[at..sentence.Start]));
            at = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 300)]
    public void Formulas_follow_each_other_and_begin_and_end_with_their_signs(string text)
    {
        var at = 0;
        foreach (var formula in TexFormulas.Find(text))
        {
            Assert.True(formula.Start >= at && formula.Length >= 2 && text[formula.Start] is '$' or '\\');
            Assert.True(text[formula.End - 1] is '$' or ')' or ']');
            at = formula.End;
        }

        Assert.Equal(text.Length, TexFormulas.Hide(text).Length);
    }

    [Theory]
    [InlineData("\\(")]
    [InlineData("$ ")]
    [InlineData("\\[ ")]
    [InlineData("A. ")]
    [InlineData("e. ")]
    [InlineData(". ")]
    [InlineData("{")]
    public void A_long_text_takes_no_longer_than_its_length_demands(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000)) + "x";
        Assert.NotEmpty(Sentences.Split(TexFormulas.Hide(text)));
    }
}
