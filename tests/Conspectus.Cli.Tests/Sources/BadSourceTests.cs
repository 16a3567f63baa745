namespace Conspectus.Cli.Tests.Sources;

public class BadSourceTests(AnalysedSample sample)
{
    private static readonly Dictionary<string, (Action<string> Make, string Says, string NextStep)> Refused = new()
    {
        ["truncated.json"] = (BadSources.Truncated, "cut off", "again"),
        ["error.json"] = (BadSources.Html, "HTML page", "browser"),
        ["empty.json"] = (BadSources.Empty, "empty", "again"),
        ["folder.json"] = (BadSources.Folder, "is a folder without files", "Name the folder"),
        ["binary.json"] = (BadSources.Binary, "binary", "Choose"),
        ["cut.json.gz"] = (BadSources.CutGzip, "cut off", "again"),
        ["line.json"] = (BadSources.OneLongLine, "no papers", "Choose"),
        ["zeros.json.gz"] = (BadSources.ZeroBomb, "", ""),
        ["blanks.json.gz"] = (BadSources.BlankBomb, "1 GiB", "split"),
    };

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task A_file_that_is_not_what_it_claims_is_refused_whole(string name)
    {
        using var place = new Workplace(sample.Imported);
        var before = await place.FingerprintAsync();
        var (make, says, nextStep) = Refused[name];
        make(place.File(name));

        var outcome = (await place.RunAsync("import", place.File(name), "--json")).Failed(1);

        var lines = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var cause = Array.FindIndex(lines, l => l.StartsWith("Error: ", StringComparison.Ordinal));
        Assert.Contains(name, lines[cause], StringComparison.Ordinal);
        Assert.Contains(says, lines[cause], StringComparison.Ordinal);
        Assert.Contains(nextStep, lines[cause + 1], StringComparison.Ordinal);
        Assert.True(outcome.Error.Length < 2000);
        Assert.Equal(before, await place.FingerprintAsync());
        Assert.Equal(Repository.SamplePapers, (await place.PapersAsync()).Count);
    }

    [Fact]
    public async Task A_record_without_title_is_listed_and_the_rest_imported()
    {
        using var place = new Workplace(sample.Imported);
        var path = place.Write("untitled.json", """
            {"count": 2, "results": [
              {"id": 990001, "name": " ", "authors": [{"fullname": "Ann Bee"}], "abstract": "One.", "eventtype": "Poster"},
              {"id": 990002, "name": "A Titled One", "authors": [{"fullname": "Cy Dee"}], "abstract": "Two.", "eventtype": "Poster"}]}
            """);

        var outcome = (await place.RunAsync("import", path, "--json")).Succeeded();

        Assert.Equal(1, outcome.Json.Number("added"));
        var issue = Assert.Single(outcome.Json.Items("issues"));
        Assert.EndsWith("untitled.json", issue.Text("source"), StringComparison.Ordinal);
        Assert.Equal("990001", issue.Text("record"));
        Assert.Contains("title", issue.Text("reason"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Repository.SamplePapers + 1, (await place.PapersAsync()).Count);
    }

    [Fact]
    public async Task Seven_thousand_authors_are_kept_and_the_analysis_and_article_bear_them()
    {
        using var place = new Workplace();
        var path = place.Write("many.json", BadSources.Feed(authors: 7000));

        Assert.Equal(1, (await place.RunAsync("import", path, "--json")).Succeeded().Json.Number("added"));
        Assert.Equal(7000, (await place.RunAsync("papers", "--json")).Succeeded().Json.Items()[0].Items("authors").Count);
        (await place.RunAsync("analyze")).Succeeded();
        (await place.RunAsync("article", "--output", place.File("out"))).Succeeded();
        Assert.Contains("Beehaaa", File.ReadAllText(place.File("out/article.bib")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_listed_and_the_others_imported()
    {
        using var place = new Workplace();
        BadSources.LongLineAmongOthers(place.File("lines.jsonl"));

        var json = (await place.RunAsync("import", place.File("lines.jsonl"), "--json")).Succeeded().Json;

        Assert.Equal(2, json.Number("added"));
        var issue = Assert.Single(json.Items("issues"));
        Assert.Equal("line 2", issue.Text("record"));
        Assert.Contains("16 MiB", issue.Text("reason"), StringComparison.Ordinal);
        Assert.Equal(["Before the Long Line", "After the Long Line"], (await place.PapersAsync()).Select(p => p.Title.Text));
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_read_as_Windows_1252_and_listed()
    {
        using var place = new Workplace();
        BadSources.InvalidUtf8(place.File("bytes.json"));

        var json = (await place.RunAsync("import", place.File("bytes.json"), "--json")).Succeeded().Json;

        Assert.Equal(1, json.Number("added"));
        Assert.Contains("UTF-8", Assert.Single(json.Items("issues")).Text("reason"), StringComparison.Ordinal);
        Assert.Equal("Half a § sign.", (await place.PapersAsync())[0].Abstract.Text);
    }
}
