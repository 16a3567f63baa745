using System.Net;
using System.Text.RegularExpressions;

namespace Conspectus.Reader.Tests;

/// <summary>Notes by forms, as a browser without script sends them.</summary>
public sealed partial class NoteTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_older_form_shows_both_texts_and_asks()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        var opened = BasedOn(await reader.GetAsync($"/papers/{id}"));
        await reader.SetNoteAsync(id, "newer <b>text</b>\nof two lines");
        using var answer = await reader.PostAsync($"/papers/{id}/note", new() { ["note"] = "older & mine", ["basedOn"] = opened });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        Html.AssertSound(html);
        Assert.Contains("newer &lt;b&gt;text&lt;/b&gt;", html);
        Assert.Contains("older &amp; mine</textarea>", html);
        Assert.Equal("newer <b>text</b>\nof two lines", (await reader.StateAsync(id)).Note);

        using var chosen = await reader.PostAsync($"/papers/{id}/note", new() { ["note"] = "older & mine", ["basedOn"] = BasedOn(html) });
        Assert.Equal(HttpStatusCode.SeeOther, chosen.StatusCode);
        Assert.Equal("older & mine", (await reader.StateAsync(id)).Note);
    }

    [Fact]
    public async Task Without_a_text_that_it_is_based_on_a_note_is_set()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        await reader.SetNoteAsync(id, "first");
        using var answer = await reader.PostAsync($"/papers/{id}/note", new() { ["note"] = "second" });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("second", (await reader.StateAsync(id)).Note);
    }

    [Fact]
    public async Task A_note_that_begins_with_an_empty_line_comes_back_as_it_was()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        await reader.SetNoteAsync(id, "\n    code");
        var html = await reader.GetAsync($"/papers/{id}");
        Assert.Contains("\n\n    code</textarea>", WebUtility.HtmlDecode(html)); // a browser drops the first line end
        using var answer = await reader.PostAsync($"/papers/{id}/note", new() { ["note"] = "\r\n    code", ["basedOn"] = BasedOn(html) });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private static string BasedOn(string html) => WebUtility.HtmlDecode(Hidden().Match(html).Groups[1].Value);

    [GeneratedRegex("name=\"basedOn\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
