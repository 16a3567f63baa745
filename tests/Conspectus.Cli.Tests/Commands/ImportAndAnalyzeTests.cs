namespace Conspectus.Cli.Tests.Commands;

public class ImportAndAnalyzeTests(AnalysedSample sample)
{
    [Fact]
    public void Import_prints_its_counts_and_issues()
    {
        var json = sample.Import.Succeeded().Json;

        json.HasExactly("added", "updated", "unchanged", "leftOut", "guesses", "issues");
        Assert.Equal((Repository.SamplePapers, 0, 0), (json.Number("added"), json.Number("updated"), json.Number("unchanged")));
        Assert.Empty(json.Items("issues"));
    }

    [Fact]
    public void Analyze_prints_its_stages_papers_and_topics()
    {
        var json = sample.Analyze.Succeeded().Json;

        json.HasExactly("stages", "papers", "topics");
        Assert.Equal(Repository.SamplePapers, json.Number("papers"));
        Assert.True(json.Number("topics") > 1);
        Assert.Equal(9, json.Items("stages").Count);
        Assert.All(json.Items("stages"), s => s.HasExactly("name", "seconds"));
        Assert.All(json.Items("stages"), s => Assert.True(s.GetProperty("seconds").GetDouble() >= 0));
    }

    [Fact]
    public async Task In_plain_words_and_again_nothing_is_added_and_nothing_analysed()
    {
        using var place = new Workplace(sample.Place.Library);

        var import = (await place.RunAsync("import", Repository.Sample)).Succeeded();
        var analyze = (await place.RunAsync("analyze")).Succeeded();

        Assert.Empty(import.Output);
        Assert.Contains("0 papers added, 0 updated, 284 unchanged.", import.Error, StringComparison.Ordinal);
        Assert.Contains("The analysis of 284 papers is up to date", analyze.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_sources_and_another_conference_are_taken_and_issues_told()
    {
        using var place = new Workplace();
        var first = place.Write("first.jsonl", """{"title": "A First Paper", "authors": ["Ann Bee"], "abstract": "One."}""" + "\n");
        var second = place.Write("second.jsonl", """
            {"title": "A Second Paper", "authors": ["Cy Dee"], "abstract": "Two."}
            {"title": "", "authors": ["Eve Fox"], "abstract": "Three."}

            """);

        var import = (await place.RunAsync("import", first, second, "--conference", "icml", "--year", "2031", "--json")).Succeeded().Json;

        Assert.Equal(2, import.Number("added"));
        var issue = Assert.Single(import.Items("issues"));
        issue.HasExactly("source", "record", "field", "reason");
        Assert.EndsWith("second.jsonl", issue.Text("source"), StringComparison.Ordinal);
        Assert.Equal(["ICML 2031", "ICML 2031"], (await place.PapersAsync()).Select(p => p.Edition.ToString()));
    }
}
