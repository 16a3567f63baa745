using Conspectus.Core.Papers;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Papers;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Papers;

public sealed class PaperListingsTests(SampleWorkbench sample)
{
    [Fact]
    public async Task A_list_with_its_facets_is_one_query()
    {
        await using var place = sample.Analysed();
        var library = new CountedLibrary(place.Library);
        var listing = await new PaperListings(library).ListAsync(place.Reader, new PaperQuery { Text = "learning", Facets = true }, Stop);
        Assert.Equal(["QueryAsync", "TopicsAsync"], library.Calls);
        Assert.NotNull(listing.Page.Facets);
        Assert.NotNull(listing.Page.Search);
        Assert.Equal((1, (listing.Page.Total + 49) / 50), (listing.Number, listing.Pages));
    }

    [Fact]
    public async Task Behind_the_last_page_comes_the_last_page_with_the_same_facets()
    {
        await using var place = sample.Analysed();
        var query = new PaperQuery { Decision = Decision.Poster, Limit = 30, Facets = true };
        var first = await new PaperListings(place.Library).ListAsync(place.Reader, query, Stop);
        var last = await new PaperListings(place.Library).ListAsync(place.Reader, query with { Offset = 30_000 }, Stop);
        Assert.Equal(last.Pages, last.Number);
        Assert.Equal((last.Pages - 1) * 30, last.Query.Offset);
        Assert.Equal(first.Page.Total - last.Query.Offset, last.Page.Rows.Count);
        Assert.Equal(first.Page.Facets!.Topics, last.Page.Facets!.Topics);
    }

    [Fact]
    public async Task Nothing_found_is_one_page_without_papers()
    {
        await using var place = sample.Analysed();
        var listing = await new PaperListings(place.Library)
            .ListAsync(place.Reader, new PaperQuery { Author = "Nobody", Offset = 100 }, Stop);
        Assert.Equal((0, 1), (listing.Page.Total, listing.Pages));
        Assert.Empty(listing.Page.Rows);
    }
}
