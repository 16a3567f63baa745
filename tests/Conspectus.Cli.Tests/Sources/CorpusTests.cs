using System.Diagnostics;

namespace Conspectus.Cli.Tests.Sources;

/// <summary>The real conference, where its files lie beside the repository.</summary>
[Trait("Speed", "Slow")]
public class CorpusTests(ITestOutputHelper output)
{
    private const int Papers = 3584;

    [Fact]
    public async Task The_feed_of_NeurIPS_2023_is_imported_whole()
    {
        using var place = new Workplace();
        var source = Repository.Corpus("neurips-2023.json.gz");
        var watch = Stopwatch.StartNew();

        var json = (await place.RunAsync("import", source, "--json")).Succeeded().Json;

        output.WriteLine($"imported in {watch.Elapsed.TotalSeconds:F1} s");
        Assert.Equal((Papers, 0, 0), (json.Number("added"), json.Number("updated"), json.Number("unchanged")));
        Assert.Equal(Papers, (await place.PapersAsync()).Count);
    }

    [Fact]
    public async Task The_scraped_table_is_imported_whole_with_its_decisions()
    {
        using var place = new Workplace();
        var source = Repository.Corpus("neurips-2023-scraped.csv.gz");

        var json = (await place.RunAsync("import", source, "--json")).Succeeded().Json;
        var papers = (await place.RunAsync("papers", "--json")).Succeeded().Json.Items();

        Assert.Equal(Papers, json.Number("added"));
        Assert.Equal(Papers, papers.Count);
        Assert.Equal(359, papers.Count(p => p.GetProperty("decision").GetString() == "spotlight"));
        Assert.Equal(77, papers.Count(p => p.GetProperty("decision").GetString() == "oral"));
        Assert.DoesNotContain(papers, p => p.Text("title").Contains("[Oral]", StringComparison.OrdinalIgnoreCase) || p.Text("title").Contains("[Spotlight]", StringComparison.OrdinalIgnoreCase));
    }
}
