using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

/// <summary>The article read live and edited, by forms, as a browser without script sends them.</summary>
public sealed partial class LiveArticleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_read_with_places_evidence_and_citations_that_lead_to_papers()
    {
        await using var reader = await Reader.StartAsync();
        var page = await ReadAsync(reader);
        Html.AssertSound(page);
        Assert.Contains("data-place=\"topic-", page);
        Assert.Contains("href=\"/papers/", page);
        Assert.Contains("Add a line of your own", page);
        Assert.DoesNotContain("class=\"edit\"", page);
        Html.AssertSound(await reader.GetAsync("/article/live?edit=1"));
        if (Said().Match(page) is { Success: true } said)
        {
            var evidence = await reader.GetAsync("/article/evidence?of=" + said.Groups[1].Value);
            Assert.Contains("<mark>", evidence);
            Assert.Contains("href=\"/papers/", evidence);
        }
    }

    [Theory]
    [InlineData("nobody.0.5")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("a.-1.5")]
    public async Task Evidence_that_is_not_there_is_not_found(string of)
    {
        await using var reader = await Reader.StartAsync();
        await reader.GetAsync("/article/evidence?of=" + of, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_heading_and_a_remark_are_kept_shown_and_undone_in_one_history()
    {
        await using var reader = await Reader.StartAsync();
        var place = PlaceOf(await ReadAsync(reader));
        Html.AssertSound(await reader.GetAsync($"/article/edit?place={place}"));
        await SaveAsync(reader, place, ArticlePart.Heading, "Agents <b>&</b> bandits", null);
        await SaveAsync(reader, place, ArticlePart.Remark, "My *own* line.\nSecond.", null);
        var page = await ReadAsync(reader);
        Assert.Contains("Agents &lt;b&gt;&amp;&lt;/b&gt; bandits</h", page);
        Assert.Contains("<p class=\"remark\">My <em>own</em> line. Second.</p>", page);
        await reader.SetMarkAsync(await reader.FirstIdAsync(), Mark.Liked);
        await UndoAsync(reader);
        Assert.Equal(Mark.Unread, (await reader.StateAsync(await reader.FirstIdAsync())).Mark);
        Assert.Contains("My <em>own</em> line.", await ReadAsync(reader));
        await UndoAsync(reader);
        page = await ReadAsync(reader);
        Assert.DoesNotContain("class=\"remark\"", page);
        Assert.Contains("Agents &lt;b&gt;", page);
        await UndoAsync(reader);
        Assert.DoesNotContain("Agents &lt;b&gt;", await ReadAsync(reader));
    }

    [Fact]
    public async Task An_older_form_shows_both_texts_and_asks()
    {
        await using var reader = await Reader.StartAsync();
        var place = PlaceOf(await ReadAsync(reader));
        await SaveAsync(reader, place, ArticlePart.Heading, "Newer & <there>", null);
        using var older = await reader.PostAsync("/article/edit", Form(place, ArticlePart.Heading, "Older mine", null));
        Assert.Equal(HttpStatusCode.Conflict, older.StatusCode);
        var html = await older.Content.ReadAsStringAsync(Stop);
        Html.AssertSound(html);
        Assert.Contains("Newer &amp; &lt;there&gt;", html);
        Assert.Contains("Older mine</textarea>", html);
        Assert.Contains("Newer &amp; &lt;there&gt;</h", await ReadAsync(reader));
        await SaveAsync(reader, place, ArticlePart.Heading, "Older mine", "Newer & <there>");
        Assert.Contains("Older mine</h", await ReadAsync(reader));
    }

    [Fact]
    public async Task What_is_left_out_is_put_back_and_what_is_moved_stays_moved()
    {
        await using var reader = await Reader.StartAsync();
        var page = await ReadAsync(reader);
        var places = Places().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        await SaveAsync(reader, places[0], ArticlePart.LeftOut, "left out", null);
        Assert.DoesNotContain($"data-place=\"{places[0]}\"", await ReadAsync(reader));
        Assert.Contains("Put back", await reader.GetAsync("/article/live?edit=1"));
        await SaveAsync(reader, places[0], ArticlePart.LeftOut, "", "left out");
        Assert.Contains($"data-place=\"{places[0]}\"", await ReadAsync(reader));
        var movable = await reader.GetAsync($"/article/edit?place={places[0]}");
        if (!movable.Contains("Move down", StringComparison.Ordinal)) return;
        using var moved = await reader.PostAsync("/article/move", new() { ["place"] = places[0], ["to"] = "down" });
        Assert.Equal(HttpStatusCode.SeeOther, moved.StatusCode);
        Assert.NotEqual(page.IndexOf($"data-place=\"{places[0]}\"", StringComparison.Ordinal),
            (await ReadAsync(reader)).IndexOf($"data-place=\"{places[0]}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_or_a_part_that_is_not_there_is_told()
    {
        await using var reader = await Reader.StartAsync();
        await ReadAsync(reader);
        await reader.GetAsync("/article/edit?place=nowhere", HttpStatusCode.NotFound);
        using var nowhere = await reader.PostAsync("/article/edit", Form("nowhere", ArticlePart.Heading, "x", null));
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        using var nothing = await reader.PostAsync("/article/edit", new() { ["place"] = "article", ["part"] = "Nothing", ["text"] = "x" });
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        using var tooLong = await reader.PostAsync("/article/edit", Form("article", ArticlePart.Heading, new string('x', 20_001), null));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        using var foreign = await reader.PostAsync("/article/edit", Form("article", ArticlePart.Heading, "x", null), site: "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact]
    public async Task Closing_words_end_the_article_and_an_older_form_overwrites_nothing()
    {
        await using var reader = await Reader.StartAsync();
        Html.AssertSound(await reader.GetAsync("/article"));
        await CloseAsync(reader, "First <b>.\r\n\r\nSecond *line*.", null, HttpStatusCode.SeeOther);
        var page = await ReadAsync(reader);
        Assert.Contains("<p class=\"remark\">First &lt;b&gt;.</p>\n<p class=\"remark\">Second <em>line</em>.</p>", page);
        Html.AssertSound(await reader.GetAsync("/article/edit?place=closing-words"));
        await CloseAsync(reader, "Mine.", "Older.", HttpStatusCode.Conflict);
        await CloseAsync(reader, new string('x', 20_001), "First <b>.\n\nSecond *line*.", HttpStatusCode.BadRequest);
        Assert.Contains("closing words written", await reader.GetAsync("/reading/history"));
        await reader.SetMarkAsync(await reader.FirstIdAsync(), Mark.Liked);
        var withDiary = await reader.GetAsync("/article?diary=1");
        Assert.Contains("Second *line*.\n\nI read 1 paper on ", withDiary);
        await CloseAsync(reader, "", "First <b>.\n\nSecond *line*.", HttpStatusCode.SeeOther);
        Assert.DoesNotContain("Closing words</h2>", await ReadAsync(reader));
    }

    [Theory]
    [InlineData("markdown", "article.md article.bib article.evidence.json map.svg")]
    [InlineData("latex", "article.tex article.bib map.png")]
    [InlineData("distill", "article.distill.md")]
    public async Task It_is_taken_along_in_a_format_with_all_that_it_needs(string format, string names)
    {
        await using var reader = await Reader.StartAsync();
        Assert.Contains($"href=\"/article/take/{format}\"", await reader.GetAsync("/article"));
        using var answer = await reader.Client.GetAsync($"/article/take/{format}", Stop);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        Assert.All(names.Split(' '), name => Assert.True(archive.GetEntry(name)!.Length > 0));
        await reader.GetAsync("/article/take/papyrus", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_taken_along_as_one_page()
    {
        await using var reader = await Reader.StartAsync();
        using var answer = await reader.Client.GetAsync("/article/take/html", Stop);
        Assert.Equal("article.html", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("<!doctype html>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task CloseAsync(Reader reader, string text, string? basedOn, HttpStatusCode expected)
    {
        var form = new Dictionary<string, string> { ["text"] = text };
        if (basedOn is not null) form["basedOn"] = basedOn;
        using var answer = await reader.PostAsync("/article/closing", form);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task An_empty_library_says_what_to_do()
    {
        await using var reader = await Reader.StartAsync(Reader.OpenEmptyAsync);
        Assert.Contains("Import some first", await reader.GetAsync("/article/live", HttpStatusCode.NotFound));
    }

    private static async Task<string> ReadAsync(Reader reader)
    {
        while (await reader.GetAsync("/article/live/ready") != "ready") await Task.Delay(50, Stop);
        return await reader.GetAsync("/article/live");
    }

    private static async Task UndoAsync(Reader reader)
    {
        using var answer = await reader.PostAsync("/reading/undo", new() { ["return"] = "/article/live?edit=1" });
        Assert.StartsWith("/article/live?edit=1", answer.Headers.Location!.ToString());
    }

    private static async Task SaveAsync(Reader reader, string place, ArticlePart part, string text, string? basedOn)
    {
        using var answer = await reader.PostAsync("/article/edit", Form(place, part, text, basedOn));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private static Dictionary<string, string> Form(string place, ArticlePart part, string text, string? basedOn)
    {
        var form = new Dictionary<string, string> { ["place"] = place, ["part"] = part.ToString(), ["text"] = text };
        if (basedOn is not null) form["basedOn"] = basedOn;
        return form;
    }

    private static string PlaceOf(string page) => Places().Match(page).Groups[1].Value;

    [GeneratedRegex("<section[^>]*data-place=\"(topic-\\d+)\"")]
    private static partial Regex Places();

    [GeneratedRegex("data-evidence=\"([^\" ]+)\"")]
    private static partial Regex Said();
}
