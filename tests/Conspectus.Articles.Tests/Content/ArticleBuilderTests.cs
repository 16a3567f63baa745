using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Html;
using Conspectus.Articles.Map;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Prose;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Tests.Content;

public sealed class ArticleBuilderTests
{
    private static readonly ArticleInput Input = SamplePapers.Input;
    private static readonly Article Article = ArticleBuilder.Build(Input, ArticleOptions.Default);

    [Fact]
    public void The_sample_holds_up() => Assert.Empty(ArticleCheck.Check(Article, Input));

    [Fact]
    public void The_sample_in_markdown() => Golden.Matches("article.md", MarkdownArticle.Write(Article));

    [Fact]
    public void The_sample_in_html() =>
        Golden.Matches("article.html", HtmlArticle.Body(
            Article, SamplePapers.Renderer, MapScene.Create(Input.Places, Input.Topics, MapOptions.Default)));

    [Fact]
    public void The_sample_in_bibtex() => Golden.Matches("article.bib", Bibliography.ToBibTeX(Article));

    [Fact]
    public void Everything_cited_is_in_the_bibliography_once_and_in_order()
    {
        var keys = Article.Bibliography.Select(p => p.Key).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal).Distinct(), keys);
        Assert.Subset(Article.Bibliography.Select(p => p.Id).ToHashSet(), Article.Sentences.SelectMany(s => s.Citations).ToHashSet());
    }

    [Fact]
    public void A_name_keeps_its_capital_though_one_author_wrote_it_small()
    {
        var chains = SamplePapers.Paper("t", "A Markov chain is no markov chain. Markov chains mix, and Markov chains are many.").Abstract;
        var topics = Input.Topics.All.Select(t => t.Id == 4 ? t with { Label = "Markov chains" } : t).ToList();
        Paper[] papers = [.. Input.Papers.SkipLast(1), Input.Papers[^1] with { Abstract = chains }];
        var article = ArticleBuilder.Build(Input with { Papers = papers, Topics = new TopicTree(topics) }, ArticleOptions.Default);
        var text = MarkdownArticle.Write(article);
        Assert.Contains("offline reinforcement learning", text, StringComparison.Ordinal);
        Assert.DoesNotContain("markov chains", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mixture_is_told_in_words_and_its_sentences_hold_up()
    {
        var topics = Input.Topics.All.Select(t => t.Id == 4 ? t with { Label = "Mixed: pruning, tabular data, neural collapse" } : t).ToList();
        var input = Input with { Topics = new TopicTree(topics) };
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        var text = string.Join('\n', article.Sentences.Select(s => string.Concat(s.Runs.Select(r => r.Text))));
        Assert.Empty(ArticleCheck.Check(article, input));
        Assert.Matches(@"; (and )?a mix of pruning, tabular data and neural collapse \(|: a mix of .*\); and ", text);
        Assert.DoesNotContain("Mixed:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_is_told_once()
    {
        var evidence = Article.Sentences.SelectMany(s => s.Evidence).ToList();
        Assert.Equal(evidence.Distinct().Count(), evidence.Count);
    }

    [Fact]
    public void The_starred_come_before_the_liked_and_notes_stand_for_claims()
    {
        var section = Sections(Article).Single(s => s.Title == "[Offline reinforcement learning] Interesting papers");
        string[] titles = ["Cautious Critics: Pessimism That Pays Off", "When Is Pessimism Enough?"];
        Assert.Equal(titles, section.Items.Select(i => i.Paper!.Title.Text));
        Assert.NotEmpty(section.Items[0].Note);
        Assert.All(section.Items[1].Sentences, s => Assert.NotEmpty(s.Evidence));
    }

    [Fact]
    public void Orals_and_spotlights_stand_in_where_nothing_is_marked()
    {
        var none = ArticleBuilder.Build(Input with { Reading = [] }, ArticleOptions.Default with { ClaimsPerTheme = 0 });
        Assert.Contains(Sections(none), s => s.Title == "[Offline reinforcement learning] Orals");
        Assert.DoesNotContain(Sections(none), s => s.Title.EndsWith("Interesting papers", StringComparison.Ordinal));
    }

    [Fact]
    public void No_oral_disappears_because_something_was_starred()
    {
        var orals = Input.Papers.Where(p => p.Decision == Decision.Oral).Select(p => p.Id).ToList();
        Assert.NotEmpty(orals);
        foreach (var starred in Input.Papers)
        {
            var article = ArticleBuilder.Build(Input with { Reading = [new ReadingState(starred.Id, Mark.Starred, "")] }, ArticleOptions.Default);
            Assert.Subset(Sections(article).SelectMany(s => s.Items).Select(i => i.Paper?.Id).OfType<string>().ToHashSet(), orals.ToHashSet());
        }
    }

    [Theory]
    [InlineData(Mark.Unread)]
    [InlineData(Mark.Skipped)]
    public void A_paper_with_a_note_stands_in_the_article_whatever_its_mark(Mark mark)
    {
        var noted = new ReadingState(Input.Papers[0].Id, mark, "Word for word.");
        var article = ArticleBuilder.Build(Input with { Reading = [noted] }, ArticleOptions.Default);
        var item = Assert.Single(Sections(article).SelectMany(s => s.Items), i => i.Note.Count > 0);
        Assert.Equal(Input.Papers[0].Id, item.Paper!.Id);
        Assert.Empty(ArticleCheck.Check(article, Input with { Reading = [noted] }));
    }

    [Fact]
    public void A_question_is_asked_in_the_authors_own_words()
    {
        var asks = SamplePapers.Paper("t", "Transformers are large. Can small transformers reason about graphs? We find that they can.").Abstract;
        Paper[] papers = [.. Input.Papers.SkipLast(1), Input.Papers[^1] with { Abstract = asks }];
        var input = Input with { Papers = papers };
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        Assert.Contains("“Can small transformers reason about graphs?”", MarkdownArticle.Write(article), StringComparison.Ordinal);
        Assert.Empty(ArticleCheck.Check(article, input));
    }

    [Fact]
    public void Every_paper_of_a_theme_is_cited_in_it()
    {
        foreach (var theme in Input.Topics.Level(TopicLevel.Theme))
        {
            var item = Sections(Article).SelectMany(s => s.Items).First(i => i.Paper is null && i.Label == theme.Label);
            Assert.Subset(item.Sentences.SelectMany(s => s.Citations).ToHashSet(), theme.Papers.ToHashSet());
        }
    }

    [Fact]
    public void Chosen_papers_outside_the_topics_are_listed_too()
    {
        var article = ArticleBuilder.Build(Input with { Topics = TopicTree.Empty, Places = [] }, ArticleOptions.Default);
        Assert.Equal(["Interesting papers"], article.Chapters.Select(c => c.Title));
        Assert.Empty(ArticleCheck.Check(article, Input with { Topics = TopicTree.Empty, Places = [] }));
    }

    [Fact]
    public void An_empty_library_gives_an_article_without_chapters()
    {
        var nothing = new ArticleInput([], TopicTree.Empty, [], [], new DateOnly(2024, 1, 5));
        var article = ArticleBuilder.Build(nothing, ArticleOptions.Default);
        Assert.Equal("Highlights", article.Title);
        Assert.Empty(article.Chapters);
        Assert.Empty(ArticleCheck.Check(article, nothing));
        Assert.Contains("<h1>Highlights</h1>", HtmlArticle.Write(article, SamplePapers.Renderer), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_names_the_editions()
    {
        Assert.Equal("Highlights of NeurIPS 2023", Article.Title);
        var two = Input.Papers.Select((p, i) => p with { Edition = new Edition("NeurIPS", i < 5 ? 2021 : 2023) }).ToList();
        Assert.Equal("Highlights of NeurIPS 2021–2023", ArticleBuilder.Build(Input with { Papers = two }, ArticleOptions.Default).Title);
        Assert.Equal("Mine", ArticleBuilder.Build(Input, ArticleOptions.Default with { Title = "Mine" }).Title);
    }

    [Fact]
    public void A_key_that_stands_twice_is_the_callers_error() => Assert.Throws<ArgumentException>(() =>
        ArticleBuilder.Build(Input with { Papers = [.. Input.Papers, Input.Papers[0]] }, ArticleOptions.Default));

    [Fact]
    public void Marks_of_unknown_papers_are_ignored()
    {
        var input = Input with { Reading = [.. Input.Reading, new ReadingState("nosuchid00", Mark.Starred, "?")] };
        Assert.Equal(MarkdownArticle.Write(Article), MarkdownArticle.Write(ArticleBuilder.Build(input, ArticleOptions.Default)));
    }

    [Fact]
    public void Anchors_are_unique()
    {
        var anchors = Sections(Article).Select(s => s.Anchor).ToList();
        Assert.Equal(anchors.Distinct().Count(), anchors.Count);
    }

    private static IEnumerable<Section> Sections(Article article) => article.Chapters.SelectMany(Below);

    private static IEnumerable<Section> Below(Section section) => [section, .. section.Sections.SelectMany(Below)];
}
