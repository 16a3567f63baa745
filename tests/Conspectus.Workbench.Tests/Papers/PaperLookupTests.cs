using Conspectus.Core.Citations;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Papers;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Papers;

public sealed class PaperLookupTests(SampleWorkbench sample)
{
    [Fact]
    public async Task A_paper_comes_with_its_place_its_neighbours_and_what_the_reader_noted()
    {
        await using var place = sample.Analysed();
        var topics = await place.Library.Analysis.TopicsAsync(Stop);
        var topic = topics.Level(TopicLevel.Topic).First(t => t.Size > 3);
        var id = topic.Papers[1];
        await place.Library.Reading.SetMarkAsync(place.Reader, id, Mark.Liked, Stop);
        await place.Library.Reading.SetNoteAsync(place.Reader, id, "read again", null, Stop);

        var paper = (await new PaperLookup(place.Library).FindAsync(place.Reader, id, Stop))!;
        Assert.Equal(id, paper.Paper.Id);
        Assert.Equal(new ReadingState(id, Mark.Liked, "read again"), paper.State);
        Assert.Equal([TopicLevel.Chapter, TopicLevel.Topic, TopicLevel.Theme], paper.Path.Select(t => t.Level));
        Assert.Equal(topic.Id, paper.Topic?.Id);
        Assert.Equal((topic.Papers[0], topic.Papers[2]), (paper.Previous?.Id, paper.Next?.Id));
        Assert.Equal(BibEntry.Write(paper.Paper), paper.BibTeX);
        var near = (await place.Library.Analysis.NeighborsAsync([id], 8, Stop))[0];
        Assert.Equal(near.Select(n => (n.PaperId, n.Cosine)), paper.Similar.Select(s => (s.Row.Paper.Id, s.Cosine)));
        Assert.All(paper.Similar, s => Assert.Contains(s.Row.Paper.Id, s.Topic!.Papers));
        Assert.Contains(paper.Similar, s => s.Shared.Count > 0);
        Assert.Equal(id, (await new PaperLookup(place.Library).FindAsync(place.Reader, paper.Paper.Key, Stop))!.Paper.Id);
    }

    [Fact]
    public async Task The_first_and_the_last_of_a_topic_have_one_beside_them()
    {
        await using var place = sample.Analysed();
        var topic = (await place.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).First(t => t.Size > 1);
        var lookup = new PaperLookup(place.Library);
        var first = (await lookup.FindAsync(place.Reader, topic.Papers[0], Stop))!;
        var last = (await lookup.FindAsync(place.Reader, topic.Papers[^1], Stop))!;
        Assert.Equal((null, topic.Papers[1]), (first.Previous?.Id, first.Next?.Id));
        Assert.Equal((topic.Papers[^2], null), (last.Previous?.Id, last.Next?.Id));
    }

    [Fact]
    public async Task Before_the_analysis_a_paper_stands_alone()
    {
        await using var place = sample.Imported();
        var id = (await place.Library.Papers.AllAsync(Stop))[0].Id;
        var paper = (await new PaperLookup(place.Library).FindAsync(place.Reader, id, Stop))!;
        Assert.Empty(paper.Path);
        Assert.Empty(paper.Similar);
        Assert.Equal((null, null, null, null, null), (paper.Topic, paper.AlsoClose, paper.Kind, paper.Previous, paper.Next));
        Assert.Null(await new PaperLookup(place.Library).FindAsync(place.Reader, "nothere", Stop));
    }

    [Fact]
    public async Task What_lies_around_a_paper_is_asked_for_at_once()
    {
        await using var place = sample.Analysed();
        var library = new CountedLibrary(place.Library);
        var id = (await place.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).First(t => t.Size > 9).Papers[3];
        await new PaperLookup(library).FindAsync(place.Reader, id, Stop);
        Assert.Equal(
            ["FindAsync", "FindAsync", "GetAsync", "HoldingAsync", "NeighborsAsync", "PlacesAsync", "RowsAsync", "TagsAsync", "TopicsAsync", "TopicsAsync"],
            library.Calls.Order(StringComparer.Ordinal));
    }
}
