using System.Net;
using System.Text.Json;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

/// <summary>What a page's script sends: every change once, in the order in which it was made, whatever becomes of the page.</summary>
public sealed class ChangesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_of_a_page_are_stored_in_their_order_and_answered_one_by_one()
    {
        await using var reader = await Reader.StartAsync();
        var (first, second) = await TwoAsync(reader);
        var answers = await StoreAsync(
            reader, Marked(1, first, "liked"), Noted(2, second, "a", ""), Marked(3, first, "starred"), Noted(4, second, "b", "a"));
        Assert.Equal(["liked", "unread", "starred", "unread"], answers.Select(a => a.GetProperty("mark").GetString()));
        Assert.Equal(["", "a", "", "b"], answers.Select(a => a.GetProperty("note").GetString()));
        Assert.Equal([3, 1, 30], new[] { "topic", "done", "total" }.Select(name => answers[0].GetProperty(name).GetInt32()));
        Assert.Equal(Mark.Starred, (await reader.StateAsync(first)).Mark);
        Assert.Equal("b", (await reader.StateAsync(second)).Note);
    }

    [Fact]
    public async Task What_is_sent_again_is_stored_once_and_answered_as_before()
    {
        await using var reader = await Reader.StartAsync();
        var (first, second) = await TwoAsync(reader);
        var before = await StoreAsync(reader, Marked(1, first, "liked"), Marked(2, second, "liked"), Undone(3));

        // The last request of a page that was left holds what had no answer yet, and what was made after it.
        var after = await StoreAsync(reader, Marked(1, first, "liked"), Marked(2, second, "liked"), Undone(3), Marked(4, first, "skipped"));
        Assert.Equal(before.Select(a => a.ToString()), after.Take(3).Select(a => a.ToString()));
        Assert.Equal(Mark.Skipped, (await reader.StateAsync(first)).Mark);
        Assert.Equal(Mark.Unread, (await reader.StateAsync(second)).Mark);

        // A request that was overtaken on its way comes too late to change anything.
        await StoreAsync(reader, Marked(1, first, "liked"));
        Assert.Equal(Mark.Skipped, (await reader.StateAsync(first)).Mark);
        await StoreAsync(reader, Marked(1, first, "starred", page: "another page"));
        Assert.Equal(Mark.Starred, (await reader.StateAsync(first)).Mark);
    }

    [Fact]
    public async Task Case_91_an_older_page_does_not_overwrite_a_newer_note()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        await StoreAsync(reader, Noted(1, id, "newer", "", page: "one"));
        var answer = (await StoreAsync(reader, Noted(1, id, "older", "", page: "two")))[0];
        Assert.True(answer.GetProperty("conflict").GetBoolean());
        Assert.Equal("newer", answer.GetProperty("note").GetString());
        Assert.Equal("newer", (await reader.StateAsync(id)).Note);
        var resolved = (await StoreAsync(reader, Noted(2, id, "newer\n\nolder", "newer", page: "two")))[0];
        Assert.False(resolved.GetProperty("conflict").GetBoolean());
        Assert.Equal("newer\n\nolder", (await reader.StateAsync(id)).Note);
    }

    [Fact]
    public async Task The_same_text_on_both_sides_is_no_conflict_whatever_its_line_ends()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        await StoreAsync(reader, Noted(1, id, "one\r\ntwo", ""));
        Assert.Equal("one\ntwo", (await reader.StateAsync(id)).Note);
        Assert.False((await StoreAsync(reader, Noted(2, id, "three", "one\ntwo")))[0].GetProperty("conflict").GetBoolean());
        Assert.False((await StoreAsync(reader, Noted(3, id, " \n ", "three")))[0].GetProperty("conflict").GetBoolean());
        Assert.False((await StoreAsync(reader, Noted(4, id, "four", " \n ")))[0].GetProperty("conflict").GetBoolean());
        Assert.Equal("four", (await reader.StateAsync(id)).Note);
    }

    [Fact]
    public async Task What_can_never_be_stored_is_told_and_keeps_nothing_behind_it()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        var answers = await StoreAsync(
            reader,
            Marked(1, "nothere", "liked"),
            Marked(2, id, "great"),
            Noted(3, id, new string('n', 100_001), ""),
            Noted(4, id, "a\uFFFEb", ""),
            Noted(5, id, "zero \0", ""),
            Marked(6, id, "liked"));
        Assert.Equal([true, true, true, true, true, false],
            answers.Select(a => a.GetProperty("trouble").ValueKind == JsonValueKind.String));
        Assert.Equal(new ReadingState(id, Mark.Liked, ""), await reader.StateAsync(id));
    }

    [Fact]
    public async Task While_another_program_writes_the_answer_is_to_try_again_and_nothing_is_lost_or_doubled()
    {
        BusyLibrary? busy = null;
        await using var reader = await Reader.StartAsync(async folder => busy = new BusyLibrary(await SampleLibrary.CreateAsync(folder)));
        var (first, second) = await TwoAsync(reader);
        (busy!.FreeBefore, busy.Failures) = (1, 1);
        string[] changes = [Marked(1, first, "liked"), Marked(2, second, "liked"), Undone(3)];
        using var answer = await reader.PostJsonAsync("/reading/changes", $"[{string.Join(',', changes)}]");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta);
        Assert.Contains("Another program is writing.", await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(Mark.Unread, (await reader.StateAsync(second)).Mark);

        await StoreAsync(reader, changes);
        Assert.Equal(Mark.Liked, (await reader.StateAsync(first)).Mark);
        Assert.Equal(Mark.Unread, (await reader.StateAsync(second)).Mark);
        Assert.NotNull(await reader.Library.Reading.UndoAsync(reader.Id, Stop));
        Assert.Null(await reader.Library.Reading.UndoAsync(reader.Id, Stop));
    }

    [Fact]
    public async Task A_form_is_told_to_try_again_as_well()
    {
        BusyLibrary? busy = null;
        await using var reader = await Reader.StartAsync(async folder => busy = new BusyLibrary(await SampleLibrary.CreateAsync(folder)));
        busy!.Failures = 1;
        using var answer = await reader.PostAsync($"/papers/{await reader.FirstIdAsync()}/note",
            new() { ["note"] = "kept in the browser" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Html.AssertSound(await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Requests_at_once_do_not_mix()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(p => StoreAsync(
            reader, [.. Enumerable.Range(1, 10).Select(n => Noted(n, id, $"{p} {n}", "anything", page: $"page {p}"))])));
        Assert.Equal("", (await reader.StateAsync(id)).Note);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(p => StoreAsync(reader, Marked(1, id, "liked"), Undone(2))));
        Assert.Equal(Mark.Unread, (await reader.StateAsync(id)).Mark);
    }

    private static async Task<(string First, string Second)> TwoAsync(Reader reader)
    {
        var papers = await reader.PapersAsync();
        return (papers[0].Id, papers[4].Id);
    }

    private static async Task<List<JsonElement>> StoreAsync(Reader reader, params string[] changes)
    {
        using var answer = await reader.PostJsonAsync("/reading/changes", $"[{string.Join(',', changes)}]");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var list = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.EnumerateArray().ToList();
        Assert.Equal(changes.Length, list.Count);
        return list;
    }

    private static string Marked(int number, string paper, string mark, string page = "page") =>
        JsonSerializer.Serialize(new { page, number, paper, mark });

    private static string Noted(int number, string paper, string note, string basedOn, string page = "page") =>
        JsonSerializer.Serialize(new { page, number, paper, note, basedOn });

    private static string Undone(int number, string page = "page") => JsonSerializer.Serialize(new { page, number });
}
