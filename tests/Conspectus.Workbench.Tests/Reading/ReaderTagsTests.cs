using Conspectus.Core.Reading;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Tests.Reading;

public class ReaderTagsTests(SampleWorkbench sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_nine_with_keys_are_offered_and_those_beyond_that_are_used()
    {
        await using var place = sample.Imported();
        var (tags, id) = (new ReaderTags(place.Library), (await place.Library.Papers.AllAsync(Stop))[0].Id);
        await new Marking(place.Library).SetTagAsync(place.Reader, id, 12, true, Stop);
        Assert.Null(await tags.RenameAsync(place.Reader, 2, " to cite ", Stop));
        var list = await tags.ListAsync(place.Reader, Stop);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 12], list.Select(t => t.Tag.Number));
        Assert.Equal(("to cite", "tag 12", 1), (list[1].Tag.Name, list[9].Tag.Name, list[9].Papers));
        Assert.Equal(9, (await tags.OfferedAsync(place.Reader, TagSet.None, Stop)).Count);
        Assert.Equal(12, (await tags.OfferedAsync(place.Reader, TagSet.Of(12), Stop))[^1].Number);
        Assert.Equal([new ReaderTag(2, "to cite")], await tags.NameAsync(place.Reader, TagSet.Of(2), Stop));
    }

    [Fact]
    public async Task A_name_that_cannot_be_is_refused_and_a_blank_one_takes_it_off()
    {
        await using var place = sample.Imported();
        var tags = new ReaderTags(place.Library);
        Assert.Null(await tags.RenameAsync(place.Reader, 2, "cite", Stop));
        Assert.Contains("Tag 2 is called", await tags.RenameAsync(place.Reader, 3, "CITE", Stop), StringComparison.Ordinal);
        Assert.Contains("Tag 1 is called", await tags.RenameAsync(place.Reader, 3, "tag 1", Stop), StringComparison.Ordinal);
        Assert.Contains("40", await tags.RenameAsync(place.Reader, 3, new string('x', 41), Stop), StringComparison.Ordinal);
        Assert.Contains("60", await tags.RenameAsync(place.Reader, 61, "x", Stop), StringComparison.Ordinal);
        Assert.Null(await tags.RenameAsync(place.Reader, 2, " ", Stop));
        Assert.Empty(await place.Library.Reading.TagsAsync(place.Reader, Stop));
    }
}
