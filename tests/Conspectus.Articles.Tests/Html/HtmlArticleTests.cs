using System.Text.RegularExpressions;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Html;
using Conspectus.Articles.Map;
using Conspectus.Articles.Tests.Samples;
using FsCheck.Xunit;

namespace Conspectus.Articles.Tests.Html;

public sealed partial class HtmlArticleTests
{
    public static TheoryData<string> Hostiles => [.. Hostile.Texts];

    private static readonly HashSet<string> Elements =
    [
        "a", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "time", "section", "nav", "ol", "li", "b", "strong",
        "em", "code", "span", "cite", "i", "sub", "sup", "figure", "figcaption", "svg", "title", "desc", "g", "path", "circle", "text",
        "abbr", "ul", "blockquote", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td",
    ];

    [Theory]
    [MemberData(nameof(Hostiles))]
    public void Hostile_text_never_becomes_markup(string text) => IsHarmless(Body(Hostile.Input(text)));

    [Property(MaxTest = 50)]
    public void Random_text_never_becomes_markup(string? text) => IsHarmless(Body(Hostile.Input("x " + text)));

    [Theory]
    [MemberData(nameof(Hostiles))]
    public void An_article_of_hostile_text_holds_up(string text) => HoldsUp(Hostile.Input(text));

    [Property(MaxTest = 50)]
    public void An_article_of_random_text_holds_up(string? text) => HoldsUp(Hostile.Input("x " + text));

    [Fact]
    public void The_page_brings_all_it_needs_and_runs_nothing()
    {
        var article = ArticleBuilder.Build(SamplePapers.Input, ArticleOptions.Default);
        var page = HtmlArticle.Write(article, SamplePapers.Renderer);
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"url\((?!data:font/woff2)", page);
        Assert.Contains("font-family: \"Source Serif 4\"", page, StringComparison.Ordinal);
        Assert.Equal(page, HtmlArticle.Write(article, SamplePapers.Renderer));
    }

    [Fact]
    public void Every_link_inside_the_page_leads_somewhere()
    {
        var body = Body(SamplePapers.Input);
        var ids = Ids().Matches(body).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Subset(ids.ToHashSet(), Fragments().Matches(body).Select(m => m.Groups[1].Value).ToHashSet());
    }

    private static void HoldsUp(ArticleInput input) =>
        Assert.Empty(ArticleCheck.Check(ArticleBuilder.Build(input, ArticleOptions.Default), input));

    private static string Body(ArticleInput input) =>
        HtmlArticle.Body(ArticleBuilder.Build(input, ArticleOptions.Default), SamplePapers.Renderer, MapScene.Create(
            input.Places, input.Topics, MapOptions.Default));

    private static void IsHarmless(string body)
    {
        // Formulas are the typesetter's to make safe; here they count as one element.
        foreach (Match tag in Tags().Matches(MathElement().Replace(body, "")))
        {
            Assert.Contains(tag.Groups["name"].Value, Elements);
            Assert.Matches(Attributes(), tag.Groups["rest"].Value);
            Assert.DoesNotMatch(@"(?i)href=""\s*(?!#|https?://)", tag.Value);
        }
    }

    [GeneratedRegex(
        @"^(?: (?:class|href|id|title|datetime|rel|start|aria-label|aria-labelledby|role|viewBox|fill|fill-opacity|cx|cy|r|x|y|font-[a-z]+|"
        + @"text-anchor|stroke[a-z-]*|paint-order|display|lang|transform|d)=""[^""<>]*"")*$")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"<math.*?</math>", RegexOptions.Singleline)]
    private static partial Regex MathElement();

    [GeneratedRegex(@"<(?!/[a-z0-9]+>)(?:(?<name>[^\s>/]*)(?<rest>[^>]*?)/?>)")]
    private static partial Regex Tags();

    [GeneratedRegex(@" id=""([^""]+)""")]
    private static partial Regex Ids();

    [GeneratedRegex(@" href=""#([^""]+)""")]
    private static partial Regex Fragments();
}
