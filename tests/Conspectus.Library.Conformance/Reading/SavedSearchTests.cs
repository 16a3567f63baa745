using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Conformance.Reading;

/// <summary>Queries that are kept under a name, and what is new to them.</summary>
public abstract class SavedSearchTests(Func<StoreFixture> create) : StoreTests(create)
{
    private ISavedSearchStore Searches => Library.SavedSearches;

    protected override async ValueTask ArrangeAsync() => await ImportAsync(Sample.Many(4));

    [Fact]
    public async Task They_are_listed_as_they_were_added_and_each_reader_has_their_own()
    {
        var revision = await Library.RevisionAsync(Cancel);
        var one = await Searches.AddAsync(Reader, " graphs ", "q=graph&topic=3", Cancel);
        var two = await Searches.AddAsync(Reader, "graphs", "q=kernel", Cancel);
        Assert.True((await Library.RevisionAsync(Cancel)).Reading > revision.Reading);
        Assert.Equal(("graphs", "q=graph&topic=3"), (one.Name, one.Query));
        Assert.Equal([one, two], await (await OpenAgainAsync()).SavedSearches.ListAsync(Reader, Cancel));
        var other = await Place.AddReaderAsync(Cancel);
        Assert.Empty(await Searches.ListAsync(other, Cancel));
        Assert.False(await Searches.ChangeAsync(other, one, Cancel));
        Assert.False(await Searches.LookAsync(other, one.Id, Cancel));
        Assert.False(await Searches.RemoveAsync(other, one.Id, Cancel));
    }

    [Fact]
    public async Task Papers_that_came_since_it_was_looked_at_are_new()
    {
        var search = await Searches.AddAsync(Reader, "all", "", Cancel);
        Assert.Empty(await NewAsync());
        Assert.False(await Searches.LookAsync(Reader, search.Id, Cancel));
        await ImportAsync(Sample.Paper("Late"), Sample.Paper("Later"));
        Assert.Equal(2, (await NewAsync()).Count);
        var revision = await Library.RevisionAsync(Cancel);
        Assert.True(await Searches.LookAsync(Reader, search.Id, Cancel));
        Assert.True((await Library.RevisionAsync(Cancel)).Reading > revision.Reading);
        Assert.Empty(await NewAsync());
        await ImportAsync(Sample.Paper("Last"));
        await Searches.ChangeAsync(Reader, search with { Name = "everything" }, Cancel);
        Assert.Single(await NewAsync());
        Assert.False(await Searches.LookAsync(Reader, "nothing", Cancel));
    }

    [Fact]
    public async Task They_can_be_changed_and_removed()
    {
        var search = await Searches.AddAsync(Reader, "graphs", "q=graph", Cancel);
        Assert.True(await Searches.ChangeAsync(Reader, search with { Name = " trees ", Query = "q=tree" }, Cancel));
        Assert.Equal([search with { Name = "trees", Query = "q=tree" }], await Searches.ListAsync(Reader, Cancel));
        Assert.True(await Searches.RemoveAsync(Reader, search.Id, Cancel));
        Assert.False(await Searches.RemoveAsync(Reader, search.Id, Cancel));
        Assert.False(await Searches.ChangeAsync(Reader, search, Cancel));
        Assert.Empty(await Searches.ListAsync(Reader, Cancel));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(SavedSearch.LongestName + 1, 1)]
    [InlineData(1, SavedSearch.LongestQuery + 1)]
    public async Task Names_and_queries_have_a_limit(int name, int query)
    {
        var (long1, long2) = (new string('n', name), new string('q', query));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Searches.AddAsync(Reader, long1, long2, Cancel));
        var search = await Searches.AddAsync(Reader, new string('n', SavedSearch.LongestName), new string('q', SavedSearch.LongestQuery), Cancel);
        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await Searches.ChangeAsync(Reader, search with { Name = long1, Query = long2 }, Cancel));
        Assert.Equal([search], await Searches.ListAsync(Reader, Cancel));
    }

    private async Task<List<int>> NewAsync()
    {
        var search = Assert.Single(await Searches.ListAsync(Reader, Cancel));
        Assert.Equal((await Papers.OrdinalsAsync(Reader, new PaperQuery(), Cancel)).Count(o => o > search.Seen), search.Unseen);
        Assert.Equal(search.Unseen, (await QueryAsync(new PaperQuery { After = search.Seen })).Total);
        return [.. (await Papers.OrdinalsAsync(Reader, new PaperQuery(), Cancel)).Where(o => o > search.Seen)];
    }
}
