using System.Text.RegularExpressions;
using Conspectus.Articles.Content;
using Conspectus.Articles.Latex;
using Conspectus.Articles.Tests.Samples;

namespace Conspectus.Articles.Tests.Latex;

public sealed class LatexArticleTests
{
    public static TheoryData<string> Hostiles => [.. Hostile.Texts];

    [Fact]
    public void Sections_items_notes_and_citations_are_there()
    {
        var tex = Write(SamplePapers.Input);

        Assert.Contains(@"\section{Learning from experience}", tex, StringComparison.Ordinal);
        Assert.Contains(@"\subsection{Offline reinforcement learning}", tex, StringComparison.Ordinal);
        Assert.Contains(@"A \textbf{neat} bound of $\beta$; see \href{https://example.org/talk}{the talk}.", tex, StringComparison.Ordinal);
        Assert.Contains(@"\includegraphics[width=\linewidth]{map.png}", tex, StringComparison.Ordinal);
        Assert.Contains(@"\bibliography{article}", tex, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_paper_of_the_bibliography_is_cited()
    {
        var article = ArticleBuilder.Build(SamplePapers.Input, ArticleOptions.Default);
        var cited = Regex.Matches(Write(SamplePapers.Input), @"\\cite\{([^}]*)\}").SelectMany(m => m.Groups[1].Value.Split(',')).ToHashSet();

        Assert.Equal(article.Bibliography.Select(p => p.Key).ToHashSet(), cited);
    }

    [Theory]
    [MemberData(nameof(Hostiles))]
    public void Hostile_text_never_becomes_a_command(string text)
    {
        var tex = Write(Hostile.Input(text));

        Assert.DoesNotMatch(@"\\(?:input|include|write|openin|openout|immediate|catcode|def|csname|usepackage)(?![a-zA-Z])", Body(tex));
        Assert.Equal(1, Regex.Count(tex, @"\\end\{document\}"));
        var depth = 0;
        foreach (Match brace in Regex.Matches(Body(tex), @"\\.|[{}]", RegexOptions.Singleline))
        {
            depth += brace.Value switch { "{" => 1, "}" => -1, _ => 0 };
            Assert.True(depth >= 0);
        }

        Assert.Equal(0, depth);
    }

    [Theory]
    [InlineData(@"50% of $5 & a_b #1 {x} ~ ^ \input", @"50\% of \$5 \& a\_b \#1 \{x\} \textasciitilde{} \textasciicircum{} \textbackslash{}input")]
    [InlineData("a -- b --- c, don't, ''x''", "a -{}- b -{}-{}- c, don't, '{}'x'{}'")]
    [InlineData("“quoted” – José Müller", "“quoted” – José Müller")]
    [InlineData("A* [x]", "A{*} {[}x{]}")]
    [InlineData("two\n\nlines", "two lines")]
    public void Plain_text_is_printed_as_it_is(string text, string tex) => Assert.Equal(tex, LatexText.Escape(text));

    [Fact]
    public void An_address_cannot_end_the_link_it_stands_in() =>
        Assert.Equal(@"https://a.org/\%7Dx\%5C?a=1\&b=\%C3\%A9\#c", LatexText.Address(@"https://a.org/}x\?a=1&b=é#c"));

    internal static string Write(ArticleInput input) =>
        LatexArticle.Write(ArticleBuilder.Build(input, ArticleOptions.Default), "article.bib", "map.png");

    private static string Body(string tex) => tex[tex.IndexOf(@"\begin{document}", StringComparison.Ordinal)..];
}
