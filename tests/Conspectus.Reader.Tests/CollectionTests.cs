using System.Net;
using System.Text.Json;
using Conspectus.Core.Reading;

namespace Conspectus.Reader.Tests;

/// <summary>Collections on pages, in lists and by the changes that scripts send.</summary>
public sealed class CollectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_is_made_of_a_list_shown_changed_and_removed_and_brought_back()
    {
        await using var reader = await Reader.StartAsync();
        using var made = await reader.PostAsync("/reading/collections", new() { ["name"] = "<b>talks</b>", ["query"] = "decision=oral&decision=spotlight" });
        var one = Assert.Single(await reader.Library.Collections.ListAsync(reader.Id, Stop));
        Assert.Equal(10, one.Papers);
        var address = $"/papers?collection={one.Collection.Id}";
        Assert.Equal((HttpStatusCode.SeeOther, address), (made.StatusCode, made.Headers.Location?.OriginalString));
        using var changed = await reader.PostAsync(
            $"/reading/collections/{one.Collection.Id}", new() { ["name"] = "<i>talks</i>", ["about"] = "to hear", ["return"] = address });
        Assert.Equal(address, changed.Headers.Location?.OriginalString);
        var list = await reader.GetAsync(address);
        Html.AssertSound(list);
        Assert.Contains(">10 papers", list);
        Assert.Contains("<h2>&lt;i&gt;talks&lt;/i&gt;</h2>", list);
        Assert.Contains("to hear", list);
        Assert.Contains("Filters (1)", list);
        Assert.Contains($"href=\"/reading?collection={one.Collection.Id}\"", list);
        Assert.Contains($"href=\"/map?collection={one.Collection.Id}\"", list);
        Assert.Contains("data-total=\"10\"", await reader.GetAsync($"/reading?collection={one.Collection.Id}"));
        Assert.Equal(10, JsonDocument.Parse(await reader.GetAsync($"/papers.json?collection={one.Collection.Id}")).RootElement.GetArrayLength());
        Assert.Contains($">{one.Papers} papers", await reader.GetAsync("/papers?q=collection:talks"));
        Html.AssertSound(await reader.GetAsync("/reading/collections"));

        using var removed = await reader.PostAsync($"/reading/collections/{one.Collection.Id}/remove", []);
        var page = await removed.Content.ReadAsStringAsync(Stop);
        Html.AssertSound(page);
        Assert.Contains("Bring it back", page);
        Html.AssertSound(await reader.GetAsync(address));
        using var back = await reader.PostAsync("/reading/undo", new() { ["return"] = "/reading/collections" });
        Assert.Equal("/reading/collections", back.Headers.Location?.OriginalString);
        Assert.Equal(10, Assert.Single(await reader.Library.Collections.ListAsync(reader.Id, Stop)).Papers);
        var history = await reader.GetAsync("/reading/history");
        Html.AssertSound(history);
        Assert.Contains("made of 10 papers", history);
    }

    [Fact]
    public async Task The_form_of_a_papers_page_works_without_script()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        using var made = await reader.PostAsync("/reading/collections", new() { ["name"] = "one", ["ids"] = id });
        var one = Assert.Single(await reader.Library.Collections.ListAsync(reader.Id, Stop)).Collection;
        var sheet = await reader.GetAsync($"/papers/{id}");
        Html.AssertSound(sheet);
        Assert.Contains($"data-collection-word=\"{one.Id}\"", sheet);
        using var moved = await reader.PostAsync($"/papers/{id}/collections", new() { ["name"] = "two" });
        Assert.Equal($"/papers/{id}", moved.Headers.Location?.OriginalString);
        Assert.Equal([("one", 0), ("two", 1)], (await reader.Library.Collections.ListAsync(reader.Id, Stop)).Select(c => (c.Collection.Name, c.Papers)));
    }

    [Fact]
    public async Task Scripts_put_papers_in_and_take_them_out_and_hear_what_undo_took_back()
    {
        await using var reader = await Reader.StartAsync();
        var ids = (await reader.PapersAsync()).Take(2).Select(p => p.Id).ToList();
        var papers = $"[\"{ids[0]}\",\"{ids[1]}\"]";
        var made = await ChangeAsync(reader, $$"""{"page":"p","number":1,"collect":"to read","papers":{{papers}}}""");
        var one = made.GetProperty("collections")[0];
        var id = one.GetProperty("id").GetString()!;
        Assert.Equal(("to read", 2, 0), (one.GetProperty("name").GetString(), one.GetProperty("put").GetArrayLength(), one.GetProperty("taken").GetArrayLength()));
        Assert.Equal("2 papers put into “to read”.", made.GetProperty("told").GetString());
        // Sent again, as after a broken connection, it is answered the same and done once.
        await ChangeAsync(reader, $$"""{"page":"p","number":1,"collect":"to read","papers":{{papers}}}""");
        var off = await ChangeAsync(reader, $$"""{"page":"p","number":2,"collection":"{{id}}","papers":["{{ids[0]}}"],"set":false}""");
        Assert.Equal(ids[0], off.GetProperty("collections")[0].GetProperty("taken")[0].GetString());
        Assert.Equal([ids[1]], await reader.Library.Collections.PapersAsync(reader.Id, id, Stop));
        var undone = await ChangeAsync(reader, """{"page":"p","number":3}""");
        Assert.Equal(ids[0], undone.GetProperty("collections")[0].GetProperty("put")[0].GetString());
        Assert.Equal("Taken back: 1 paper taken out of “to read”.", undone.GetProperty("told").GetString());
        var gone = await ChangeAsync(reader, """{"page":"p","number":4}""");
        Assert.Equal(JsonValueKind.Null, gone.GetProperty("collections")[0].GetProperty("name").ValueKind);
        foreach (var bad in new[]
        {
            $$"""{"page":"p","number":5,"collection":"{{id}}","papers":{{papers}},"set":true}""",
            """{"page":"p","number":6,"collection":"x"}""", """{"page":"p","number":7,"collect":" ","papers":[]}""",
        })
            Assert.NotEmpty((await ChangeAsync(reader, bad)).GetProperty("trouble").GetString()!);
        Assert.Empty(await reader.Library.Collections.ListAsync(reader.Id, Stop));
        Html.AssertSound(await reader.GetAsync($"/reading/collections/choose?ids={ids[0]},{ids[1]}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("81")]
    [InlineData("TAKEN")]
    public async Task What_cannot_be_a_collection_is_refused_with_the_reason(string name)
    {
        await using var reader = await Reader.StartAsync();
        await reader.Library.Collections.AddAsync(reader.Id, "taken", "", [], Stop);
        var other = (await reader.Library.Collections.AddAsync(reader.Id, "other", "", [], Stop)).Collection;
        var wanted = int.TryParse(name, out var length) ? new string('n', length) : name;
        using var answer = await reader.PostAsync($"/reading/collections/{other.Id}", new() { ["name"] = wanted });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Html.AssertSound(await answer.Content.ReadAsStringAsync(Stop));
        using var nobody = await reader.PostAsync("/reading/collections/nothing", new() { ["name"] = "n" });
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        using var gone = await reader.PostAsync("/reading/collections/nothing/remove", []);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task The_filters_that_are_counted_are_all_that_are_chosen_among_them()
    {
        await using var reader = await Reader.StartAsync();
        var id = await reader.FirstIdAsync();
        await reader.Library.Reading.SetTagAsync(reader.Id, id, 3, true, Stop);
        Assert.Contains("Filters (1)", await reader.GetAsync("/papers?tag=3"));
        var one = (await reader.Library.Collections.AddAsync(reader.Id, "one", "", [id], Stop)).Collection;
        Assert.Contains("Filters (3)", await reader.GetAsync($"/papers?tag=3&collection={one.Id}&mark=unread"));
    }

    [Fact]
    public async Task A_search_is_saved_told_what_is_new_opened_renamed_and_removed()
    {
        await using var reader = await Reader.StartAsync();
        using var kept = await reader.PostAsync("/reading/searches", new() { ["name"] = "my <planners>", ["query"] = "q=planner&topic=3&page=2" });
        Assert.Equal("/papers?q=planner&topic=3", kept.Headers.Location?.OriginalString);
        var search = Assert.Single(await reader.Library.SavedSearches.ListAsync(reader.Id, Stop));
        foreach (var path in new[] { "/papers", "/reading", "/reading/searches" })
        {
            var page = await reader.GetAsync(path);
            Html.AssertSound(page);
            Assert.Contains("my &lt;planners&gt;", page);
        }

        Assert.DoesNotContain("my &lt;planners&gt;", await reader.GetAsync("/papers?fragment=1"));
        using var open = await reader.Client.GetAsync($"/reading/searches/{search.Id}?new=1", Stop);
        Assert.StartsWith("/papers?q=planner&after=", open.Headers.Location?.OriginalString);
        Html.AssertSound(await reader.GetAsync(open.Headers.Location!.OriginalString));
        using var named = await reader.PostAsync($"/reading/searches/{search.Id}", new() { ["name"] = "planners" });
        Assert.Equal("planners", Assert.Single(await reader.Library.SavedSearches.ListAsync(reader.Id, Stop)).Name);
        using var bad = await reader.PostAsync($"/reading/searches/{search.Id}", new() { ["name"] = " " });
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        using var removed = await reader.PostAsync($"/reading/searches/{search.Id}/remove", []);
        Assert.Empty(await reader.Library.SavedSearches.ListAsync(reader.Id, Stop));
        await reader.GetAsync($"/reading/searches/{search.Id}", HttpStatusCode.NotFound);
        using var gone = await reader.PostAsync($"/reading/searches/{search.Id}/remove", []);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Marks_are_ordered_by_mark_date_or_topic_and_narrowed()
    {
        await using var reader = await Reader.StartAsync();
        var papers = await reader.PapersAsync();
        await reader.SetMarkAsync(papers[0].Id, Mark.Liked);
        await reader.SetMarkAsync(papers[1].Id, Mark.Skipped);
        await reader.SetNoteAsync(papers[1].Id, "of **wombats** and $x^2$");
        await reader.Library.Reading.SetTagAsync(reader.Id, papers[2].Id, 2, true, Stop);
        async Task<List<string>> ShownAsync(string query)
        {
            var html = await reader.GetAsync("/reading/marks" + query);
            Html.AssertSound(html);
            return [.. html.Split("data-paper=\"").Skip(1).Select(part => part[..part.IndexOf('"')])];
        }

        Assert.Equal([papers[0].Id, papers[1].Id, papers[2].Id], await ShownAsync(""));
        Assert.Equal([papers[2].Id, papers[1].Id, papers[0].Id], await ShownAsync("?order=date"));
        Assert.Equal(3, (await ShownAsync("?order=topic")).Count);
        Assert.Equal([papers[1].Id], await ShownAsync("?q=Wombats"));
        Assert.Equal([papers[1].Id], await ShownAsync("?note=1&order=nonsense"));
        Assert.Equal([papers[2].Id], await ShownAsync("?tag=2"));
        Assert.Equal([papers[0].Id], await ShownAsync("?mark=liked"));
        Assert.Empty(await ShownAsync("?mark=liked&note=1"));
        var page = await reader.GetAsync("/reading/marks");
        Assert.Contains("<strong>wombats</strong>", page);
        Assert.DoesNotContain("$x^2$", page);
    }

    private static async Task<JsonElement> ChangeAsync(Reader reader, string change)
    {
        using var answer = await reader.PostJsonAsync("/reading/changes", $"[{change}]");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement[0].Clone();
    }
}
