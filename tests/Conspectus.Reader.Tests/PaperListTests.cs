using System.Net;
using System.Text.Json;

namespace Conspectus.Reader.Tests;

public sealed class PaperListTests(ReaderFixture fixture)
{
    private readonly Reader _reader = fixture.Reader;

    [Theory]
    [InlineData("/papers?q=planning&sort=title")]
    [InlineData("/papers?topic=3&page=2")]
    [InlineData("/papers?q=nothing+matches")]
    public async Task The_fragment_is_the_list_of_the_page(string path)
    {
        var page = await _reader.GetAsync(path);
        var fragment = await _reader.GetAsync(path + "&fragment=1");
        Assert.DoesNotContain("<html", fragment);
        Assert.StartsWith("<div class=\"results\">", fragment.TrimStart());
        Assert.Contains(fragment.Trim(), page);
    }

    [Fact]
    public async Task The_reading_fragment_is_the_paper_of_the_page()
    {
        var page = await _reader.GetAsync("/reading?topic=4");
        var fragment = await _reader.GetAsync("/reading?topic=4&fragment=1");
        Assert.StartsWith("<article class=\"queue-paper\"", fragment.TrimStart());
        Assert.Contains(fragment.Trim(), page);
    }

    [Fact]
    public async Task Filters_are_kept_in_the_links_of_further_ones()
    {
        var html = await _reader.GetAsync("/papers?q=planner&topic=3");
        Assert.Contains("href=\"/papers?q=planner&amp;topic=3&amp;decision=spotlight\"", html);
        Assert.Contains("href=\"/papers?q=planner\"", html);
        Assert.Contains("<input type=\"hidden\" name=\"topic\" value=\"3\"", html);
        Assert.Contains("href=\"/papers.bib?q=planner&amp;topic=3\"", html);
    }

    [Fact]
    public async Task Words_that_tell_next_to_nothing_are_counted_and_not_listed()
    {
        var seven = WebUtility.HtmlDecode(await _reader.GetAsync("/papers?q=norm+planner+samples+mazes+plans+fast+needs"));
        Assert.Matches(@"title: norm · abstract: \w+, \w+ · 4 more words", seven);
        var four = WebUtility.HtmlDecode(await _reader.GetAsync("/papers?q=norm+mazes+plans+fast"));
        Assert.Contains("title: norm · keywords: plans · abstract: mazes · 1 more word<", four);
    }

    [Fact]
    public async Task Pages_of_the_list_hold_every_paper_once()
    {
        var seen = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            var html = await _reader.GetAsync($"/papers?sort=title&page={number}");
            seen.AddRange(html.Split("data-paper=\"").Skip(1).Select(part => part[..part.IndexOf('"')]));
        }

        Assert.Equal(SampleLibrary.Count, seen.Count);
        Assert.Equal(SampleLibrary.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Exports_hold_what_the_filter_selects()
    {
        var bib = await _reader.GetAsync("/papers.bib?decision=spotlight");
        var json = JsonDocument.Parse(await _reader.GetAsync("/papers.json?decision=spotlight")).RootElement;
        Assert.Equal(json.GetArrayLength(), bib.Split("@inproceedings{").Length - 1);
        Assert.All(json.EnumerateArray(), paper => Assert.Equal("spotlight", paper.GetProperty("decision").GetString()));
        Assert.Equal(9, json.GetArrayLength());
    }

    [Fact]
    public async Task The_table_guards_spreadsheets_against_formulas()
    {
        var csv = await _reader.GetAsync("/papers.csv");
        var lines = csv.Split("\r\n");
        Assert.Equal(SampleLibrary.Count + 2, lines.Length);
        Assert.StartsWith("\uFEFFid,key,title,authors,", lines[0]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\")", csv);
        Assert.DoesNotContain(",=", csv);
        Assert.DoesNotContain("\"=", csv.Replace("\"\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exports_are_downloads_of_their_type()
    {
        (string, string)[] files = [("/papers.bib", "text/x-bibtex"), ("/papers.csv", "text/csv"), ("/papers.json", "application/json")];
        foreach (var (path, type) in files)
        {
            using var answer = await _reader.Client.GetAsync(path + "?topic=3", TestContext.Current.CancellationToken);
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        }
    }
}
