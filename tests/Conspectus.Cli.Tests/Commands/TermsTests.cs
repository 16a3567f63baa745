namespace Conspectus.Cli.Tests.Commands;

/// <summary>roles, glossary and trends.</summary>
public sealed class TermsTests
{
    [Fact]
    public async Task Every_line_is_an_abstract_with_roles()
    {
        using var place = new Workplace();
        var file = place.Write("abstracts.txt", "Mosses are old. We sort them by age.\n\nWe sort mosses. Results show that sorting works.\n");
        var answer = (await place.RunAsync("roles", file, "--json")).Succeeded().Json;
        Assert.Equal([2, 0, 2], answer.EnumerateArray().Select(a => a.GetProperty("sentences").GetArrayLength()));
        Assert.Equal("background", answer[0].GetProperty("sentences")[0].GetProperty("role").GetString());
        Assert.Equal("result", answer[2].GetProperty("sentences")[1].GetProperty("role").GetString());
        Assert.Contains("background", (await place.RunAsync("roles", file)).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_is_a_text_with_acronyms()
    {
        using var place = new Workplace();
        var file = place.Write("texts.txt", "No acronym (e.g. here).\nGraph neural networks (GNNs).");
        var answer = (await place.RunAsync("glossary", "extract", file, "--json")).Succeeded().Json;
        Assert.Equal(0, answer[0].GetProperty("pairs").GetArrayLength());
        var pair = answer[1].GetProperty("pairs")[0];
        Assert.Equal(("GNNs", "Graph neural networks"), (pair.GetProperty("short").GetString(), pair.GetProperty("long").GetString()));
        Assert.Equal((0, 21), (pair.GetProperty("start").GetInt32(), pair.GetProperty("end").GetInt32()));
        Assert.Contains("GNNs", (await place.RunAsync("glossary", "extract", file)).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_has_a_glossary_and_trends()
    {
        using var place = new Workplace();
        var lines = from year in new[] { 2020, 2021, 2022 }
                    from i in Enumerable.Range(0, 40)
                    let text = i < 4 + (12 * (year - 2020)) ? "Graph neural networks (GNNs) see lichen." : "On bark we stay."
                    let title = $"Paper {year} {i}"
                    select $$"""{"title": "{{title}}", "abstract": "{{text}}", "conference": "Moss", "year": {{year}}, "authors": ["A B{{i}}"]}""";
        (await place.RunAsync("import", place.Write("moss.jsonl", string.Join('\n', lines)))).Succeeded();
        var entry = Assert.Single((await place.RunAsync("glossary", "--json")).Succeeded().Json.EnumerateArray(), e =>
            e.GetProperty("term").GetString() == "GNN");
        Assert.Equal(48, entry.GetProperty("count").GetInt32());
        Assert.Contains("graph neural networks", (await place.RunAsync("glossary")).Succeeded().Output, StringComparison.Ordinal);
        var trends = (await place.RunAsync("trends", "lichen", "--json")).Succeeded().Json;
        Assert.Equal("rising", trends.GetProperty("terms")[0].GetProperty("trend").GetString());
        Assert.Contains("lichen", (await place.RunAsync("trends", "lichen")).Succeeded().Output, StringComparison.Ordinal);
        (await place.RunAsync("trends")).Succeeded();
        (await place.RunAsync("trends", "--conference", "Fern")).Failed(1);
        (await place.RunAsync("trends", "…")).Failed(2);
    }

    [Fact]
    public async Task A_missing_file_is_told()
    {
        using var place = new Workplace();
        (await place.RunAsync("roles", "nothing.txt")).Failed(1);
        (await place.RunAsync("glossary", "extract", "nothing.txt")).Failed(1);
    }
}
