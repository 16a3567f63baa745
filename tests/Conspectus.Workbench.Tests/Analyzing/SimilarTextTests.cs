using Conspectus.Analysis;
using Conspectus.Core;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Tests.Analyzing;

public class SimilarTextTests(SampleWorkbench sample)
{
    [Fact]
    public void A_papers_own_abstract_finds_that_paper_first()
    {
        using var library = sample.Analysed();
        var similar = new SimilarText(library.Library, new AnalysisOptions());

        foreach (var paper in library.Library.Papers.All().Where((_, i) => i % 40 == 7))
        {
            var found = similar.Find(paper.Abstract.Text, 5, Workers.All);

            Assert.Equal(paper.Id, found[0].PaperId);
            Assert.InRange(found[0].Cosine, 0.5f, 1.0001f);
            Assert.Equal(found.Select(n => n.Cosine).OrderDescending(), found.Select(n => n.Cosine));
        }
    }

    [Fact]
    public void No_more_than_asked_for_are_found_and_no_paper_twice()
    {
        using var library = sample.Analysed();
        var similar = new SimilarText(library.Library, new AnalysisOptions());
        var text = library.Library.Papers.All()[0].Abstract.Text;

        Assert.Equal(3, similar.Find(text, 3, Workers.All).Count);
        var all = similar.Find(text, 100_000, Workers.All);
        Assert.InRange(all.Count, 1, Repository.SamplePapers);
        Assert.Distinct(all.Select(n => n.PaperId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("qwxzv zzyyxx")]
    [InlineData("$\\{{ 42 }$")]
    public void A_text_without_a_known_term_finds_none(string text)
    {
        using var library = sample.Analysed();

        Assert.Empty(new SimilarText(library.Library, new AnalysisOptions()).Find(text, 5, Workers.All));
    }

    [Fact]
    public void Before_the_analysis_it_says_what_to_do()
    {
        using var library = sample.Imported();

        var refusal = Assert.Throws<ConspectusException>(() => new SimilarText(library.Library, new AnalysisOptions()).Find("trees", 5, Workers.All));

        Assert.Contains("analyze", refusal.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_papers_have_come_since_the_analysis_it_says_what_to_do()
    {
        using var library = sample.Analysed();
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

        var refusal = Assert.Throws<ConspectusException>(() => similar.Find("coffee brewed at altitude", 5, Workers.All));
        Assert.Contains("analyze", refusal.NextStep, StringComparison.Ordinal);
        library.Analyse();
        Assert.StartsWith("Brewing Coffee", library.Library.Papers.Find(similar.Find("coffee brewed at altitude", 5, Workers.All)[0].PaperId)!.Title.Text, StringComparison.Ordinal);
    }
}
