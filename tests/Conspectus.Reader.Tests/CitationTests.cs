using System.Net;
using System.Text.RegularExpressions;

namespace Conspectus.Reader.Tests;

/// <summary>What reference managers read of the pages, and what leaves a list.</summary>
public sealed partial class CitationTests(ReaderFixture fixture)
{
    private readonly Reader _reader = fixture.Reader;

    [Fact]
    public async Task The_page_of_a_paper_says_what_it_is_once()
    {
        var paper = (await _reader.PapersAsync())[10];
        var html = await _reader.GetAsync($"/papers/{paper.Id}");
        var head = html[..html.IndexOf("</head>", StringComparison.Ordinal)];
        var tags = Meta().Matches(head).Select(m => (m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["content"].Value))).ToList();
        Assert.Contains(("citation_title", paper.Title.Text), tags);
        Assert.Equal(
            ["Lovelace, Ada", "Turing, Alan", "Shelley, Mary", "Noether, Emmy"],
            tags.Where(t => t.Item1 == "citation_author").Select(t => t.Item2));
        Assert.Contains(("citation_publication_date", "2023"), tags);
        Assert.Contains(("citation_conference_title", "NeurIPS 2023"), tags);
        Assert.Contains(("citation_public_url", paper.Url!), tags);
        Assert.Contains(("citation_abstract", paper.Abstract.Text), tags);
        // Beside them, a list of similar papers that said the same would make a choice of one paper's page.
        Assert.DoesNotContain("Z3988", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/papers?q=planning", 50)]
    [InlineData("/topics/3", 30)]
    public async Task Every_paper_of_a_list_is_said_once(string path, int papers)
    {
        var html = await _reader.GetAsync(path);
        var objects = Coins().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["title"].Value)).ToList();
        Assert.Equal(papers, objects.Count);
        Assert.Equal(objects.Count, objects.Distinct().Count());
        var one = objects[^1].Split('&').Select(p => p.Split('=')).Select(p => (Key: p[0], Value: Uri.UnescapeDataString(p[1]))).ToList();
        Assert.Contains(("rft.genre", "proceeding"), one);
        Assert.Contains(one, p => p.Key == "rft.atitle" && p.Value.Length > 0);
        Assert.Contains(("rft.btitle", "Advances in Neural Information Processing Systems"), one);
        Assert.Equal(4, one.Count(p => p.Key == "rft.au"));
        Assert.Contains(("rft.date", "2023"), one);
        Html.AssertSound(html);
    }

    [Theory]
    [InlineData("/papers.biblatex.bib", "text/x-bibtex", "@inproceedings{")]
    [InlineData("/papers.ris", "application/x-research-info-systems", "TY  - CPAPER")]
    [InlineData("/papers.csl.json", "application/vnd.citationstyles.csl+json", "[\n{\"id\":")]
    [InlineData("/papers.jsonl", "application/jsonl", "{\"id\":")]
    [InlineData("/papers.html", "text/html", "<!DOCTYPE html>")]
    [InlineData("/papers.md.zip", "application/zip", "PK")]
    public async Task Every_format_is_a_file_to_keep(string path, string type, string beginning)
    {
        using var answer = await _reader.Client.GetAsync(path + "?q=planning&topic=3", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("papers" + path["/papers".Length..], answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith(beginning, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_list_that_is_kept_holds_no_markup_of_a_source()
    {
        var html = await _reader.GetAsync("/papers.html");
        Assert.Contains("Mallory", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Mallory", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/papers?topic=3", "/papers.ris?topic=3")]
    [InlineData("/topics/3", "/papers.csl.json?topic=3")]
    [InlineData("/map", "/map/selection.md.zip")]
    public async Task Every_list_has_one_menu_of_all_formats(string page, string address)
    {
        var html = await _reader.GetAsync(page);
        Assert.Contains($"\"{address}\"", html, StringComparison.Ordinal);
        Html.AssertSound(html);
    }

    [GeneratedRegex("""<meta name="(?<name>[^"]+)" content="(?<content>[^"]*)" ?/?>""")]
    private static partial Regex Meta();

    [GeneratedRegex("""<span class="Z3988" title="(?<title>[^"]*)">""")]
    private static partial Regex Coins();
}
