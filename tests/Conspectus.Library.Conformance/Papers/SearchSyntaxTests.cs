using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Conformance.Papers;

/// <summary>What the parts of a typed query select.</summary>
public abstract class SearchSyntaxTests(Func<StoreFixture> create) : StoreTests(create)
{
    protected override async ValueTask ArrangeAsync() => await ImportAsync(
        Sample.Paper("Graph networks for molecules", "Michał Gödel, Ada Lovelace", "We learn on graphs.") with
        {
            Decision = Decision.Oral,
            Keywords = ["graph learning"],
        },
        Sample.Paper("Kernel methods", "Zoë Müller", "A graph of kernels by Lovelace.", new Edition(
            "ICML", 2021)) with
        { Keywords = ["learning theory"] },
        Sample.Paper("Graph kernels that sleep", "Søren Ærø", "Networks rest.", new Edition("NeurIPS", 2019)));

    [Theory]
    [InlineData("author:lovelace", "Graph networks for molecules")]
    [InlineData("by:godel graph", "Graph networks for molecules")]
    [InlineData("author:\"ada lovelace\"", "Graph networks for molecules")]
    [InlineData("author:\"lovelace ada\"", "Graph networks for molecules")]
    [InlineData("author:\"Lovelace, Ada\"", "Graph networks for molecules")]
    [InlineData("author:Lovelace, A.", "Graph networks for molecules")]
    [InlineData("author: A. Lovelace", "Graph networks for molecules")]
    [InlineData("author:\"B. Lovelace\"")]
    [InlineData("author:\"A. A. Lovelace\"")]
    [InlineData("author:\"michal lovelace\"")] // two authors of one paper
    [InlineData("author:Mueller", "Kernel methods")]
    [InlineData("author:Müller", "Kernel methods")]
    [InlineData("-author:Mueller", "Graph networks for molecules", "Graph kernels that sleep")]
    [InlineData("author:mueller OR author:aero", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("molecules OR sleep", "Graph networks for molecules", "Graph kernels that sleep")]
    [InlineData("molecules | \"kernel methods\"", "Graph networks for molecules", "Kernel methods")]
    [InlineData("year:2019 OR conference:icml", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("graph NOT kernels", "Graph networks for molecules")]
    [InlineData("graph AND kernels -molecules", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("year: 2019", "Graph kernels that sleep")]
    [InlineData("conference:ICML", "Kernel methods")]
    [InlineData("conference: nips -year:2019", "Graph networks for molecules")]
    [InlineData("graph -author:lovelace", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("title:graph", "Graph networks for molecules", "Graph kernels that sleep")]
    [InlineData("abstract:networks", "Graph kernels that sleep")]
    [InlineData("keyword:\"graph learning\"", "Graph networks for molecules")]
    [InlineData("keyword:learning", "Graph networks for molecules", "Kernel methods")]
    [InlineData("graph -kernels", "Graph networks for molecules")]
    [InlineData("graph -\"graph kernels\"", "Graph networks for molecules", "Kernel methods")]
    [InlineData("-kernels", "Graph networks for molecules")]
    [InlineData("graph year:2019", "Graph kernels that sleep")]
    [InlineData("year:2019..2021", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("year:2020..", "Graph networks for molecules", "Kernel methods")]
    [InlineData("year:..2020", "Graph kernels that sleep")]
    [InlineData("-year:2023", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("conference:icml", "Kernel methods")]
    [InlineData("conference:icml-2021", "Kernel methods")]
    [InlineData("-conference:icml", "Graph networks for molecules", "Graph kernels that sleep")]
    [InlineData("decision:oral", "Graph networks for molecules")]
    [InlineData("-decision:oral graph", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("graph is:oral", "Graph networks for molecules")]
    [InlineData("topic:anything")]
    [InlineData("sleep:graph", "Graph kernels that sleep", "Graph networks for molecules", "Kernel methods")]
    [InlineData("author: graph -")]
    [InlineData("title:\"graph kern", "Graph kernels that sleep")]
    [InlineData("author:lovel", "Graph networks for molecules")]
    public async Task Finds(string text, params string[] titles) =>
        Assert.Equal(titles.Order(), (await TitlesAsync(new() { Text = text })).Order());

    [Theory]
    [InlineData("kind:theory", "Kernel methods")]
    [InlineData("graph kind:benchmark", "Graph networks for molecules", "Graph kernels that sleep")]
    [InlineData("graph -kind:dataset", "Kernel methods")]
    [InlineData("kind:survey")]
    [InlineData("kind:graph")] // no kind: words, and no paper has both
    [InlineData("topic:\"topic 1\"", "Kernel methods")]
    [InlineData("topic:\"chapter 0\"", "Graph networks for molecules", "Graph kernels that sleep")]
    [InlineData("topic:theme graph", "Graph networks for molecules", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("-topic:\"theme 0\"", "Kernel methods")]
    public async Task Finds_by_what_the_analysis_told(string text, params string[] titles)
    {
        await AnalysisSample.SaveAsync(Library, p => p % 2, p => p == 1 ? PaperKind.Theory : PaperKind.Resource);
        Assert.Equal(titles.Order(), (await TitlesAsync(new() { Text = text })).Order());
    }

    [Theory]
    [InlineData("graph venu:icml", "“venu:” binds nothing")]
    [InlineData("year:soon graph", "a year is written 2023")]
    [InlineData("graph OR year:2019", "OR joins words with words")]
    public async Task What_is_not_understood_is_told(string text, string advice) =>
        Assert.Contains(advice, Assert.Single((await QueryAsync(new() { Text = text })).Search!.Advice), StringComparison.Ordinal);

    [Fact]
    public async Task A_word_that_no_paper_has_is_named()
    {
        var page = await QueryAsync(new() { Text = "graph zzyzzx", Exact = true });
        Assert.Equal(["zzyzzx"], page.Search!.Missing);
        Assert.Equal(3, page.Total);
    }

    [Fact]
    public async Task A_condition_beside_the_words_does_not_shorten_the_list_of_what_is_close()
    {
        await ImportAsync([.. Enumerable.Range(0, 400).Select(i => Sample.Paper($"Graph number {i}", "", "Graph. Graph. Graph."))]);
        Assert.Equal(["Kernel methods"], await TitlesAsync(new() { Text = "graph conference:icml nothing" }));
    }

    [Fact]
    public async Task Conditions_alone_search_for_nothing()
    {
        var page = await QueryAsync(new() { Text = "year:2019..2023 -decision:oral" });
        Assert.Null(page.Search);
        Assert.Equal(["Kernel methods", "Graph kernels that sleep"], page.Rows.Select(r => r.Paper.Title.Text));
        Assert.All(page.Rows, r => Assert.Equal((0, null), (r.Score, r.Match)));
    }

    [Fact]
    public async Task A_pasted_text_holds_no_syntax()
    {
        var text = "-graph author:nobody \"no such phrase\" " + string.Join(' ', Enumerable.Repeat("kernels that sleep", 6));
        Assert.Equal("Graph kernels that sleep", (await TitlesAsync(new() { Text = text }))[0]);
    }

    [Fact]
    public async Task Facets_count_what_the_search_lists()
    {
        var query = new PaperQuery { Text = "graph -author:lovelace" };
        Assert.Equal((await QueryAsync(query)).Total, (await FacetsAsync(query)).Editions.Sum(e => e.Count));
    }
}
