using Conspectus.Analysis;
using Conspectus.Core;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Tests.Analyzing;

public class SimilarTextTests(SampleWorkbench sample)
{
    [Fact]
    public async Task A_papers_own_abstract_finds_that_paper_first()
    {
        await using var library = sample.Analysed();
        var similar = new SimilarText(library.Library, new AnalysisOptions());

        foreach (var paper in (await library.Library.Papers.AllAsync(Stop)).Where((_, i) => i % 40 == 7))
        {
            var found = (await similar.FindAsync(paper.Abstract.Text, 5, Workers.All));

            Assert.Equal(paper.Id, found[0].PaperId);
            Assert.InRange(found[0].Cosine, 0.5f, 1.0001f);
            Assert.Equal(found.Select(n => n.Cosine).OrderDescending(), found.Select(n => n.Cosine));
        }
    }

    [Fact]
    public async Task No_more_than_asked_for_are_found_and_no_paper_twice()
    {
        await using var library = sample.Analysed();
        var similar = new SimilarText(library.Library, new AnalysisOptions());
        var text = (await library.Library.Papers.AllAsync(Stop))[0].Abstract.Text;

        Assert.Equal(3, (await similar.FindAsync(text, 3, Workers.All)).Count);
        var all = (await similar.FindAsync(text, 100_000, Workers.All));
        Assert.InRange(all.Count, 1, Repository.SamplePapers);
        Assert.Distinct(all.Select(n => n.PaperId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("qwxzv zzyyxx")]
    [InlineData("$\\{{ 42 }$")]
    public async Task A_text_without_a_known_term_finds_none(string text)
    {
        await using var library = sample.Analysed();

        Assert.Empty(await new SimilarText(library.Library, new AnalysisOptions()).FindAsync(text, 5, Workers.All));
    }

    [Fact]
    public async Task Before_the_analysis_it_says_what_to_do()
    {
        await using var library = sample.Imported();

        var refusal = await Assert.ThrowsAsync<ConspectusException>(() => new SimilarText(library.Library, new AnalysisOptions()).FindAsync("trees", 5, Workers.All));

        Assert.Contains("analyze", refusal.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_papers_have_come_since_the_analysis_it_says_what_to_do()
    {
        await using var library = sample.Analysed();
        var feed = new SampleFeed();
        for (var i = 0; i < 20; i++)
        {
            feed[i]["name"] = $"Brewing Coffee at Altitude {i}";
            feed[i]["id"] = 900_000 + i;
            feed[i]["paper_url"] = $"https://example.org/{i}";
            feed[i]["abstract"] = "Coffee brewed at altitude tastes of roasted barley and chicory.";
        }

        Assert.Equal(20, (await library.ImportAsync(feed.WriteTo(library.Folder))).Added);
        var similar = new SimilarText(library.Library, new AnalysisOptions());

        var refusal = await Assert.ThrowsAsync<ConspectusException>(() => similar.FindAsync("coffee brewed at altitude", 5, Workers.All));
        Assert.Contains("analyze", refusal.NextStep, StringComparison.Ordinal);
        await library.AnalyseAsync();
        Assert.StartsWith("Brewing Coffee", (await library.Library.Papers.FindAsync((await similar.FindAsync("coffee brewed at altitude", 5, Workers.All))[0].PaperId, Stop))!.Title.Text, StringComparison.Ordinal);
    }
}
