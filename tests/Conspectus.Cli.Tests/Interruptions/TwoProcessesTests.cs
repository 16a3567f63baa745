using System.Text.Json;

namespace Conspectus.Cli.Tests.Interruptions;

/// <summary>A reader that is running while another process writes the library.</summary>
public class TwoProcessesTests(AnalysedSample sample)
{
    [Fact]
    public async Task A_running_reader_shows_the_analysis_that_another_process_saved_and_under_another_tag()
    {
        using var place = new Workplace(sample.Place.Library);
        using var program = place.Start("serve", "--port", "0", "--json");
        using var reader = await ReaderClient.OpenAsync(program);
        var (before, tag) = await reader.GetAsync("/map/data");

        // Half the papers more make another analysis, whatever its topics.
        (await place.RunAsync("import", Repository.Sample, "--conference", "ICML", "--year", "2020")).Succeeded();
        (await place.RunAsync("analyze", "--fresh")).Succeeded();

        var (after, newTag) = await reader.GetAsync("/map/data");
        Assert.NotEqual(before, after);
        Assert.NotEqual(tag, newTag);
        var topics = (await place.RunAsync("topics", "--json")).Succeeded().Json.EnumerateArray().Select(t => t.Text("label"));
        var (page, _) = await reader.GetAsync("/topics");
        Assert.All(topics, label => Assert.Contains(System.Net.WebUtility.HtmlEncode(label), page, StringComparison.Ordinal));
        await program.InterruptAsync();
        await program.EndAsync();
    }

    [Fact]
    public async Task The_article_is_written_again_when_another_process_has_corrected_authors()
    {
        using var place = new Workplace(sample.Place.Library);
        using var program = place.Start("serve", "--port", "0", "--json");
        using var reader = await ReaderClient.OpenAsync(program);
        await reader.PostAsync("/article");
        var bibliography = place.File("library-article/article.bib");
        var before = await File.ReadAllTextAsync(bibliography, TestContext.Current.CancellationToken);

        (await place.RunAsync("import", Corrected(place))).Succeeded();
        await reader.PostAsync("/article");

        var after = await File.ReadAllTextAsync(bibliography, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Correctedname", before, StringComparison.Ordinal);
        Assert.Contains("Correctedname", after, StringComparison.Ordinal);
        await program.InterruptAsync();
        await program.EndAsync();
    }

    // The sample with another first author of every paper: nothing that the analysis reads.
    private static string Corrected(Workplace place)
    {
        var feed = JsonSerializer.Deserialize<System.Text.Json.Nodes.JsonObject>(File.ReadAllText(Repository.Sample))!;
        foreach (var paper in feed["results"]!.AsArray()) paper!["authors"]!.AsArray()[0]!["fullname"] = "Ada Correctedname";
        return place.Write("neurips-2023-corrected.json", feed.ToJsonString());
    }
}
