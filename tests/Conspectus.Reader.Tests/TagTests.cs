using System.Net;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

/// <summary>Tags on pages, in lists and by the changes that scripts send.</summary>
public sealed class TagTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tag_is_set_by_a_form_and_shown_and_taken_off()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        using var set = await reader.PostAsync($"/papers/{id}/tag", new() { ["tag"] = "+3", ["return"] = "/papers" });
        Assert.Equal((HttpStatusCode.SeeOther, "/papers"), (set.StatusCode, set.Headers.Location?.OriginalString));
        Assert.Equal(TagSet.Of(3), (await reader.StateAsync(id)).Tags);
        Assert.Contains("data-tag-word>tag 3<", await reader.GetAsync("/papers?tag=3"));
        var sheet = await reader.GetAsync($"/papers/{id}");
        Html.AssertSound(sheet);
        Assert.Contains("value=\"-3\"", sheet);
        using var off = await reader.PostAsync($"/papers/{id}/tag", new() { ["tag"] = "-3" });
        Assert.Equal(TagSet.None, (await reader.StateAsync(id)).Tags);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("+0")]
    [InlineData("+61")]
    [InlineData("+x")]
    [InlineData("")]
    public async Task What_is_no_tag_is_refused(string tag)
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        using var answer = await reader.PostAsync($"/papers/{id}/tag", new() { ["tag"] = tag });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(TagSet.None, (await reader.StateAsync(id)).Tags);
        using var nobody = await reader.PostAsync("/papers/nobody/tag", new() { ["tag"] = "+1" });
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task Scripts_set_tags_and_hear_their_names_and_undo_tells_every_paper_of_a_step()
    {
        await using var reader = await Reader.StartAsync();
        var ids = (await reader.PapersAsync()).Select(p => p.Id).ToList();
        await reader.Library.Reading.NameTagAsync(reader.Id, new ReaderTag(2, "<b>to cite</b>"), Stop);
        using var set = await reader.PostJsonAsync(
            "/reading/changes", $$"""[{"page":"p","number":1,"paper":"{{ids[1]}}","tag":2,"set":true}]""");
        Assert.Contains("\"tags\":[{\"number\":2,\"name\":\"", await set.Content.ReadAsStringAsync(Stop));
        var page = await reader.GetAsync("/papers?tag=2");
        Html.AssertSound(page);
        Assert.Contains("&lt;b&gt;to cite&lt;/b&gt;", page);
        await reader.Library.Reading.SetMarksAsync(reader.Id, [ids[0], ids[1]], Mark.Known, Stop);
        using var undone = await reader.PostJsonAsync("/reading/changes", """[{"page":"p","number":2}]""");
        var answer = await undone.Content.ReadAsStringAsync(Stop);
        Assert.Contains($"\"others\":[{{\"paper\":\"{ids[1]}\",\"mark\":\"unread\"", answer);
        using var bad = await reader.PostJsonAsync("/reading/changes", $$"""[{"page":"p","number":3,"paper":"{{ids[1]}}","tag":99}]""");
        Assert.Contains("neither a mark nor a note nor a tag", await bad.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Tags_are_named_on_a_page_and_names_can_be_exchanged()
    {
        await using var reader = await Reader.StartAsync();
        Html.AssertSound(await reader.GetAsync("/reading/tags"));
        using var named = await reader.PostAsync("/reading/tags", new() { ["name-1"] = "theory", ["name-2"] = "cite" });
        Assert.Equal(HttpStatusCode.SeeOther, named.StatusCode);
        using var exchanged = await reader.PostAsync("/reading/tags", new() { ["name-1"] = "cite", ["name-2"] = "theory" });
        Assert.Equal([new(1, "cite"), new ReaderTag(2, "theory")], await reader.Library.Reading.TagsAsync(reader.Id, Stop));
        using var twice = await reader.PostAsync("/reading/tags", new() { ["name-1"] = "cite", ["name-2"] = "theory", ["name-3"] = "Cite" });
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        Assert.Contains("Tag 1 is called", await twice.Content.ReadAsStringAsync(Stop));
        Assert.Equal(2, (await reader.Library.Reading.TagsAsync(reader.Id, Stop)).Count);
        using var off = await reader.PostAsync("/reading/tags", new() { ["name-1"] = "", ["name-2"] = "theory" });
        Assert.Equal([new ReaderTag(2, "theory")], await reader.Library.Reading.TagsAsync(reader.Id, Stop));
    }
}
