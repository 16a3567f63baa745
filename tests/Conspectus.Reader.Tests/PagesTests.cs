using System.Net;
using Conspectus.Core;

namespace Conspectus.Reader.Tests;

public sealed class PagesTests(ReaderFixture fixture)
{
    private readonly Reader _reader = fixture.Reader;

    public static TheoryData<string> Pages => new(
        "/", "/topics", "/topics/1", "/topics/3", "/topics/7", "/topics/3?page=99", "/papers", "/papers?q=planning",
        "/papers?q=%22%27%3B--+*&page=-4&sort=nonsense",
        "/papers?topic=3&decision=spotlight&keyword=planning&mark=unread&edition=neurips-2023",
        "/papers?author=Alan+Turing", "/papers?page=3", "/papers?page=9999", "/papers?q=nothing+matches+this", "/reading",
        "/reading?topic=3", "/reading?topic=1", "/reading?topic=99999&paper=none", "/reading/marks", "/article", "/map");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Answers_with_a_sound_page(string path)
    {
        var html = await _reader.GetAsync(path);
        Html.AssertSound(html);
        Assert.StartsWith("<!DOCTYPE html>", html);
        Assert.Single(html.Split("<h1").Skip(1));
        Assert.Single(html.Split("<main").Skip(1));
        Assert.Contains("</html>", html);
    }

    [Fact]
    public async Task Every_paper_has_its_page_by_id_and_key()
    {
        foreach (var paper in (await _reader.PapersAsync()).Take(12))
        {
            var html = await _reader.GetAsync($"/papers/{paper.Id}");
            Html.AssertSound(html);
            Assert.Contains(WebUtility.HtmlEncode(paper.Key), html);
            Assert.Equal(html, await _reader.GetAsync($"/papers/{paper.Key}"));
        }
    }

    [Theory]
    [InlineData("/papers/nothere")]
    [InlineData("/papers/%3Cscript%3E")]
    [InlineData("/topics/4711")]
    [InlineData("/topics/99999999999999999999")]
    [InlineData("/topics/abc")]
    [InlineData("/nowhere/at/all.html")]
    [InlineData("/article/..%2Fsample.db")]
    [InlineData("/article/secret.txt")]
    [InlineData("/article/view")]
    public async Task What_is_not_there_gets_a_friendly_404(string path)
    {
        var html = await _reader.GetAsync(path, HttpStatusCode.NotFound);
        Html.AssertSound(html);
        Assert.Contains("href=\"/papers\"", html);
        Assert.DoesNotContain("Exception", html);
    }

    [Fact]
    public async Task The_paper_page_shows_its_place_neighbours_and_similar_papers()
    {
        var paper = (await _reader.PapersAsync())[5];
        var html = await _reader.GetAsync($"/papers/{paper.Id}");
        Assert.Contains("Chapter &lt;1&gt;", html);
        Assert.Contains("href=\"/topics/4\"", html);
        Assert.Contains("href=\"/papers?author=Alan%20Turing\"", html);
        Assert.Contains(">very close<", html);
        Assert.Contains("<p class=\"paper-item-why\">In both: planning", html);
        Assert.Contains("rel=\"next\"", html);
        Assert.Contains("<math", html);
        Assert.Contains("@inproceedings{", html);
    }

    [Fact]
    public async Task The_paper_page_shows_the_text_as_it_came()
    {
        var paper = (await _reader.PapersAsync())[0];
        var html = await _reader.GetAsync($"/papers/{paper.Id}");
        Assert.Contains("<summary>As it came", html);
        Assert.Contains(paper.Abstract.Source, WebUtility.HtmlDecode(html));
    }

    [Fact]
    public async Task A_row_tells_the_sentence_that_says_what_is_new()
    {
        var html = await _reader.GetAsync("/papers?q=planner+number");
        Assert.Contains("We propose <mark>planner</mark> <mark>number</mark>", html);
        Assert.DoesNotContain("Plans are long.", html);
        Assert.Contains("e.g. in mazes.", html);
    }

    [Fact]
    public async Task An_empty_library_says_what_to_do_next()
    {
        await using var empty = await Reader.StartAsync(Reader.OpenEmptyAsync);
        foreach (var path in new[] { "/", "/papers", "/reading" })
        {
            var html = await empty.GetAsync(path);
            Html.AssertSound(html);
            Assert.Contains("conspectus open", html);
        }

        Html.AssertSound(await empty.GetAsync("/topics"));
        Html.AssertSound(await empty.GetAsync("/reading/marks"));
    }

    [Fact]
    public async Task Papers_can_be_read_before_the_analysis()
    {
        await using var fresh = await Reader.StartAsync(folder => SampleLibrary.CreateAsync(folder, analysed: false));
        var papers = await fresh.PapersAsync();
        string[] paths = ["/", "/papers", "/topics", "/reading", "/papers/" + papers[3].Id];
        foreach (var path in paths) Html.AssertSound(await fresh.GetAsync(path));
        Assert.Contains("data-queue-paper=\"" + papers[0].Id, await fresh.GetAsync("/reading"));
    }

    [Fact]
    public async Task A_taken_port_is_told_with_the_next_step()
    {
        var options = new ReaderOptions(_reader.Library, _reader.Id, _reader.Address.Port, new WorkStatus());
        var trouble = await Assert.ThrowsAsync<ConspectusException>(() =>
            ReaderHost.StartAsync(options, TestContext.Current.CancellationToken));
        Assert.Contains("--port", trouble.NextStep);
    }

    [Fact]
    public async Task A_port_that_browsers_refuse_is_refused()
    {
        var options = new ReaderOptions(_reader.Library, _reader.Id, 5060, new WorkStatus());
        await Assert.ThrowsAsync<ConspectusException>(() => ReaderHost.StartAsync(options, TestContext.Current.CancellationToken));
    }
}
