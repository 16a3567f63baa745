using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Importing;
using Conspectus.Library.Vectors;
using FsCheck.Xunit;

namespace Conspectus.Library.Conformance.Whole;

/// <summary>The revision moves on with what changes the library, with that part of it, and with nothing else.</summary>
public abstract class RevisionTests(Func<StoreFixture> create) : StoreTests(create)
{
    private readonly Paper[] _papers = Sample.Many(6);

    [Fact]
    public async Task A_new_library_has_none() => Assert.Equal(new LibraryRevision(0, 0, 0), await Library.RevisionAsync(Cancel));

    [Fact]
    public async Task Every_write_moves_on_the_part_that_it_changes()
    {
        var again = await OpenAgainAsync();
        await MovesAsync("papers", "an import that adds", () => ImportAsync(_papers));
        await MovesAsync("papers", "an import that changes", () => ImportAsync(_papers[0] with { Track = "T" }));
        await MovesAsync("papers", "an import of another process", () =>
            again.Importing.ImportAsync([Sample.Paper("Late")], Sample.Stamp(), [], Cancel));
        await MovesAsync("analysis", "an analysis", () => AnalysisSample.SaveAsync(Library, _ => 0));
        await MovesAsync("analysis", "the same analysis", () => AnalysisSample.SaveAsync(again, _ => 0));
        await MovesAsync("analysis", "an edit of a topic", () => Library.TopicEdits.AddAsync(new TopicRename(1, "A"), Cancel));
        await MovesAsync("analysis", "the same edit", () => again.TopicEdits.AddAsync(new TopicRename(1, "A"), Cancel));
        await MovesAsync("analysis", "the undo of an edit", () => again.TopicEdits.UndoAsync(Cancel));
        await MovesAsync("reading", "a mark", () => Library.Reading.SetMarkAsync(Reader, _papers[0].Id, Mark.Liked, Cancel));
        await MovesAsync("reading", "another mark", () => again.Reading.SetMarkAsync(Reader, _papers[0].Id, Mark.Unread, Cancel));
        Interest? interest = null;
        await MovesAsync("reading", "an interest", async () => interest = await Library.Interests.AddAsync(Reader, "kernels", "", Cancel));
        await MovesAsync("reading", "its name", () => again.Interests.ChangeAsync(Reader, interest! with { Name = "graphs" }, Cancel));
        await MovesAsync("reading", "a mark for it", () => Library.Interests.MarkAsync(Reader, interest!.Id, _papers[0].Id, Mark.Skipped, Cancel));
        await MovesAsync("reading", "no mark for it", () => Library.Interests.MarkAsync(Reader, interest!.Id, _papers[0].Id, Mark.Unread, Cancel));
        await MovesAsync("reading", "no interest", () => again.Interests.RemoveAsync(Reader, interest!.Id, Cancel));
        await MovesAsync("reading", "a note", () => Library.Reading.SetNoteAsync(Reader, _papers[1].Id, "note", null, Cancel));
        await MovesAsync("reading", "another note", () => Library.Reading.SetNoteAsync(Reader, _papers[1].Id, "other", "note", Cancel));
        await MovesAsync("reading", "an empty note", () => Library.Reading.SetNoteAsync(Reader, _papers[1].Id, " ", null, Cancel));
        for (var i = 0; i < 5; i++)
            await MovesAsync("reading", "an undo", () => (i % 2 == 0 ? Library : again).Reading.UndoAsync(Reader, Cancel));
        var other = await Place.AddReaderAsync(Cancel);
        await MovesAsync("reading", "a mark of another reader", () =>
            Library.Reading.SetMarkAsync(other, _papers[2].Id, Mark.Seen, Cancel));
        await MovesAsync("reading", "their undo", () => Library.Reading.UndoAsync(other, Cancel));
    }

