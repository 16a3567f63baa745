using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conspectus.Tex.Tests;

/// <summary>What holds for any text: made of random characters, and of pieces that mean something.</summary>
public class PropertyTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "$", "$$", "\\", "\\\\", "\\(", "\\)", "\\[", "\\]", "\\textit{", "\\emph", "\\begin{itemize}", "\\end{itemize}", "\\item ", "\\begin{align}", "\\end{align}",
        "*", "**", "***", "_", "__", "`", "``", "'", "''", "\"", "[a](", "https://a.org/b", ")", "](javascript:x)", "\\href{javascript:alert(1)}{", "\\url{", "<b>", "</b>", "<script>",
        "</script>", "<a href='x'>", "<p>", "<br>", "&lt;", "&amp;lt;", "&#0;", "&#x1F600;", "&", "<", ">", "\n", "\n\n", "\t", "\r", "\b", "\0", "\u0002", "- ", "1. ", "word", "We ", ".We ", " ",
        "\\'", "\\\"", "\\v", "\\footnote{", "\\cite{", "\\frac{1}{2}", "\\sqrt", "\\tilde\\mathcal{O}", "^", "_{", "^{", "x_1", "5", "$20 ", "\\romannumeral ", "\\verb|", "\\unknown", "\\unknown{",
        "ﬁ", "Ã¶", "(cid:173)", "(cid:", "é", "e\u0301", "𝒪", "\ud835", "\udc00", "שלום", "\u202e", "\uffff", "\\em ", "\\bf{", "\\left(", "\\right)", "\\text{", "~", "--", "---", "\\%", "%", "#", "\\nicefrac{",
        "\\mathbb", "\\small ", "</ul>", "<ul><li>", "-\n", "\\norm{", "\\ensuremath{", "\\big(",
    ];

    private static readonly TextFormulas Formulas = new();

    public static Arbitrary<string> Texts() =>
        Gen.OneOf(
            Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
            Gen.ArrayOf(Gen.Elements(Pieces), 60).Select(string.Concat),
            Gen.ArrayOf(Gen.Choose(0, 0xffff).Select(c => (char)c)).Select(c => new string(c)),
            Gen.ArrayOf(Gen.Choose(' ', '~').Select(c => (char)c)).Select(c => new string(c))).ToArbitrary();

    /// <summary>Runs the first property for as many minutes as CONSPECTUS_TEX_FUZZ says.</summary>
    [Fact]
    public void Fuzz()
    {
        var minutes = Environment.GetEnvironmentVariable("CONSPECTUS_TEX_FUZZ");
        Assert.SkipWhen(minutes is null, "CONSPECTUS_TEX_FUZZ gives no minutes.");
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromMinutes(double.Parse(minutes!)))
            foreach (var text in Texts().Generator.Sample(200, 100))
                try
                {
                    Any_text_gives_safe_html_with_the_same_text(text);
                    Any_text_gives_search_text_and_balanced_bibtex(text);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException(System.Text.Json.JsonSerializer.Serialize(text), e);
                }
    }

    [Property(MaxTest = 800, Arbitrary = [typeof(PropertyTests)])]
    public void Any_text_gives_safe_html_with_the_same_text(string text)
    {
        var document = TexDocument.Parse(text);
        var html = document.ToHtml(Formulas);
        HtmlText.AssertSafe(html);
        Assert.Equal(HtmlText.Squeeze(document.ToText()), HtmlText.Of(html));
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(PropertyTests)])]
    public void Any_text_gives_search_text_and_balanced_bibtex(string text)
    {
        var document = TexDocument.Parse(text);
        var search = document.ToSearchText();
        Assert.DoesNotContain('\n', search);
        Assert.Equal(search, search.ToLowerInvariant());
        var depth = 0;
        foreach (var c in document.ToBibTeX())
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            Assert.True(depth >= 0);
        }
        Assert.Equal(0, depth);
    }

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

    public static TheoryData<string> Repeated() =>
    [
        "{", "}", "$", "$$", "\\textit{", "{\\em ", "*a", "**a ", "_a_ ", "`a ", "`a' ", "[a](", "[", "<b>", "<b", "&", "&amp;", "\\begin{itemize}", "\\begin{align}", "\\(", "a.We ", "word-\n", "(cid:",
        "x^", "x_{", "$\\frac{", "\\nicefrac{", "\\tilde", "$a\\norm{", "\\footnote{", "\\'", "\\\"a", "http://", "-\n- a", "\\", "\\\\", "'", "Ã", "$x ", "<!--", "\\cite{", "\\verb|", "{a}", "\\(a\\)", "\\left(", "*a* ", "\\unknown{", "^{",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Time_is_linear(string piece)
    {
        Measure(piece, 2_000);
        double small = 0, large = 0;
        // The clock is the wall's: on a busy machine one measurement in a few is right, so the best counts.
        for (var attempt = 0; attempt < 4; attempt++)
        {
            small = Measure(piece, 15_000);
            large = Measure(piece, 60_000);
            if (large < Math.Max(300, 12 * small))
                return;
        }
        Assert.Fail($"{piece}: {small} ms for 15 kB, {large} ms for 60 kB");
    }

    private static double Measure(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var clock = Stopwatch.StartNew();
        var document = TexDocument.Parse(text);
        document.ToHtml(Formulas);
        document.ToText();
        document.ToBibTeX();
        document.ToSearchText();
        return clock.Elapsed.TotalMilliseconds;
    }
}
