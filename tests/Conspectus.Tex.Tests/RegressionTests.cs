namespace Conspectus.Tex.Tests;

/// <summary>What fuzzing and reading the corpora have found.</summary>
public class RegressionTests
{
    [Fact]
    public void A_character_of_two_units_below_the_deepest_level_of_a_formula_stays_whole()
    {
        var document = TexDocument.Parse('$' + new string('^', 200).Replace("^", "\\sqrt{", StringComparison.Ordinal) + "𝒪𝒪" + new string('}', 200) + '$');
        Laws.HtmlIsSafeAndReadsAsText(document);
    }

    [Theory]
    [InlineData(@"$\OPT_\LTF + \varepsilon$", @"\mathrm{OPT}_{\mathrm{LTF}} + \varepsilon")]
    [InlineData(@"$\bar \action$", @"\bar{\mathrm{action}}")]
    [InlineData(@"$x\_\mathrm{max}$", @"x_{\mathrm{max}}")]
    [InlineData(@"$x\ $", "x")]
    public void A_mended_formula_is_mended_for_good(string source, string expected)
    {
        var document = TexDocument.Parse(source);
        Assert.Equal(expected, Assert.Single(document.Formulas).Tex);
        Laws.BibTeXReadsTheSame(document);
    }
}
