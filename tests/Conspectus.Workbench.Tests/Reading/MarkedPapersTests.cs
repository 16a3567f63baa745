using Conspectus.Core.Reading;
using Conspectus.Workbench.Reading;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Reading;

public sealed class MarkedPapersTests(SampleWorkbench sample)
{
    [Fact]
    public async Task Marks_and_notes_come_with_their_papers_and_topics_in_three_queries()
    {
        await using var place = sample.Analysed();
        var papers = await place.Library.Papers.AllAsync(Stop);
        var marking = new Marking(place.Library);
        await marking.SetNoteAsync(place.Reader, papers[9].Id, "a\r\nb", null, Stop);
        foreach (var i in Enumerable.Range(0, 40).Reverse()) await marking.SetMarkAsync(place.Reader, papers[i].Id, Mark.Liked, null, Stop);
        var library = new CountedLibrary(place.Library);
        var marked = await new MarkedPapers(library).AllAsync(place.Reader, Stop);
        Assert.Equal(papers.Take(40).Select(p => p.Id), marked.Select(m => m.Paper.Id));
        Assert.All(marked, m => Assert.Contains(m.Paper.Id, m.Topic!.Papers));
        Assert.Equal(new ReadingState(papers[9].Id, Mark.Liked, "a\nb"), marked[9].State);
        Assert.Equal(3, library.Calls.Count);
    }

    [Fact]
    public async Task A_note_is_compared_in_the_form_in_which_it_is_kept()
    {
        await using var place = sample.Imported();
        var id = (await place.Library.Papers.AllAsync(Stop))[0].Id;
        var marking = new Marking(place.Library);
        Assert.False((await marking.SetNoteAsync(place.Reader, id, "a\r\nb", "  \n", Stop))!.Conflict);
        Assert.False((await marking.SetNoteAsync(place.Reader, id, "c", "a\r\nb", Stop))!.Conflict);
        Assert.True((await marking.SetNoteAsync(place.Reader, id, "d", "a\nb", Stop))!.Conflict);
        Assert.Equal("a\nb", (await marking.UndoAsync(place.Reader, Stop))!.State.Note);
        Assert.Null(await marking.SetNoteAsync(place.Reader, "nothere", "x", null, Stop));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await marking.SetNoteAsync(place.Reader, id, new string('x', Marking.LongestNote + 1), null, Stop));
    }
}
