using Conspectus.Analysis;
using Conspectus.Core.Papers;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Conformance.Papers;

/// <summary>Search by meaning, in an analysed library.</summary>
public abstract class MeaningTests(Func<StoreFixture> create) : StoreTests(create)
{
    private const string Prose =
        "how faces of people are recognised in photographs taken at night when there is next to no light in the street";

    protected override async ValueTask ArrangeAsync() => await ImportAsync(
        Sample.Paper("Face recognition in the dark", summary: "We recognise faces in photographs that were taken in low light."),
        Sample.Paper("Image retrieval", summary: "Photographs of people are found by their pose."),
        Sample.Paper("Graph kernels", summary: "We compare graphs by kernels and bound the regret."),
        Sample.Paper("Bandits", summary: "The regret of a bandit algorithm is bounded from below."),
        Sample.Paper("Policy gradients", summary: "Gradients of a policy are estimated with less variance."));

    [Fact]
    public async Task Cosines_come_with_the_analysis_whichever_process_made_it()
    {
        var again = await OpenAgainAsync();
        Assert.All((await again.Papers.QueryAsync(Reader, new() { Text = Prose }, Cancel)).Rows, r => Assert.Equal(0, r.Match!.Cosine));
        await AnalyseAsync();
        foreach (var library in new[] { Library, again })
        {
            var rows = (await library.Papers.QueryAsync(Reader, new() { Text = Prose }, Cancel)).Rows;
            Assert.Equal("Face recognition in the dark", rows[0].Paper.Title.Text);
            Assert.InRange(rows[0].Match!.Cosine, 0.1f, 1);
        }
    }

    [Fact]
    public async Task A_paper_without_the_words_is_found_by_meaning()
    {
        var text = new PaperQuery { Text = Prose, Exact = true };
        var before = await TitlesAsync(text);
        await AnalyseAsync();
        Assert.All(before, title => Assert.NotNull(title));
        var hits = (await QueryAsync(text)).Rows;
        Assert.True(hits.Count >= before.Count);
        Assert.Equal(hits.Select(h => h.Score).OrderDescending(), hits.Select(h => h.Score));
    }

    [Fact]
    public async Task A_search_is_the_same_in_every_opening()
    {
        await AnalyseAsync();
        var again = await OpenAgainAsync();
        foreach (var text in new[] { Prose, "regret", "faces photographs" })
        {
            var query = new PaperQuery { Text = text };
            Assert.Equal(
                LibraryContent.Text((await QueryAsync(query)).Rows), LibraryContent.Text(
                    (await again.Papers.QueryAsync(Reader, query, Cancel)).Rows));
        }
    }

    [Fact]
    public async Task Papers_that_came_after_the_analysis_are_found_by_their_words()
    {
        await AnalyseAsync();
        await ImportAsync(Sample.Paper("Zebras at night"));
        Assert.Equal(["Zebras at night"], await TitlesAsync(new() { Text = "zebras" }));
    }

    private async ValueTask AnalyseAsync()
    {
        var papers = await Papers.AllAsync(Cancel);
        var run = AnalysisRun.Create([.. papers.Select(PaperDocument.Of)], new AnalysisOptions(), new Workers(1, Cancel));
        using var model = new MemoryStream();
        run.Model!.Write(model);
        var result = AnalysisSample.Create([.. papers.Select(p => p.Id)], i => i / 3);
        await Library.Analysis.SaveAsync(result with { Model = model.ToArray() }, Cancel);
    }
}
