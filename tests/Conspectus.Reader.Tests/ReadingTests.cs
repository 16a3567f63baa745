using System.Net;
using System.Text.Json;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

public sealed class ReadingTests
{
    [Fact]
    public async Task A_mark_is_saved_and_leads_on()
    {
        await using var reader = await Reader.StartAsync();
        var first = Between(await reader.GetAsync("/reading?topic=3"), "data-queue-paper=\"");
        var next = Between(await reader.GetAsync("/reading?topic=3"), "data-next=\"");
        using var answer = await reader.PostAsync($"/papers/{first}/mark",
            new() { ["mark"] = "liked", ["return"] = $"/reading?topic=3&paper={next}" });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/reading?topic=3&paper={next}", answer.Headers.Location?.OriginalString);
        Assert.Equal(Mark.Liked, (await reader.StateAsync(first)).Mark);
        var page = await reader.GetAsync("/reading?topic=3");
        Assert.Equal(next, Between(page, "data-queue-paper=\""));
        Assert.Equal(first, Between(page, "data-previous=\""));
        Assert.Contains("+ liked", WebUtility.HtmlDecode(await reader.GetAsync("/topics/3")));
    }

    [Fact]
    public async Task Scripts_get_the_new_state_and_undo_takes_it_back()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        using var marked = await reader.PostAsync($"/papers/{id}/mark", new() { ["mark"] = "starred" }, json: true);
        var state = JsonDocument.Parse(await marked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.True(state.GetProperty("revision").GetProperty("reading").GetInt64() > 0);
        Assert.Equal("starred", state.GetProperty("mark").GetString());
        Assert.Equal([3, 1, 30], new[] { "topic", "done", "total" }.Select(name => state.GetProperty(name).GetInt32()));
        using var undone = await reader.PostAsync("/reading/undo", []);
        Assert.Equal($"/reading?paper={id}", undone.Headers.Location?.OriginalString);
        Assert.Equal(Mark.Unread, (await reader.StateAsync(id)).Mark);
        using var nothing = await reader.PostAsync("/reading/undo", [], json: true);
        var answer = JsonDocument.Parse(await nothing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("paper").ValueKind);
    }

    [Theory]
    [InlineData("mark", "great", HttpStatusCode.BadRequest)]
    [InlineData("mark", "", HttpStatusCode.BadRequest)]
    [InlineData("note", "100001", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_saved_is_refused_with_the_reason(string field, string value, HttpStatusCode expected)
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        var text = int.TryParse(value, out var length) ? new string('n', length) : value;
        using var answer = await reader.PostAsync($"/papers/{id}/{field}", new() { [field] = text });
        Assert.Equal(expected, answer.StatusCode);
        Html.AssertSound(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await reader.Library.Reading.AllAsync(reader.Id, TestContext.Current.CancellationToken));
        using var unknown = await reader.PostAsync($"/papers/nothere/{field}", new() { [field] = "liked" });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_finished_topic_says_what_to_do_next()
    {
        await using var reader = await Reader.StartAsync();
        var topics = await reader.Library.Analysis.TopicsAsync(TestContext.Current.CancellationToken);
        foreach (var id in topics.Find(3)!.Papers) await reader.SetMarkAsync(id, Mark.Seen);
        var html = await reader.GetAsync("/reading?topic=3");
        Html.AssertSound(html);
        Assert.Contains("is read", html);
        Assert.Contains("href=\"/reading?topic=5\"", html);
        Assert.Contains("href=\"/reading/marks\"", html);
    }

    [Fact]
    public async Task Marks_and_notes_are_listed_and_exported()
    {
        await using var reader = await Reader.StartAsync();
        var papers = await reader.PapersAsync();
        await reader.SetMarkAsync(papers[1].Id, Mark.Starred);
        await reader.SetMarkAsync(papers[2].Id, Mark.Skipped);
        using var saved = await reader.PostAsync($"/papers/{papers[1].Id}/note", new() { ["note"] = "First line\r\n\r\nSecond *line*" });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var html = await reader.GetAsync("/reading/marks");
        Html.AssertSound(html);
        Assert.Contains("Second <em>line</em>", html);
        Assert.Contains("marked-skipped", html);
        Assert.DoesNotContain("marked-skipped", await reader.GetAsync("/reading/marks?mark=starred"));
        var markdown = await reader.GetAsync("/reading/marks.md");
        Assert.Contains("## Starred", markdown);
        Assert.Contains("  Second *line*\n", markdown);
        Assert.DoesNotContain("## Skipped", markdown);
        Assert.StartsWith($"@inproceedings{{{papers[1].Key},", await reader.GetAsync("/reading/marks.bib"));
    }

    [Fact]
    public async Task In_markdown_a_hostile_title_stays_text()
    {
        await using var reader = await Reader.StartAsync();
        await reader.SetMarkAsync(await reader.FirstIdAsync(), Mark.Liked);
        Assert.DoesNotContain(" <script>", await reader.GetAsync("/reading/marks.md"));
    }

    private static string Between(string html, string start)
    {
        var from = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return html[from..html.IndexOf('"', from)];
    }
}
