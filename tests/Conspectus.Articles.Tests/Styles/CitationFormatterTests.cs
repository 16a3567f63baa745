using Conspectus.Articles.Styles;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core;

namespace Conspectus.Articles.Tests.Styles;

public sealed class CitationFormatterTests
{
    [Theory]
    [InlineData("apa", "van der Berg, E., & Quist, D. (2023). Do Trees Count? Advances in Neural Information Processing Systems. https://example.org/trees")]
    [InlineData("vancouver", "van der Berg E, Quist D. Do Trees Count? In: Advances in Neural Information Processing Systems [Internet]. 2023. Available from: https://example.org/trees")]
    public void A_reference_is_as_its_style_has_it(string style, string text)
    {
        using var formatter = new CitationFormatter(CitationStyle.Bundled(style)!);
        Assert.Equal(text, formatter.Format(SamplePapers.Paper("Do Trees Count?", "", "Emil van der Berg; Dora Quist", url: "https://example.org/trees")).Text);
    }

    [Fact]
    public void Every_bundled_style_can_be_used_and_gives_the_same_each_time()
    {
        foreach (var name in CitationStyle.Names)
        {
            using var formatter = new CitationFormatter(CitationStyle.Bundled(name.ToUpperInvariant())!);
            var first = SamplePapers.All.Select(p => formatter.Format(p).Text).ToList();
            Assert.All(first.Zip(SamplePapers.All), r => Assert.Contains(r.Second.Title.Text, r.First, StringComparison.Ordinal));
            Assert.Equal(first, SamplePapers.All.Select(p => formatter.Format(p).Text));
        }

        Assert.Null(CitationStyle.Bundled("no-such-style"));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void The_managed_engine_gives_the_same()
    {
        using var native = new CitationFormatter(CitationStyle.Bundled("apa")!);
        using var managed = new CitationFormatter(CitationStyle.Bundled("apa")!, managed: true);
        Assert.All(SamplePapers.All, p => Assert.Equal(native.Format(p).Html, managed.Format(p).Html));
    }

    [Fact]
    public void Of_what_the_style_writes_only_text_and_plain_elements_are_left()
    {
        using var formatter = new CitationFormatter(CitationStyle.Bundled("apa")!);
        foreach (var text in Hostile.Texts)
        {
            var html = formatter.Format(SamplePapers.Paper($"T {text} <i onclick=\"x\">i</i>", "", $"Ada {text.ReplaceLineEndings(" ")}")).Html;
            Assert.DoesNotMatch("<(?!/?(?:i|b|sup|sub)>)", html);
        }
    }

    [Theory]
    [InlineData("no XML at all")]
    [InlineData("<style>")]
    [InlineData("<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>x</title><id>x</id></info></style>")]
    public void A_style_that_cannot_be_used_is_told(string xml)
    {
        var refusal = Assert.Throws<ConspectusException>(() =>
        {
            using var formatter = new CitationFormatter(new CitationStyle("mine", xml));
            formatter.Format(SamplePapers.All[0]);
        });
        Assert.StartsWith("The style mine cannot be used: ", refusal.Message, StringComparison.Ordinal);
    }
}
