using System.Text.Json;

namespace Conspectus.Reader.Tests;

public sealed class MapTests(ReaderFixture fixture)
{
    [Fact]
    public async Task The_map_is_served_with_a_territory_for_every_chapter_and_topic_and_no_years_where_there_is_one()
    {
        var (head, years) = await SheetAsync(fixture.Reader);
        Assert.All(head.GetProperty("topics").EnumerateArray(), topic =>
        {
            if (topic.GetProperty("level").GetString() == "theme") Assert.Equal(JsonValueKind.Null, topic.GetProperty("region").ValueKind);
            else Assert.Matches("^M-?[0-9].*z$", topic.GetProperty("region").GetString());
        });
        Assert.Single(years.Distinct());
    }

    [Fact]
    public async Task Papers_of_several_years_come_with_their_year()
    {
        await using var reader = await Reader.StartAsync(folder => SampleLibrary.CreateAsync(folder, years: 2));
        var (_, years) = await SheetAsync(reader);
        var names = JsonDocument.Parse(await reader.GetAsync("/map/names")).RootElement;
        var yearOf = (await reader.PapersAsync()).ToDictionary(p => p.Id, p => p.Edition.Year);
        Assert.Equal(names.GetProperty("ids").EnumerateArray().Select(id => yearOf[id.GetString()!]), years);
        Assert.Equal([2022, 2023], years.Distinct().Order());
    }

    [Fact]
    public async Task Papers_come_with_their_decision_and_where_no_kind_is_known_without_one()
    {
        var bytes = await fixture.Reader.Client.GetByteArrayAsync("/map/data", TestContext.Current.CancellationToken);
        var (head, _) = await SheetAsync(fixture.Reader);
        var words = head.GetProperty("decisions").EnumerateArray().Select(d => d.GetProperty("word").GetString()).ToList();
        Assert.Equal(["oral", "spotlight", "poster"], words);
        Assert.Empty(head.GetProperty("kinds").EnumerateArray());
        var papers = await fixture.Reader.PapersAsync();
        var decisions = bytes.AsSpan(bytes.Length - (2 * papers.Count), papers.Count).ToArray();
        Assert.Equal(papers.Select(p => p.Decision.ToString().ToLowerInvariant()), decisions.Select(d => words[d]));
        Assert.All(bytes[^papers.Count..], kind => Assert.Equal(255, kind));
    }

    [Fact]
    public async Task The_filters_of_a_list_select_the_same_papers_on_the_map()
    {
        async Task<int> HitsAsync(string query) =>
            JsonDocument.Parse(await fixture.Reader.GetAsync("/map/hits" + query)).RootElement.GetProperty("hits").GetArrayLength();
        Assert.Equal(10, await HitsAsync("?decision=spotlight&decision=oral"));
        Assert.Equal(9, await HitsAsync("?decision=spotlight"));
        Assert.Equal(0, await HitsAsync("?q=+"));
        Assert.Equal(0, await HitsAsync(""));
    }

    [Fact]
    public async Task Likelihoods_are_learned_from_what_is_liked_and_leave_out_what_is_decided()
    {
        await using var reader = await Reader.StartAsync();
        async Task<float[]> LikelyAsync() => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(
            await reader.Client.GetByteArrayAsync("/map/interest", TestContext.Current.CancellationToken)).ToArray();
        Assert.Empty(await LikelyAsync());
        var papers = await reader.PapersAsync();
        using (await reader.PostAsync($"/papers/{papers[2].Id}/mark", new() { ["mark"] = "liked" })) { }
        using (await reader.PostAsync($"/papers/{papers[3].Id}/mark", new() { ["mark"] = "skipped" })) { }
        var likely = await LikelyAsync();
        Assert.Equal(papers.Count, likely.Length);
        Assert.Equal([2, 3], likely.Index().Where(l => l.Item < 0).Select(l => l.Index));
        Assert.All(likely.Where(l => l >= 0), l => Assert.InRange(l, 0, 1));
        await reader.GetAsync("/map/interest?interest=abc", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_small_map_leads_to_the_chapter_of_each_square()
    {
        var page = await fixture.Reader.GetAsync("/");
        Assert.Contains("<a class=\"map-area hue-0\" href=\"/map?topic=1\" tabindex=\"-1\"", page);
        Assert.Matches("<title>Chapter &lt;1&gt;</title><path d=\"M[0-9]+ [0-9]+h20v20h-20z", page);
    }

    [Fact]
    public async Task The_picture_can_be_saved_with_its_heading()
    {
        var page = await fixture.Reader.GetAsync("/map");
        Assert.Contains("href=\"/map.svg\" download", page);
        Assert.Contains("href=\"/map.png\" download", page);
        var svg = await fixture.Reader.GetAsync("/map.svg");
        Assert.Contains(">NeurIPS 2023</text>", svg);
        Assert.Contains("120 papers in 2 chapters", svg);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47],
            (await fixture.Reader.Client.GetByteArrayAsync("/map.png", TestContext.Current.CancellationToken))[..4]);
    }

    // The head, and the papers' years.
    private static async Task<(JsonElement Head, IReadOnlyList<int> Years)> SheetAsync(Reader reader)
    {
        var bytes = await reader.Client.GetByteArrayAsync("/map/data", TestContext.Current.CancellationToken);
        var length = BitConverter.ToInt32(bytes);
        var head = JsonDocument.Parse(bytes.AsMemory(4, length)).RootElement;
        var n = head.GetProperty("count").GetInt32();
        Assert.Equal(4 + length + (17 * n), bytes.Length);
        return (head, [.. Enumerable.Range(0, n).Select(i => (int)BitConverter.ToInt16(bytes, 4 + length + (12 * n) + (2 * i)))]);
    }
}
