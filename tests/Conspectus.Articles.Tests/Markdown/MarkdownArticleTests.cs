using Conspectus.Articles.Content;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Tests.Samples;
using FsCheck.Xunit;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Conspectus.Articles.Tests.Markdown;

public sealed class MarkdownArticleTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UseAdvancedExtensions().Build();

    public static TheoryData<string> Hostiles => [.. Hostile.Texts];

    [Theory]
    [MemberData(nameof(Hostiles))]
    public void Hostile_text_never_becomes_markup(string text) => IsHarmless(text);

    [Property(MaxTest = 50)]
    public void Random_text_never_becomes_markup(string? text) => IsHarmless("x " + text);

    [Fact]
    public void Every_link_inside_the_text_leads_somewhere()
    {
        var markdown = MarkdownArticle.Write(ArticleBuilder.Build(SamplePapers.Input, ArticleOptions.Default));
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        var targets = document.Descendants<HtmlInline>().Select(h => h.Tag).Where(t => t != "</a>").Select(t => t.Split('"')[1])
            .Concat(Anchors(markdown)).ToHashSet();
        Assert.Subset(targets, document.Descendants<LinkInline>().Where(l => l.Url!.StartsWith('#')).Select(l => l.Url![1..]).ToHashSet());
    }

    private static void IsHarmless(string text)
    {
        var article = ArticleBuilder.Build(Hostile.Input(text), ArticleOptions.Default);
        var document = Markdig.Markdown.Parse(MarkdownArticle.Write(article), Pipeline);
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.All(document.Descendants<HtmlInline>(), h => Assert.Matches("^(?:<a id=\"ref-key[0-9]\">|</a>)$", h.Tag));
        Assert.All(document.Descendants<LinkInline>(), l => Assert.Matches("^(?:#|https?://|map\\.svg$)", l.Url));
        Assert.Equal("map.svg", Assert.Single(document.Descendants<LinkInline>(), l => l.IsImage).Url);
        // title, numbers, contents, chapter, chosen papers, orals, bibliography, colophon: a source adds none
        Assert.InRange(document.Descendants<HeadingBlock>().Count(), 6, 8);
        Assert.Single(document.Descendants<Markdig.Extensions.Yaml.YamlFrontMatterBlock>());
    }

    // The way hosts make fragments of headings.
    private static IEnumerable<string> Anchors(string markdown) => markdown.Split('\n').Where(l => l.StartsWith('#'))
        .Select(l => string.Concat(l.TrimStart('#', ' ').ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is '-' or ' '))
            .Replace(' ', '-'));
}
