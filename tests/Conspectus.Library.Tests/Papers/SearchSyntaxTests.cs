using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Library.Tests.Papers;

public sealed class SearchSyntaxTests : IDisposable
{
    private readonly TempLibrary _temp = new();

    public SearchSyntaxTests() => _temp.Import(
        Sample.Paper("Graph networks for molecules", "Michał Gödel, Ada Lovelace", "We learn on graphs.") with { Decision = Decision.Oral, Keywords = ["graph learning"] },
        Sample.Paper("Kernel methods", "Zoë Müller", "A graph of kernels by Lovelace.", new Edition("ICML", 2021)) with { Keywords = ["learning theory"] },
        Sample.Paper("Graph kernels that sleep", "Søren Ærø", "Networks rest.", new Edition("NeurIPS", 2019)));

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("author:lovelace", "Graph networks for molecules")]
    [InlineData("by:godel graph", "Graph networks for molecules")]
    [InlineData("author:\"ada lovelace\"", "Graph networks for molecules")]
    [InlineData("author:\"lovelace ada\"")]
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
    [InlineData("decision:oral", "Graph networks for molecules")]
    [InlineData("graph is:oral", "Graph networks for molecules")]
    [InlineData("topic:anything")]
    [InlineData("sleep:graph", "Graph kernels that sleep", "Graph networks for molecules", "Kernel methods")]
    [InlineData("author: graph -", "Graph networks for molecules", "Kernel methods", "Graph kernels that sleep")]
    [InlineData("title:\"graph kern", "Graph kernels that sleep")]
    [InlineData("author:lovel", "Graph networks for molecules")]
    public void Finds(string text, params string[] titles) =>
        Assert.Equal(titles.Order(), _temp.Papers.Query(new() { Text = text }).Rows.Select(r => r.Paper.Title.Text).Order());

    [Theory]
    [InlineData("kind:theory", "Kernel methods")]
    [InlineData("graph kind:benchmark", "Graph networks for molecules", "Graph kernels that sleep")]
    [InlineData("graph -kind:dataset", "Kernel methods")]
    [InlineData("kind:survey")]
    [InlineData("kind:graph")] // no kind: words, and no paper has both
    public void Finds_by_kind(string text, params string[] titles)
    {
        AnalysisSample.Save(_temp.Library, _ => 0, p => p == 1 ? PaperKind.Theory : PaperKind.Resource);
        Assert.Equal(titles.Order(), _temp.Papers.Query(new() { Text = text }).Rows.Select(r => r.Paper.Title.Text).Order());
    }

    [Fact]
    public void A_pasted_text_holds_no_syntax()
    {
        var text = "-graph author:nobody \"no such phrase\" " + string.Join(' ', Enumerable.Repeat("kernels that sleep", 6));
        Assert.Equal("Graph kernels that sleep", _temp.Papers.Query(new() { Text = text }).Rows[0].Paper.Title.Text);
    }

    [Fact]
    public void A_row_tells_why_it_was_found()
    {
        var page = _temp.Papers.Query(new() { Text = "graph lovelace" });
        var match = page.Rows[0].Match!;
        Assert.True(match.Complete);
        Assert.Equal(["graph", "lovelace"], match.Words.Select(w => w.Word).Order());
        Assert.True(page.Search!.ShareOf("Graphs") > 0);
        Assert.Equal(0, page.Search.ShareOf("methods"));
        Assert.Null(_temp.Papers.Query(new()).Rows[0].Match);
    }

    [Fact]
    public void Facets_count_what_the_search_lists()
    {
        var query = new Conspectus.Library.Papers.PaperQuery { Text = "graph -author:lovelace" };
        Assert.Equal(_temp.Papers.Query(query).Total, _temp.Papers.CountFacets(query).Editions.Sum(e => e.Count));
    }

    [Fact]
    public void Another_process_change_is_found()
    {
        using var other = Library.Open(_temp.Library.Path);
        Assert.Equal(0, other.Papers.Query(new() { Text = "zebras" }).Total);
        _temp.Import(Sample.Paper("Zebras"));
        Assert.Equal(1, other.Papers.Query(new() { Text = "zebras" }).Total);
    }
}