    [Fact]
    public async Task What_changes_nothing_leaves_it()
    {
        await ImportAsync(_papers);
        await MarkAsync(_papers[0].Id, Mark.Liked);
        await NoteAsync(_papers[0].Id, "note");
        await AnalysisSample.SaveAsync(Library, _ => 0);
        await MovesAsync("", "the same import", () => ImportAsync(_papers));
        await MovesAsync("", "an empty import", () => Library.Importing.ImportAsync([], Sample.Stamp(hash: "new"), [], Cancel));
        await MovesAsync("", "another name", () => ImportAsync("csv", _papers[0] with { SourceId = "row 1" }));
        await MovesAsync("", "an import that is not completed", Task () => AbandonAsync());
        await MovesAsync("", "the same mark", () => Library.Reading.SetMarkAsync(Reader, _papers[0].Id, Mark.Liked, Cancel));
        await MovesAsync("", "the same note", () => Library.Reading.SetNoteAsync(Reader, _papers[0].Id, "note", null, Cancel));
        await MovesAsync("", "a conflict", () => Library.Reading.SetNoteAsync(Reader, _papers[0].Id, "new", "unseen", Cancel));
        await MovesAsync("", "an unknown paper", () => Library.Reading.SetMarkAsync(Reader, "nobody", Mark.Liked, Cancel));
        await MovesAsync("", "an undo of nothing", async () => await Library.Reading.UndoAsync(await Place.AddReaderAsync(Cancel), Cancel));
        await MovesAsync("", "an edit of no topic", () => Library.TopicEdits.AddAsync(new TopicRename(99, "A"), Cancel));
        await MovesAsync("", "an undo of no edit", () => Library.TopicEdits.UndoAsync(Cancel));
        await MovesAsync("", "a vector", () => Library.Vectors.SaveAsync("small", [new EncodedPaper(_papers[0].Id, "hash", [1])], Cancel));
        await MovesAsync("", "opening it again", async () => await OpenAgainAsync());
        await MovesAsync("", "searching", async () => await QueryAsync(new() { Text = "graph", Facets = true }));
    }

    [Fact]
    public async Task It_is_the_clock_or_one_more_and_never_goes_back()
    {
        async Task<long> MarkAsync(Mark mark) =>
            (await Library.Reading.SetMarkAsync(Reader, _papers[0].Id, mark, Cancel))!.Revision.Reading;
        var start = Clock.Microseconds;
        await ImportAsync(_papers);
        Assert.Equal(start, await MarkAsync(Mark.Seen));
        Assert.Equal(start + 1, await MarkAsync(Mark.Liked));
        Clock.Now -= TimeSpan.FromDays(1);
        Assert.Equal(start + 2, await MarkAsync(Mark.Seen));
        Clock.Now += TimeSpan.FromDays(2);
        Assert.Equal(Clock.Microseconds, await MarkAsync(Mark.Liked));
        await AnalysisSample.SaveAsync(Library, _ => 0);
        Assert.Equal(Clock.Microseconds, (await Library.RevisionAsync(Cancel)).Analysis);
        await ImportAsync(_papers[0] with { Track = "T" });
        Assert.InRange((await Library.RevisionAsync(Cancel)).Papers, Clock.Microseconds, Clock.Microseconds + 1);
        Clock.Now -= TimeSpan.FromDays(9);
        var before = await Library.RevisionAsync(Cancel);
        await AnalysisSample.SaveAsync(Library, _ => 0);
        await ImportAsync(_papers[0] with { Track = "U" });
        var after = await Library.RevisionAsync(Cancel);
        Assert.True(after.Papers > before.Papers && after.Analysis == before.Analysis + 1);
    }

