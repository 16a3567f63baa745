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
        Assert.Equal(4 + length + (15 * n), bytes.Length);
        return (head, [.. Enumerable.Range(0, n).Select(i => (int)BitConverter.ToInt16(bytes, 4 + length + (12 * n) + (2 * i)))]);
    }
}
