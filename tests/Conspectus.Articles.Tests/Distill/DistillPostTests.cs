using System.Text.RegularExpressions;
using Conspectus.Articles.Content;
using Conspectus.Articles.Distill;
using Conspectus.Articles.Tests.Samples;

namespace Conspectus.Articles.Tests.Distill;

public sealed class DistillPostTests
{
    public static TheoryData<string> Hostiles => [.. Hostile.Texts, "{{ site.secret }} {% include x %}", "costs $5 and $6 \\(x\\)"];

    [Fact]
    public void Front_matter_contents_and_citations_are_there()
    {
        var post = Write(SamplePapers.Input);

        Assert.StartsWith("---\nlayout: distill\ntitle: \"Highlights of NeurIPS 2023\"\n", post, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2024-01-05\n", post, StringComparison.Ordinal);
        Assert.Contains("\nbibliography: highlights.bib\n", post, StringComparison.Ordinal);
        Assert.Contains("  - name: \"Learning from experience\"\n    subsections:\n      - name: \"Offline reinforcement learning\"\n", post,
            StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"learning-from-experience\">", post, StringComparison.Ordinal);
        var article = ArticleBuilder.Build(SamplePapers.Input, ArticleOptions.Default);
        Assert.Equal(article.Bibliography.Select(p => p.Key).ToHashSet(),
            Regex.Matches(post, "<d-cite key=\"([^\"]+)\"></d-cite>").SelectMany(m => m.Groups[1].Value.Split(',')).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Hostiles))]
    public void Neither_Liquid_nor_a_search_for_formulas_finds_anything_of_a_source(string text)
    {
        var post = Write(Hostile.Input(text)).Replace("{{ '/assets/img/map.svg' | relative_url }}", "", StringComparison.Ordinal);
        var body = post[(post.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];

        Assert.DoesNotContain("{", post, StringComparison.Ordinal);
        Assert.DoesNotMatch("\\$[^<]*\\$", body);
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, Regex.Count(post, "^---$", RegexOptions.Multiline));
    }

    [Fact]
    public void A_footnote_of_an_author_is_one_of_the_post()
    {
        var title = SamplePapers.Paper("Cautious Critics\\footnote{In shops.}", "").Title;
        var papers = SamplePapers.All.Select((p, i) => i == 0 ? p with { Title = title } : p).ToList();

        Assert.Contains("<d-footnote>In shops.</d-footnote>", Write(SamplePapers.Input with { Papers = papers }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bibliography_is_plain_Unicode()
    {
        var input = SamplePapers.Input with { Papers = [.. SamplePapers.All.Append(SamplePapers.Paper("{GPT} \\& $\\ell_1$", "", "José Müller"))] };
        var article = ArticleBuilder.Build(input, ArticleOptions.Default) with { Bibliography = input.Papers };

        var bib = DistillBibliography.Write(article);

        Assert.Contains("  title = {GPT & ℓ₁},\n  author = {Müller, José},\n", bib, StringComparison.Ordinal);
        Assert.DoesNotContain("\\", bib, StringComparison.Ordinal);
    }

    private static string Write(ArticleInput input) =>
        DistillPost.Write(ArticleBuilder.Build(input, ArticleOptions.Default), SamplePapers.Renderer, "highlights.bib", "map.svg");
}
