using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Reading;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Reading;

public sealed class ReaderCollectionsTests(SampleWorkbench sample)
{
    [Fact]
    public async Task A_name_that_is_there_takes_the_papers_and_another_makes_a_collection()
    {
        await using var place = sample.Imported();
        var ids = (await place.Library.Papers.AllAsync(Stop)).Select(p => p.Id).ToList();
        var collections = new ReaderCollections(place.Library);
        var made = await collections.CollectAsync(place.Reader, "to read", "soon", [ids[0]], Stop);
        Assert.Equal([ids[1]], (await collections.CollectAsync(place.Reader, " TO READ ", "", ids[..2], Stop)).Change!.Papers);
        var found = (await collections.FindAsync(place.Reader, "To Read", Stop))!;
        Assert.Equal((made.Change!.Collection, 2), (found.Collection, found.Papers));
        Assert.Equal(found, await collections.FindAsync(place.Reader, found.Collection.Id, Stop));
        Assert.Equal(ids[..2], (await collections.PapersAsync(place.Reader, found.Collection.Id, Stop))!.Select(r => r.Paper.Id));
        Assert.Null(await collections.PapersAsync(place.Reader, "nothing", Stop));
        Assert.Null(await collections.FindAsync(place.Reader, "nothing", Stop));
        await collections.CollectAsync(place.Reader, "other", "", [], Stop);
        Assert.Equal(
            [("other", 0, 0), ("to read", 2, 1)],
            (await collections.ChoicesAsync(place.Reader, [ids[1], ids[9]], Stop)).Select(c => (c.Collection.Name, c.Papers, c.Held)));
    }

    [Fact]
    public async Task All_that_a_search_finds_is_collected_whatever_its_page()
    {
        await using var place = sample.Imported();
        var all = await place.Library.Papers.IdsAsync(place.Reader, new PaperQuery { Decision = Core.Papers.Decision.Poster }, Stop);
        var query = new PaperQuery { Decision = Core.Papers.Decision.Poster, Offset = 50, Limit = 1 };
        var made = await new ReaderCollections(place.Library).CollectAsync(place.Reader, "posters", query, Stop);
        Assert.Equal(all.Count, made.Change!.Papers.Count);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason()
    {
        await using var place = sample.Imported();
        var collections = new ReaderCollections(place.Library);
        Assert.Equal("A collection needs a name.", (await collections.CollectAsync(place.Reader, " ", "", [], Stop)).Trouble);
        await collections.CollectAsync(place.Reader, "one", "", [], Stop);
        var two = (await collections.CollectAsync(place.Reader, "two", "", [], Stop)).Change!.Collection;
        Assert.Equal("Another collection is called “one”.", (await collections.ChangeAsync(place.Reader, two with { Name = "ONE" }, Stop)).Trouble);
        var gone = await collections.ChangeAsync(place.Reader, new PaperSet("nothing", "three", ""), Stop);
        Assert.Equal((null, null), (gone.Change, gone.Trouble));
    }
}
