using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conspectus.Tex.Tests;

/// <summary>What holds for any text: made of random characters, and of pieces that mean something.</summary>
public class PropertyTests
{
    public static Arbitrary<string> Texts() =>
        Gen.OneOf(
            Gen.ArrayOf(Gen.Elements(TextPieces.All)).Select(string.Concat),
            Gen.ArrayOf(Gen.Elements(TextPieces.All), 60).Select(string.Concat),
            Gen.ArrayOf(Gen.Choose(0, 0xffff).Select(c => (char)c)).Select(c => new string(c)),
            Gen.ArrayOf(Gen.Choose(' ', '~').Select(c => (char)c)).Select(c => new string(c))).ToArbitrary();

    [Property(MaxTest = 800, Arbitrary = [typeof(PropertyTests)])]
    public void Any_text_gives_safe_html_with_the_same_text(string text) => Laws.HtmlIsSafeAndReadsAsText(TexDocument.Parse(text));

    [Property(MaxTest = 400, Arbitrary = [typeof(PropertyTests)])]
    public void Any_text_gives_search_text_and_balanced_bibtex(string text) =>
        Laws.SearchIsFoldedAndBibTeXBalances(TexDocument.Parse(text));

    [Fact]
    public void Any_formula_renders_or_fails_but_never_throws()
    {
        using var renderer = new FormulaRenderer();
        foreach (var text in Texts().Generator.Sample(400, 40))
            foreach (var formula in TexDocument.Parse($"${text}$").Formulas)
            {
                var result = renderer.Render(formula.Tex, formula.Display);
                if (!result.Failed)
                    HtmlText.Parse(result.MathMl);
            }
    }
}
