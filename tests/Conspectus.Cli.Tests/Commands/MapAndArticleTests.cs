using System.Xml.Linq;

namespace Conspectus.Cli.Tests.Commands;

public class MapAndArticleTests(AnalysedSample sample)
{
    [Fact]
    public async Task Map_prints_a_place_for_every_paper()
    {
        var papers = (await sample.AskAsync("papers", "--json")).Json.Items();
        var places = (await sample.AskAsync("map", "--json")).Succeeded().Json.Items();
        var plain = (await sample.AskAsync("map")).Succeeded();

        Assert.All(places, p => p.HasExactly("id", "x", "y", "topic", "trust"));
        Assert.Equal(papers.Select(p => (p.Text("id"), p.Number("topic"))), places.Select(p => (p.Text("id"), p.Number("topic"))));
        Assert.All(places, p => Assert.InRange(p.GetProperty("x").GetDouble(), -1, 1));
        Assert.All(places, p => Assert.InRange(p.GetProperty("y").GetDouble(), -1, 1));
        Assert.All(plain.Lines, l => Assert.Matches(@"^[0-9a-z]{10}  +-?\d\.\d{4}  +-?\d\.\d{4}  \d+$", l));
        Assert.Equal(Repository.SamplePapers, plain.Lines.Length);
    }

    [Fact]
    public async Task Map_is_drawn_as_svg_and_png_beside_the_json()
    {
        using var place = new Workplace();
        var (svg, png) = (place.File("map.svg"), place.File("map.png"));

        var outcome = (await sample.Place.RunAsync("map", "--svg", svg, "--png", png, "--json")).Succeeded();

        Assert.Equal(Repository.SamplePapers, outcome.Json.Items().Count);
        Assert.Contains(svg, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(XName.Get("svg", "http://www.w3.org/2000/svg"), XDocument.Load(svg).Root!.Name);
        Assert.True(XDocument.Load(svg).Descendants().Count() > Repository.SamplePapers);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], File.ReadAllBytes(png)[..8]);
        Assert.True(new FileInfo(png).Length > 10_000);
    }

    [Fact]
    public async Task Map_says_where_it_cannot_be_drawn()
    {
        var outcome = (await sample.AskAsync("map", "--svg", "/proc/map.svg")).Failed(1);

        Assert.Contains("/proc/map.svg", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_writes_its_files_and_prints_what_it_wrote()
    {
        using var place = new Workplace();

        var json = (await sample.Place.RunAsync("article", "--output", place.File("out"), "--json")).Succeeded().Json;

        json.HasExactly("files", "papersCited", "sentences");
        string[] names = ["article.bib", "article.evidence.json", "article.md", "topics.svg", "kinds.svg", "map.svg", "article.html"];
        Assert.Equal(names, json.Texts("files").Select(Path.GetFileName));
        Assert.All(json.Texts("files"), f => Assert.True(new FileInfo(f).Length > 1000));
        Assert.True(json.Number("papersCited") > 20);
        Assert.True(json.Number("sentences") > 30);
    }

    [Fact]
    public async Task Article_in_one_format_and_plain_words()
    {
        using var place = new Workplace();

        var outcome = (await sample.Place.RunAsync("article", "--output", place.File("out"), "--format", "markdown")).Succeeded();

        Assert.Empty(outcome.Output);
        Assert.Contains("sentences citing", outcome.Error, StringComparison.Ordinal);
        string[] names = ["article.bib", "article.evidence.json", "article.md", "kinds.svg", "map.svg", "topics.svg"];
        Assert.Equal(names, Directory.GetFiles(place.File("out")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Article_check_passes_what_was_written_and_tells_file_line_and_reason_of_what_was_altered()
    {
        using var place = new Workplace();
        var folder = place.File("out");
        (await sample.Place.RunAsync("article", "--output", folder)).Succeeded();

        var sound = (await sample.Place.RunAsync("article", "check", folder)).Succeeded();
        Assert.Empty(sound.Output);
        Assert.Contains("The article holds", sound.Error, StringComparison.Ordinal);

        var article = Path.Combine(folder, "article.md");
        File.WriteAllText(article, File.ReadAllText(article).Replace("284 papers bear", "285 papers bear", StringComparison.Ordinal));
        var altered = await sample.Place.RunAsync("article", "check", folder);
        Assert.Equal(1, altered.Tidy().ExitCode);
        Assert.Matches(@"^article\.md:\d+: .*285", Assert.Single(altered.Lines));

        var json = await sample.Place.RunAsync("article", "check", folder, "--json");
        Assert.Equal(1, json.ExitCode);
        json.Json.HasExactly("files", "sentences", "claims", "citations", "numbers", "faults");
        Assert.Equal(["article.md", "article.html", "article.bib", "article.evidence.json"], json.Json.Texts("files"));
        Assert.True(json.Json.Number("claims") > 20 && json.Json.Number("numbers") > 20);
        Assert.Single(json.Json.Items("faults")).HasExactly("file", "line", "reason");
    }

    [Fact]
    public async Task Article_check_says_where_there_is_no_article()
    {
        using var place = new Workplace();

        var outcome = (await sample.AskAsync("article", "check", place.File("nowhere"))).Failed(1);

        Assert.Contains("There is no article", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_says_where_it_cannot_be_written()
    {
        var outcome = (await sample.AskAsync("article", "--output", "/proc/article", "--json")).Failed(1);

        Assert.Contains("/proc/article", outcome.Error, StringComparison.Ordinal);
    }
}
