using Conspectus.Core.Text;

namespace Conspectus.Core.Tests.Text;

public class HtmlSentencesTests
{
    [Fact]
    public void Formulas_are_masked_and_paragraphs_end_sentences()
    {
        var sentences = HtmlSentences.Split("<p>We show <math><mi>x</mi><mo>.</mo></math> A bound. It is <em>tight</em></p><p>Code is there.</p>");
        Assert.Equal(["We show \uE000 A bound.", "It is tight", "Code is there."], sentences.Masked);
        Assert.Equal(["<math><mi>x</mi><mo>.</mo></math>"], sentences.Formulas);
    }

    [Fact]
    public void Private_characters_of_the_text_itself_name_no_formula() =>
        Assert.Equal(["One."], HtmlSentences.Split("<p>\uE000One.\uF8FF</p>").Masked);
}
