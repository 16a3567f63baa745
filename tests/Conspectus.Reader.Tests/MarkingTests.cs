namespace Conspectus.Reader.Tests;

public sealed class MarkingTests(ReaderFixture fixture)
{
    [Theory]
    [InlineData("script alert")]
    [InlineData("title quoted img onerror")]
    [InlineData("iframe src evil href javascript math mark span")]
    [InlineData("lt gt amp quot 39")]
    public async Task A_search_for_markup_marks_only_text(string query)
    {
        var html = await fixture.Reader.GetAsync("/papers?q=" + Uri.EscapeDataString(query) + "&fragment=1");
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<iframe", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("&<mark>", html);
        Assert.DoesNotMatch(@"<[^>]*<mark>[^>]*>", html);
        Assert.DoesNotMatch(@"<math[^>]*>(?:(?!</math>).)*<mark>", html);
        Assert.Equal(html.Split("<mark>").Length, html.Split("</mark>").Length);
    }

    [Fact]
    public async Task Words_of_title_and_abstract_are_marked_beside_formulas()
    {
        var html = await fixture.Reader.GetAsync("/papers?q=samples+norm&fragment=1");
        Assert.Contains("<mark>samples</mark>", html);
        Assert.Contains("<mark>norm</mark>", html);
        Assert.Contains("</math>", html);
        Assert.Contains("paper-item-why", html);
    }

    [Fact]
    public async Task A_mended_spelling_can_be_refused()
    {
        var html = await fixture.Reader.GetAsync("/papers?q=plannning&fragment=1");
        Assert.Contains("<strong>planning</strong>", html);
        Assert.Contains("href=\"/papers?q=plannning&amp;exact=1\"", html);
        Assert.Contains("No paper matches", await fixture.Reader.GetAsync("/papers?q=plannning&exact=1&fragment=1"));
    }

    [Fact]
    public async Task A_pasted_abstract_finds_its_paper_first()
    {
        var paper = (await fixture.Reader.PapersAsync())[7];
        var pasted = Uri.EscapeDataString(paper.Abstract.Text + " " + paper.Abstract.Text);
        var html = await fixture.Reader.GetAsync("/papers?fragment=1&q=" + pasted);
        var first = html.Split("data-paper=\"")[1];
        Assert.StartsWith(paper.Id, first);
    }
}
