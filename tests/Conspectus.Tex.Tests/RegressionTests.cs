namespace Conspectus.Tex.Tests;

/// <summary>What fuzzing and reading the corpora have found.</summary>
public class RegressionTests
{
    [Fact]
    public void A_character_of_two_units_below_the_deepest_level_of_a_formula_stays_whole()
    {
        var document = TexDocument.Parse('$' + new string('^', 200).Replace("^", "\\sqrt{", StringComparison.Ordinal) + "𝒪𝒪"
            + new string('}', 200) + '$');
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

    [Fact]
    public void What_stands_after_a_list_ends_no_sentence() =>
        Laws.BibTeXReadsTheSame(TexDocument.Parse(@"\begin{itemize}\item q\end{itemize}~ .We go"));

    [Theory]
    [InlineData("url[x")]
    [InlineData("an emph’s (url“x”")]
    public void A_name_of_a_command_before_a_protected_sign_stays_a_word(string text) => Laws.BibTeXReadsTheSame(TexDocument.Parse(text));

    [Fact]
    public void An_item_ends_without_a_space_before_the_next_paragraph() =>
        Laws.BibTeXReadsTheSame(TexDocument.Parse("1. one~ \n\n* two"));

    [Fact]
    public void A_brace_in_an_address_leaves_the_braces_of_BibTeX_balanced() =>
        Laws.SearchIsFoldedAndBibTeXBalances(TexDocument.Parse("see <https://a.org/b}c> and {"));

    [Theory]
    [InlineData("$x^2$")]
    [InlineData(@"\frac{1}")]
    public void What_is_prepared_together_is_what_is_rendered_alone(string tex)
    {
        using var alone = new FormulaRenderer();
        using var together = new FormulaRenderer();
        together.Prepare([new Formula(tex, false), new Formula("y", true), new Formula(tex, true)]);
        foreach (var display in new[] { false, true })
            Assert.Equal(alone.Render(tex, display), together.Render(tex, display));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reason_holds_whole_characters(bool managed)
    {
        using var renderer = new FormulaRenderer(managed);
        var formulas = Enumerable.Range(0, 30).Select(i => new Formula(new string('a', i) + string.Concat(Enumerable.Repeat("𝒪", 30))
            + @"\right)" + string.Concat(Enumerable.Repeat("𝒪", 30)), false)).ToList();
        renderer.Prepare(formulas);
        foreach (var result in formulas.Select(f => renderer.Render(f.Tex, f.Display)))
        {
            Assert.NotEmpty(result.Reason);
            Assert.DoesNotContain(result.Reason, char.IsSurrogate);
        }
    }
}
