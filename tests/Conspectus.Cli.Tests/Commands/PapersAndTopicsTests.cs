using System.Text.Json;

namespace Conspectus.Cli.Tests.Commands;

public class PapersAndTopicsTests(AnalysedSample sample)
{
    [Fact]
    public async Task Papers_prints_every_paper_with_its_fields()
    {
        var papers = (await sample.AskAsync("papers", "--json")).Succeeded().Json.Items();

        Assert.Equal(Repository.SamplePapers, papers.Count);
        Assert.All(papers, p => p.HasExactly(
            "id", "key", "title", "titleHtml", "titleText", "abstract", "abstractHtml", "abstractText", "authors", "conference", "year", "decision", "keywords", "url", "topic", "secondTopic", "margin", "kind", "kindCues"));
        Assert.All(papers, p => Assert.Equal(("NeurIPS", 2023), (p.Text("conference"), p.Number("year"))));
        Assert.All(papers, p => Assert.NotEmpty(p.Texts("authors")));
        Assert.All(papers, p => Assert.Contains(p.Text("decision"), new[] { "poster", "spotlight", "oral" }));
        Assert.Distinct(papers.Select(p => p.Text("id")));
        Assert.Distinct(papers.Select(p => p.Text("key")));
        Assert.All(papers, p => Assert.Matches("^[a-z0-9]+$", p.Text("key")));
        Assert.Contains(papers, p => p.Text("abstractHtml").Contains("<math", StringComparison.Ordinal));
        Assert.DoesNotContain(papers, p => p.Text("abstractText").Contains("\\frac", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Papers_gives_the_abstracts_as_the_source_had_them()
    {
        using var source = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.Sample, TestContext.Current.CancellationToken));
        var abstracts = source.RootElement.Items("results").Select(r => r.Text("abstract"));

        var papers = (await sample.AskAsync("papers", "--json")).Succeeded().Json.Items();

        Assert.Equal(abstracts, papers.Select(p => p.Text("abstract")));
    }

    [Fact]
    public async Task Each_level_of_the_topics_holds_every_paper_once()
    {
        var topics = (await sample.AskAsync("topics", "--json")).Succeeded().Json.Items();
        var papers = (await sample.AskAsync("papers", "--json")).Succeeded().Json.Items();

        Assert.All(topics, t => t.HasExactly("id", "label", "level", "parent", "size", "stability", "kinds", "terms", "exemplars", "papers", "alsoClose"));
        Assert.All(topics, t => Assert.Equal(t.Number("size"), t.Items("papers").Count));
        Assert.All(topics, t => Assert.NotEmpty(t.Texts("terms")));
        Assert.All(topics, t => Assert.NotEmpty(t.Texts("exemplars")));
        foreach (var level in new[] { "chapter", "topic", "theme" })
            Assert.Equal(papers.Select(p => p.Text("id")).Order(), topics.Where(t => t.Text("level") == level).SelectMany(t => t.Texts("papers")).Order());
        var byId = topics.ToDictionary(t => t.Number("id"));
        Assert.All(papers, p => Assert.Contains(p.Text("id"), byId[p.Number("topic")].Texts("papers")));
        Assert.All(topics, t => Assert.Equal(t.Text("level") == "chapter", t.GetProperty("parent").ValueKind == JsonValueKind.Null));
        Assert.All(topics.Where(t => t.Text("level") != "chapter"), t => Assert.Subset(byId[t.Number("parent")].Texts("papers").ToHashSet(), t.Texts("papers").ToHashSet()));
    }

    [Fact]
    public async Task In_plain_text_each_paper_and_topic_has_its_line()
    {
        var papers = (await sample.AskAsync("papers")).Succeeded();
        var topics = (await sample.AskAsync("topics")).Succeeded();

        Assert.Equal(Repository.SamplePapers, papers.Lines.Length);
        Assert.All(papers.Lines, l => Assert.Matches("^[0-9a-z]{10}  [a-z0-9]+  .", l));
        Assert.All(topics.Lines, l => Assert.Matches(@"^ +\d+  .+ \(\d+(, stability [01]\.\d\d)?\)$", l));
        Assert.Empty(papers.Error + topics.Error);
    }
}
