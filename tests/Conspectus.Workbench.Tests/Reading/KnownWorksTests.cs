using Conspectus.Core;
using Conspectus.Core.Citations;
using Conspectus.Core.Reading;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Tests.Reading;

/// <summary>A reader's own library beside the conference's papers.</summary>
public class KnownWorksTests(SampleWorkbench sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_own_BibTeX_names_every_paper()
    {
        await using var place = sample.Imported();
        var papers = (await place.Library.Papers.AllAsync(Stop)).Take(60).ToList();
        var answer = await new KnownWorks(place.Library).MatchAsync(place.Reader, "mine.bib", string.Join('\n', papers.Select(BibEntry.Write)), Stop);
        Assert.Equal(("BibTeX", 60, 0), (answer.Kind, answer.Read, answer.Marked));
        Assert.Equal(papers.Select(p => p.Id), answer.Matched.Select(m => m.Id));
        Assert.Empty(answer.Unmatched);
        Assert.Empty(answer.Issues);
        Assert.All(answer.Matched, m => Assert.StartsWith("the same", m.Why, StringComparison.Ordinal));
        Assert.Empty(await place.Library.Reading.AllAsync(place.Reader, Stop));
    }

    [Fact]
    public async Task A_plain_list_names_papers_by_title_and_authors_and_tells_what_is_another()
    {
        await using var place = sample.Imported();
        var papers = (await place.Library.Papers.AllAsync(Stop)).Where(p => p.Authors.Count > 0 && p.Title.Text.Length > 20).ToList();
        var (one, two, three) = (papers[3], papers[8], papers[11]);
        var text = $"""
            # what I know
            {one.Title.Text}
            - {two.Title.Text.ToUpperInvariant()} by {two.Authors[0].Name}
            {one.Title.Text}.
            A title that no paper has, however long it is
            {three.Title.Text} by Nobody Whatsoever
            """;
        var answer = await new KnownWorks(place.Library).MatchAsync(place.Reader, "list", text, Stop);
        Assert.Equal([one.Id, two.Id], answer.Matched.Select(m => m.Id));
        Assert.Equal("the same title and an author in common", answer.Matched[1].Why);
        Assert.Equal(["line 5", "line 6"], answer.Unmatched.Select(u => u.Position));
        Assert.Equal((three.Title.Text, "no author in common"), (answer.Unmatched[1].Nearest, answer.Unmatched[1].Difference));
    }

    [Fact]
    public async Task What_is_marked_is_known_and_leaves_the_queue_and_is_taken_back_in_one_step()
    {
        await using var place = sample.Analysed();
        var (works, papers) = (new KnownWorks(place.Library), (await place.Library.Papers.AllAsync(Stop)).Take(30).ToList());
        await place.Library.Reading.SetMarkAsync(place.Reader, papers[0].Id, Mark.Liked, Stop);
        var answer = await works.MatchAsync(place.Reader, "mine.bib", string.Join('\n', papers.Select(BibEntry.Write)), Stop);
        Assert.Equal("liked", answer.Matched[0].Mark);
        Assert.Equal(29, await works.MarkAsync(place.Reader, [.. answer.Matched.Select(m => m.Id), "nobody"], Stop));
        Assert.Equal(0, await works.MarkAsync(place.Reader, [.. answer.Matched.Select(m => m.Id)], Stop));
        var queue = await new QueueLookup(place.Library).FindAsync(place.Reader, new QueueRequest(new(), QueueOrder.Library), null, Stop);
        Assert.Equal((papers[^1].Id, 30), (queue.Previous, queue.Done));
        Assert.Equal(Mark.Liked, (await place.Library.Reading.FindAsync(place.Reader, papers[0].Id, Stop)).Mark);
        await new Marking(place.Library).UndoAsync(place.Reader, Stop);
        Assert.Equal([papers[0].Id], (await place.Library.Reading.AllAsync(place.Reader, Stop)).Select(s => s.PaperId));
    }

    [Fact]
    public async Task What_is_known_is_neither_liked_nor_disliked_for_suggestions()
    {
        await using var place = sample.Analysed();
        var ids = (await place.Library.Papers.AllAsync(Stop)).Select(p => p.Id).ToList();
        foreach (var id in ids.Take(4)) await place.Library.Reading.SetMarkAsync(place.Reader, id, Mark.Liked, Stop);
        foreach (var id in ids.Skip(4).Take(4)) await place.Library.Reading.SetMarkAsync(place.Reader, id, Mark.Skipped, Stop);
        var request = new QueueRequest(new(), QueueOrder.Suggested);
        var before = await new QueueLookup(place.Library, new Suggestions(place.Library, 2)).FindAsync(place.Reader, request, null, Stop);
        await place.Library.Reading.SetMarksAsync(place.Reader, [.. ids.Skip(40).Where(i => i != before.Paper!.Id).Take(20)], Mark.Known, Stop);
        var after = await new QueueLookup(place.Library, new Suggestions(place.Library, 2)).FindAsync(place.Reader, request, null, Stop);
        Assert.Equal((before.Paper!.Id, before.Done + 20), (after.Paper!.Id, after.Done));
        Assert.Equal(before.Why!.Reasons, after.Why!.Reasons);
        Assert.Null(InterestVote.Of(Mark.Known));
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_refused()
    {
        await using var place = sample.Imported();
        await Assert.ThrowsAsync<ConspectusException>(async () => await new KnownWorks(place.Library).MatchAsync(place.Reader, "x", " ", Stop));
        await using var empty = new TempLibrary();
        await Assert.ThrowsAsync<ConspectusException>(async () => await new KnownWorks(empty.Library).MatchAsync(empty.Reader, "x", "A title", Stop));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_read_as_Latin()
    {
        Assert.Equal("Jörg", KnownWorks.Decode([0x4A, 0xF6, 0x72, 0x67]));
        Assert.Equal("Jörg", KnownWorks.Decode("Jörg"u8));
    }
}
