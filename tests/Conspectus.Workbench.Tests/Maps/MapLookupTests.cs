using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Maps;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Maps;

public sealed class MapLookupTests(SampleWorkbench sample)
{
    [Fact]
    public async Task The_map_has_every_paper_and_every_topic()
    {
        await using var place = sample.Analysed();
        var library = new CountedLibrary(place.Library);
        var maps = new MapLookup(library, threads: 2);
        var map = await maps.DataAsync(Stop);
        Assert.Equal(["PlaceColumnsAsync", "TopicsAsync"], library.Calls.Order(StringComparer.Ordinal));
        Assert.Equal((await place.Library.Papers.AllAsync(Stop)).Select(p => p.Title.Text), (await maps.CardsAsync(Stop)).Select(c => c.Title));
        Assert.Equal((await place.Library.Analysis.PlacesAsync(Stop)).Select(p => (p.X, p.Y)), map.Places.X.Zip(map.Places.Y));
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        Assert.Equal(topics.All.Select(t => (t.Id, t.Size)), map.Topics.Select(t => (t.Topic.Id, t.Size)));
        Assert.All(map.Topics, t => Assert.True(t.Region is null || t.Topic.Level != TopicLevel.Theme));
        Assert.Contains(map.Topics, t => t.Region is not null);
    }

    [Fact]
    public async Task Hits_are_numbers_of_the_map_and_read_no_paper()
    {
        await using var place = sample.Analysed();
        var library = new CountedLibrary(place.Library);
        var maps = new MapLookup(library, threads: 2);
        var cards = await maps.CardsAsync(Stop);
        await maps.HitsAsync(place.Reader, new PaperQuery { Text = "first" }, Stop);
        library.Calls.Clear();
        var hits = await maps.HitsAsync(place.Reader, new PaperQuery { Text = "diffusion" }, Stop);
        Assert.Equal(["OrdinalsAsync"], library.Calls);
        var page = await place.Library.Papers.QueryAsync(place.Reader, new PaperQuery { Text = "diffusion", Limit = int.MaxValue }, Stop);
        Assert.Equal(page.Rows.Select(r => r.Paper.Id), hits.Select(h => cards[h].Id));
    }

    [Fact]
    public async Task Marks_are_numbers_of_the_map()
    {
        await using var place = sample.Analysed();
        var library = new CountedLibrary(place.Library);
        var maps = new MapLookup(library, threads: 1);
        var map = await maps.CardsAsync(Stop);
        await place.Library.Reading.SetMarkAsync(place.Reader, map[7].Id, Mark.Starred, Stop);
        await place.Library.Reading.SetMarkAsync(place.Reader, map[5].Id, Mark.Liked, Stop);
        await place.Library.Reading.SetMarkAsync(place.Reader, map[6].Id, Mark.Seen, Stop);
        library.Calls.Clear();
        var marks = await maps.MarksAsync(place.Reader, Stop);
        Assert.Equal(["MarksAsync"], library.Calls);
        Assert.Equal([7], marks.Starred);
        Assert.Equal([5], marks.Liked);
    }

    [Fact]
    public async Task Before_the_analysis_there_is_no_map()
    {
        await using var place = sample.Imported();
        var maps = new MapLookup(place.Library, threads: 1);
        await place.Library.Reading.SetMarkAsync(place.Reader, (await place.Library.Papers.AllAsync(Stop))[0].Id, Mark.Liked, Stop);
        Assert.Equal(0, (await maps.DataAsync(Stop)).Places.Count);
        Assert.Empty(await maps.CardsAsync(Stop));
        Assert.Empty(await maps.HitsAsync(place.Reader, new PaperQuery { Text = "learning" }, Stop));
        Assert.Empty((await maps.MarksAsync(place.Reader, Stop)).Liked);
    }
}
