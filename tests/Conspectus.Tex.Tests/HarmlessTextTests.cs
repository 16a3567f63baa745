using System.Globalization;
using System.Text;

namespace Conspectus.Tex.Tests;

/// <summary>
/// Characters that XML forbids, that the framework refuses, or that turn round what stands beside them: none throws, none comes through.
/// </summary>
public sealed class HarmlessTextTests : IDisposable
{
    private static readonly string[] Harmful =
    [
        "\0", "\u0001", "\u001b", "\u007f", "\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\U0010ffff", "\ud800", "\udc00", "\udc00\ud800",
        "\u202e", "\u202a", "\u2066", "\u2069", "\u200f", "\u061c",
        "&#0;", "&#xFFFE;", "&#x202e;", "&#8238;", "&#xD800;", "&#x110000;", "\\char\"202E ", "\\unicode{x202e}", "\\char\"FFFE ",
    ];

    private readonly FormulaRenderer _renderer = new();

    public void Dispose() => _renderer.Dispose();

    public static TheoryData<string> Places() =>
    [
        "{0}", "a{0}b", "{0}{0}", "$x{0}y$", "$\\text{{a{0}}}$", "$\\hat{{{0}}}$", "\\'{0}e", "\\emph{{{0}a}}", "{0} \\not= {0}",
        "\\verb|{0}|", "[{0}](https://a.org)", "https://a.org/{0}b", "\\cite{{a{0}}}",
        "`{0}`", "e\u0301{0}", "Schr¨{0}odinger", "Ã{0}¶", "\\textcommabelow{{{0}}}", "word-\n{0}word", "H_2{0}O",
        "\\newcommand{{\\x}}{{{0}}}\\x", "&lt;i&gt;{0}&lt;/i&gt;",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void None_comes_through_anywhere(string place)
    {
        foreach (var harmful in Harmful)
        {
            var document = TexDocument.Parse(string.Format(CultureInfo.InvariantCulture, place, harmful));
            foreach (var written in new[] { document.ToText(), document.ToSearchText(), document.ToBibTeX(), document.ToHtml(_renderer) })
                AssertHarmless(written);
            HtmlText.Parse(document.ToHtml(_renderer));
            Laws.HtmlIsSafeAndReadsAsText(document);
        }
    }

    [Fact]
    public void None_throws_in_a_formula_given_directly()
    {
        foreach (var harmful in Harmful)
            foreach (var tex in new[] { harmful, $@"\hat{{{harmful}}}", $@"\not {harmful}", $@"\text{{{harmful}}}", $"x^{{{harmful}}}",
                $@"\overline{{a{harmful}}}" })
            {
                TexDocument.TextOf(new Formula(tex, false));
                if (_renderer.Render(tex, true) is { Failed: false } result)
                {
                    AssertHarmless(result.MathMl);
                    HtmlText.Parse(result.MathMl);
                }
            }
    }

    [Fact]
    public void Letters_that_are_turned_round_stand_as_they_came() =>
        Assert.Equal("abc def", TexDocument.Parse("ab\u202ec d\u2066e\u2069f").ToText());

    [Fact]
    public void A_slash_alone_does_not_become_one_with_the_bracket_of_a_tag()
    {
        var html = TexDocument.Parse("<b>\u0338a</b>").ToHtml(_renderer);
        Assert.Equal(html, html.Normalize(NormalizationForm.FormC));
    }

    private static void AssertHarmless(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Assert.False(char.IsControl(text[i]) && text[i] is not '\n', $"U+{(int)text[i]:X4} at {i}");
            Assert.False((text[i] & 0xfffe) == 0xfffe || text[i] is >= '\ufdd0' and <= '\ufdef' or >= '\u202a' and <= '\u202e'
                or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f' or '\u061c');
            if (char.IsHighSurrogate(text[i]))
                Assert.True(i + 1 < text.Length && char.IsLowSurrogate(text[++i]));
            else
                Assert.False(char.IsLowSurrogate(text[i]));
        }
    }
}
