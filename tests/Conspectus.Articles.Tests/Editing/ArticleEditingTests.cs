using Conspectus.Articles.Content;
using Conspectus.Articles.Editing;
using Conspectus.Articles.Html;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Prose;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Reading;

namespace Conspectus.Articles.Tests.Editing;

public sealed class ArticleEditingTests
{
    private static readonly Article Article = ArticleBuilder.Build(SamplePapers.Input, ArticleOptions.Default);
    private static readonly IReadOnlyDictionary<(string Place, ArticlePart Part), string> Generated = ArticleEditing.Generated(Article);

    [Fact]
    public void Every_place_has_one_name_and_a_topic_goes_by_its_number()
    {
        var places = Sections(Article.Chapters).SelectMany(s => s.Items.Select(i => i.Place).Append(s.Place)).ToList();
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.DoesNotContain("", places);
        var topics = SamplePapers.Input.Topics.All.Select(t => $"topic-{t.Id}").ToHashSet();
        Assert.All(Sections(Article.Chapters).Where(s => s.Topic is not null && !s.Place.Contains('/')), s => Assert.Contains(s.Place, topics));
        Assert.Contains(places, p => p.Contains("/paper-", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_edits_the_article_is_the_same_one()
    {
        var edited = ArticleEditing.Apply(Article, []);
        Assert.Same(Article, edited.Article);
        Assert.Empty(edited.Applied);
    }

    [Fact]
    public void Each_generated_paragraph_read_back_says_the_same()
    {
        var keys = Article.Bibliography.ToDictionary(p => p.Key, p => p.Id);
        var editable = new EditableText(Article.Bibliography.ToDictionary(p => p.Id));
        var texts = Generated.Where(g => g.Key.Part == ArticlePart.Text && g.Value.Length > 0).Select(g => g.Value).ToList();
        Assert.True(texts.Count > 5);
        Assert.All(texts, t => Assert.Equal(t, editable.Of(new ReaderText(keys).Read(t))));
    }

    [Theory]
    [InlineData("# no heading")]
    [InlineData("1. no list")]
    [InlineData("- nor this")]
    [InlineData("> nor a quotation")]
    [InlineData("    nor code")]
    [InlineData("| a | b |\n|---|---|")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1)) ![x](http://a/b.png)")]
    [InlineData("[@nobody2000x] and [@")]
    [InlineData("$$ \\frac{1}{2} $$")]
    public void What_a_reader_writes_is_one_paragraph_of_text(string words)
    {
        var chapter = Article.Chapters[0];
        var edited = Apply(chapter.Place, ArticlePart.Remark, words);
        var html = HtmlArticle.Body(edited.Article, SamplePapers.Renderer);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<p class=\"remark\">").Skip(1));
        var before = MarkdownArticle.Write(Article).Split('\n').Length;
        Assert.Equal(before + 2, MarkdownArticle.Write(edited.Article).Split('\n').Length);
    }

    [Fact]
    public void A_heading_words_and_what_is_left_out_stand_in_every_format_and_the_bibliography_follows()
    {
        var theme = Sections(Article.Chapters).SelectMany(s => s.Items).First(i => i.Topic is not null);
        var edited = ArticleEditing.Apply(Article,
        [
            Of("article", ArticlePart.Heading, "My <title>"), Of(theme.Place, ArticlePart.Heading, "My theme"),
            Of(theme.Place, ArticlePart.Text, "Mine alone."),
        ]);
        Assert.Equal(3, edited.Applied.Count);
        Assert.Contains("# My \\<title\\>", MarkdownArticle.Write(edited.Article), StringComparison.Ordinal);
        Assert.Contains("<h1>My &lt;title&gt;</h1>", HtmlArticle.Body(edited.Article, SamplePapers.Renderer), StringComparison.Ordinal);
        Assert.Contains("**My theme.** Mine alone.", MarkdownArticle.Write(edited.Article), StringComparison.Ordinal);
        var cited = edited.Article.Sentences.SelectMany(s => s.Citations).ToHashSet();
        Assert.All(theme.Sentences.SelectMany(s => s.Citations).Where(id => !cited.Contains(id)),
            id => Assert.DoesNotContain(edited.Article.Bibliography, p => p.Id == id && !Listed(edited.Article).Contains(id)));
        var without = Apply(Article.Chapters[0].Place, ArticlePart.LeftOut, "left out");
        Assert.Equal(Article.Chapters.Count - 1, without.Article.Chapters.Count);
        Assert.DoesNotContain($"\n## {Article.Chapters[0].Title}\n", MarkdownArticle.Write(without.Article), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_was_generated_anew_is_told_beside_the_readers_and_a_place_that_is_gone_waits()
    {
        var theme = Sections(Article.Chapters).SelectMany(s => s.Items).First(i => i.Topic is not null);
        var stale = new ArticleEdit("", theme.Place, ArticlePart.Text, "Mine.", "What was generated before.");
        var waiting = new ArticleEdit("", "topic-9999", ArticlePart.Heading, "Nowhere", "Old");
        var edited = ArticleEditing.Apply(Article, [stale, waiting]);
        var applied = Assert.Single(edited.Applied);
        Assert.True(applied.IsOverNewText);
        Assert.Equal(Generated[(theme.Place, ArticlePart.Text)], applied.Generated);
        Assert.Equal([waiting], edited.Waiting);
        Assert.False(Apply(theme.Place, ArticlePart.Text, "Mine.").Applied[0].IsOverNewText);
    }

    [Theory]
    [InlineData("c\na\nb", "a b c", "c a b")]
    [InlineData("c\na", "a b c d", "c d a b")]
    [InlineData("gone\nb\na", "a b", "b a")]
    [InlineData("b", "new a b", "new a b")]
    public void An_order_keeps_what_it_does_not_name_where_it_was_generated(string order, string children, string expected) =>
        Assert.Equal(expected.Split(' '), ChildOrder.Apply(children.Split(' '), c => c, order));

    [Fact]
    public void Live_it_says_places_and_evidence_and_text_is_escaped()
    {
        var edited = Apply(Article.Chapters[0].Place, ArticlePart.Heading, "\"><img src=x onerror=alert(1)>");
        var html = HtmlArticle.Live(edited.Article, SamplePapers.Renderer, new LiveMarkup("/edit?place=", "/edit?place="));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains($"data-place=\"{Article.Chapters[0].Place}\"", html, StringComparison.Ordinal);
        Assert.Contains("data-evidence=\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/edit?place=article\"", html, StringComparison.Ordinal);
        var evidence = Article.Sentences.First(s => s.Evidence.Count == 1).Evidence[0];
        var key = Article.Bibliography.First(p => p.Id == evidence.PaperId).Key;
        Assert.Contains($"data-evidence=\"{key}.{evidence.Start}.{evidence.Length}\"", html, StringComparison.Ordinal);
    }

    private static EditedArticle Apply(string place, ArticlePart part, string text) => ArticleEditing.Apply(Article, [Of(place, part, text)]);

    private static ArticleEdit Of(string place, ArticlePart part, string text) =>
        new("", place, part, ReaderText.OneLine(text), Generated.GetValueOrDefault((place, part), ""));

    private static HashSet<string> Listed(Article article) =>
        [.. Sections(article.Chapters).SelectMany(s => s.Items).Where(i => i.Paper is not null).Select(i => i.Paper!.Id)];

    private static IEnumerable<Section> Sections(IEnumerable<Section> sections) => sections.SelectMany(s => Sections(s.Sections).Prepend(s));
}
