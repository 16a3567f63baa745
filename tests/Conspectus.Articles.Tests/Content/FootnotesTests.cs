using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Distill;
using Conspectus.Articles.Editing;
using Conspectus.Articles.Html;
using Conspectus.Articles.Latex;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Rewriting;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Reading;

namespace Conspectus.Articles.Tests.Content;

public sealed class FootnotesTests
{
    private static readonly ArticleInput Input = SamplePapers.Input with
    {
        Glossary =
        [
            new DefinedTerm("one layer", null, "A network without depth.", null),
            new DefinedTerm("Wombat Tracking", null, "What no paper does.", null),
            new DefinedTerm("transformer", null, "A network that reads a sequence by attention.", null),
        ],
    };

    private static readonly Article Article = ArticleBuilder.Build(Input, ArticleOptions.Default);

    [Fact]
    public void A_term_of_several_words_is_explained_where_it_is_first_used()
    {
        var text = MarkdownArticle.Write(Article);

        Assert.Matches(@"with one layer [^\n]*\[@\w+\]\.\[\^1\]", text);
        Assert.Contains("[^1]: **One layer.** A network without depth.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[^2]", text, StringComparison.Ordinal);
        Assert.Empty(ArticleCheck.Check(Article, Input));
    }

    [Fact]
    public void On_the_page_text_and_footnote_lead_to_each_other()
    {
        var page = HtmlArticle.Body(Article, SamplePapers.Renderer);

        Assert.Contains("<sup class=\"footnote\"><a id=\"use-1\" href=\"#footnote-1\" title=\"One layer\">1</a></sup>", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"footnote-1\"><b>One layer.</b> A network without", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#use-1\" aria-label=\"Back to where One layer is used\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void LaTeX_and_Distill_have_them_where_they_are_used()
    {
        var latex = LatexArticle.Write(Article, "article.bib", null);
        var post = DistillPost.Write(Article, SamplePapers.Renderer, "article.bib", null);

        Assert.Matches(@"with one layer [^\n]*\\cite\{\w+\}\.\\footnote\{\\textbf\{One layer\.\} A network without depth\.\}", latex);
        Assert.Matches(
            @"with one layer [^\n]*</d-cite>\.<d-footnote><strong>One layer\.</strong> A network without depth\.</d-footnote>", post);
    }

    [Fact]
    public void One_whose_place_the_reader_wrote_anew_leads_nowhere_back()
    {
        var place = Article.Chapters.SelectMany(Items).Single(i => i.Sentences.Any(s => s.Footnotes.Count > 0)).Place;
        var edit = new ArticleEdit("", place, ArticlePart.Text, "My own words.", "");

        var edited = ArticleEditing.Apply(Article, [edit]).Article;

        var page = HtmlArticle.Body(edited, SamplePapers.Renderer);
        Assert.Contains("<li id=\"footnote-1\"><b>One layer.</b> A network without depth.</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("#use-1", page, StringComparison.Ordinal);

        static IEnumerable<Item> Items(Section section) => [.. section.Items, .. section.Sections.SelectMany(Items)];
    }

    [Fact]
    public void A_sentence_with_one_is_not_put_into_other_words()
    {
        var noted = Article.Sentences.Single(s => s.Footnotes.Count > 0).Evidence[0];

        Assert.DoesNotContain(noted, new ArticleRewriting(Article).Passages.SelectMany(p => p.Claims).Select(c => c.Evidence));
    }

    [Fact]
    public void Without_a_glossary_there_are_none() => Assert.Null(ArticleBuilder.Build(SamplePapers.Input, ArticleOptions.Default).Footnotes);
}
