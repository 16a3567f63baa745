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
    public async Task Several_values_of_a_filter_stand_in_the_address_in_chips_and_in_what_is_made_of_the_list()
    {
        const string Both = "/papers?decision=oral&amp;decision=spotlight";
        var html = await _reader.GetAsync("/papers?decision=oral&decision=spotlight&decision=oral&decision=nonsense");
        Assert.Contains(">10 papers", html);
        Assert.Equal(2, html.Split("class=\"chip\"").Length - 1);
        Assert.Contains("<a class=\"chip\" href=\"/papers?decision=spotlight\"", html);
        Assert.Contains("<a class=\"chip\" href=\"/papers?decision=oral\"", html);
        Assert.Contains($"href=\"{Both}&amp;decision=poster\"", html);
        Assert.Contains("href=\"/reading?decision=oral&amp;decision=spotlight\"", html);
        Assert.Contains("href=\"/map?decision=oral&amp;decision=spotlight\"", html);
        Assert.Contains("href=\"/papers.bib?decision=oral&amp;decision=spotlight\"", html);
        Assert.Equal(2, html.Split("<input type=\"hidden\" name=\"decision\"").Length - 1);
        // What choosing posters as well would give is told beside them.
        Assert.Contains("<span class=\"filter-label\">Poster</span> <span class=\"count\">110</span>", html);
        var json = await _reader.GetAsync("/papers.json?decision=oral&decision=spotlight");
        Assert.Equal(10, JsonDocument.Parse(json).RootElement.GetArrayLength());
        Assert.Contains("data-total=\"10\"", await _reader.GetAsync("/reading?decision=oral&decision=spotlight"));
    }

    [Fact]
    public async Task A_topic_takes_the_place_of_its_chapter_and_stands_beside_topics_of_others()
    {
        var html = await _reader.GetAsync("/papers?topic=1");
        Assert.Contains("href=\"/papers?topic=3\"", html);
        Assert.Contains("href=\"/papers?topic=1&amp;topic=2\"", html);
        html = await _reader.GetAsync("/papers?topic=3&topic=4");
        Assert.Contains(">60 papers", html);
        Assert.Contains("href=\"/papers?topic=4&amp;topic=1\"", html);
        Assert.Contains(">60</span>", await _reader.GetAsync("/reading?topic=3&topic=4"));
    }

    [Fact]
    public async Task Years_are_offered_where_there_are_several()
    {
        Assert.DoesNotContain("aria-label=\"Year\"", await _reader.GetAsync("/papers"));
        await using var reader = await Reader.StartAsync(folder => SampleLibrary.CreateAsync(folder, years: 3));
        var html = await reader.GetAsync("/papers?year=2023&year=2022");
        Assert.Contains("aria-label=\"Year\"", html);
        Assert.Contains(">80 papers", html);
        Assert.Contains("href=\"/papers?year=2023&amp;year=2022&amp;year=2021\"", html);
    }

    [Fact]
    public async Task An_area_of_the_map_is_a_filter_like_any_other()
    {
        // The right half of the map; what lies there are the papers whose cosine is above 0.
        var all = await _reader.PapersAsync();
        var html = await _reader.GetAsync("/papers?sel=gAACIi93dCIi93d93dgAA93d&decision=spotlight");
        var right = all.Index().Count(p => Math.Cos(p.Index) > 0 && p.Item.Decision == Core.Papers.Decision.Spotlight);
        Assert.Contains($">{right} papers", html);
        Assert.Contains("an area of the map", html);
        Assert.Contains("<a class=\"chip\" href=\"/papers?decision=spotlight\"", html);
        Assert.Contains(">120 papers", await _reader.GetAsync("/papers?sel=nonsense"));
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
