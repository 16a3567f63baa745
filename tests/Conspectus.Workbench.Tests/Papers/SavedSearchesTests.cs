using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Papers;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Papers;

public sealed class SavedSearchesTests(SampleWorkbench sample)
{
    [Fact]
    public async Task What_came_since_it_was_opened_is_new_and_the_newest_come_first()
    {
        await using var place = sample.Imported();
        var searches = new SavedSearches(place.Library);
        Assert.Null(await searches.AddAsync(place.Reader, " posters ", new PaperFilter { Decision = Decision.Poster, Page = 3 }, Stop));
        var kept = Assert.Single(await searches.ListAsync(place.Reader, Stop));
        Assert.Equal(("posters", "decision=poster", 0), (kept.Search.Name, kept.Search.Query, kept.New));
        Assert.Equal(new PaperFilter { Decision = Decision.Poster }, kept.Filter);

        var paper = (await place.Library.Papers.AllAsync(Stop))[0];
        Paper Late(string title, Decision decision) => paper with
        {
            Id = title,
            Key = title,
            SourceId = title,
            Url = null,
            PdfUrl = null,
            Identifiers = Identifiers.None,
            Decision = decision,
            Title = new TypesetText(title, title, title, title),
            Authors = [new Author(title + " Somebody")],
            Abstract = new TypesetText(title, title, title, title),
        };
        await Library.Importing.ImportStoreExtensions.ImportAsync(
            place.Library.Importing, [Late("aaaa", Decision.Poster), Late("bbbb", Decision.Oral), Late("cccc", Decision.Poster)],
            new Library.Importing.SourceStamp("late.json", "conference-site", "late"), [], Stop);
        Assert.Equal(2, Assert.Single(await searches.ListAsync(place.Reader, Stop)).New);
        Assert.Equal(
            ["cccc", "aaaa"], (await searches.NewestAsync(place.Reader, kept.Search.Id, 2, Stop))!.Select(r => r.Paper.Title.Text));
        var before = (await searches.LookAsync(place.Reader, kept.Search.Id, Stop))!;
        var query = (kept.Filter with { After = before.Seen }).ToQuery();
        Assert.Equal(2, (await place.Library.Papers.QueryAsync(place.Reader, query, Stop)).Total);
        Assert.Equal(0, Assert.Single(await searches.ListAsync(place.Reader, Stop)).New);
        Assert.Null(await searches.NewestAsync(place.Reader, "nothing", 2, Stop));
        Assert.Null(await searches.LookAsync(place.Reader, "nothing", Stop));
    }

    [Fact]
    public async Task They_are_renamed_and_removed_and_what_cannot_be_is_told()
    {
        await using var place = sample.Imported();
        var searches = new SavedSearches(place.Library);
        Assert.Equal("A saved search needs a name.", await searches.AddAsync(place.Reader, " ", new PaperFilter(), Stop));
        await searches.AddAsync(place.Reader, "one", new PaperFilter { Text = "a" }, Stop);
        var id = Assert.Single(await searches.ListAsync(place.Reader, Stop)).Search.Id;
        Assert.Null(await searches.RenameAsync(place.Reader, id, "two", Stop));
        Assert.NotNull(await searches.RenameAsync(place.Reader, id, "", Stop));
        Assert.NotNull(await searches.RenameAsync(place.Reader, "nothing", "two", Stop));
        Assert.Equal(("two", "q=a"), Assert.Single(await searches.ListAsync(place.Reader, Stop)).Search is var s ? (s.Name, s.Query) : default);
        Assert.True(await searches.RemoveAsync(place.Reader, id, Stop));
        Assert.False(await searches.RemoveAsync(place.Reader, id, Stop));
    }

    [Fact]
    public void A_filter_is_the_same_after_it_was_written_and_read()
    {
        var filter = new PaperFilter
        {
            Text = "a & b=c \"d\" é",
            Exact = true,
            Ids = "x,y",
            After = 7,
            Topic = Choices.Of([3, 4]),
            Decision = Decision.Oral,
            Conference = "A & B",
            Year = 2023,
            Session = "S+1",
            Keyword = Choices.Of(["k", "l m"]),
            Author = "Bengio, Y.",
            Edition = "e",
            Mark = Choices.Of([Mark.Liked, Mark.Unread]),
            Tag = 3,
            Collection = "00ff",
            HasNote = true,
            Sort = PaperSort.Title,
        };
        Assert.Equal(filter, PaperFilter.Read(filter.ToText()));
        Assert.Equal(new PaperFilter(), PaperFilter.Read(new PaperFilter { Page = 4 }.ToText()));
        Assert.Equal(new PaperFilter(), PaperFilter.Read("nonsense&topic=x&=&sort="));
    }
}
