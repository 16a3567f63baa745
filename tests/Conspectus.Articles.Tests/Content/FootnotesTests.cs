using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Html;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Tests.Samples;

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
        Assert.Contains("[^1]: **one layer.** A network without depth.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[^2]", text, StringComparison.Ordinal);
        Assert.Empty(ArticleCheck.Check(Article, Input));
    }

    [Fact]
    public void On_the_page_text_and_footnote_lead_to_each_other()
    {
        var page = HtmlArticle.Body(Article, SamplePapers.Renderer);

        Assert.Contains("<sup class=\"footnote\"><a id=\"use-1\" href=\"#footnote-1\" title=\"one layer\">1</a></sup>", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"footnote-1\"><b>one layer.</b> A network without", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#use-1\" aria-label=\"Back to where one layer is used\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_glossary_there_are_none() => Assert.Null(ArticleBuilder.Build(SamplePapers.Input, ArticleOptions.Default).Footnotes);
}