    [Fact]
    public async Task Before_and_after_an_import_are_two_revisions_to_everybody()
    {
        await ImportAsync(_papers);
        var again = await OpenAgainAsync();
        var old = await again.RevisionAsync(Cancel);
        var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        await session.AddAsync([.. Sample.Many(300, seed: 9), .. _papers.Select(p => p with { Track = "T" })], Cancel);
        Assert.Equal(old, await again.RevisionAsync(Cancel));
        var completing = Task.Run(async () => await session.CompleteAsync([], Cancel), Cancel);
        var seen = new Dictionary<LibraryRevision, (int, int)>();
        for (var last = false; !last;)
        {
            last = completing.IsCompleted;
            var before = await again.RevisionAsync(Cancel);
            var all = await again.Papers.AllAsync(Cancel);
            if (before != await again.RevisionAsync(Cancel)) continue;
            var content = (all.Count, all.Count(p => p.Track == "T"));
            Assert.True(seen.TryAdd(before, content) || seen[before] == content, $"{before} stands for {content} and {seen[before]}.");
        }

        await completing;
        await session.DisposeAsync();
        Assert.Equal(seen.Keys.Max(r => r.Papers), (await again.RevisionAsync(Cancel)).Papers);
    }

    [Property(MaxTest = 12)]
    public async Task Equal_revisions_mean_equal_content((byte Kind, byte Paper, byte Value)[] writes)
    {
        var again = await OpenAgainAsync();
        await ImportAsync(_papers[..3]);
        var (revision, content) = (await again.RevisionAsync(Cancel), await LibraryContent.OfAsync(again, Reader, Cancel));
        foreach (var (kind, index, value) in writes.Take(25))
        {
            var paper = _papers[index % 6];
            var note = value % 3 == 0 ? "" : $"note {value % 3}";
            if (kind % 6 == 0) await ImportAsync(paper with { Track = value % 3 == 0 ? null : $"T{value % 3}" });
            else if (kind % 6 == 1) await Library.Reading.SetMarkAsync(Reader, paper.Id, (Mark)(value % 5), Cancel);
            else if (kind % 6 == 2) await again.Reading.SetNoteAsync(Reader, paper.Id, note, value % 4 == 0 ? "" : null, Cancel);
            else if (kind % 6 == 3) await Library.Reading.UndoAsync(Reader, Cancel);
            else if (kind % 6 == 4) await AbandonAsync();
            else await AnalysisSample.SaveAsync(Library, i => (i + value) % 2);
            var (next, now) = (await again.RevisionAsync(Cancel), await LibraryContent.OfAsync(again, Reader, Cancel));
            Assert.Equal(content.Papers != now.Papers, next.Papers > revision.Papers);
            Assert.Equal(content.Reading != now.Reading && kind % 6 is 1 or 2 or 3, next.Reading > revision.Reading);
            Assert.Equal(kind % 6 == 5, next.Analysis > revision.Analysis);
            if (next == revision) LibraryContent.AssertSame(content with { Rest = now.Rest }, now);
            Assert.True(next.Papers >= revision.Papers && next.Reading >= revision.Reading && next.Analysis >= revision.Analysis);
            (revision, content) = (next, now);
        }
    }

    private async Task AbandonAsync()
    {
        await using var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel);
        await session.AddAsync([Sample.Paper("Never"), _papers[0] with { Track = "Never" }], Cancel);
    }

    private Task MovesAsync<T>(string part, string what, Func<ValueTask<T>> write) =>
        MovesAsync(part, what, async Task () => await write());

    private Task MovesAsync(string part, string what, Func<ValueTask> write) => MovesAsync(part, what, async Task () => await write());

    private async Task MovesAsync(string part, string what, Func<Task> write)
    {
        var again = await OpenAgainAsync();
        var before = await again.RevisionAsync(Cancel);
        Assert.Equal(before, await Library.RevisionAsync(Cancel));
        await write();
        var after = await again.RevisionAsync(Cancel);
        Assert.Equal(after, await Library.RevisionAsync(Cancel));
        (string Name, long By)[] parts =
        [
            ("papers", after.Papers - before.Papers), ("analysis", after.Analysis - before.Analysis),
            ("reading", after.Reading - before.Reading),
        ];
        Assert.All(parts, p => Assert.True(p.By >= 0, $"After {what} the revision of the {p.Name} has gone back."));
        Assert.Equal((what, part), (what, string.Join(", ", parts.Where(p => p.By > 0).Select(p => p.Name))));
    }
}
