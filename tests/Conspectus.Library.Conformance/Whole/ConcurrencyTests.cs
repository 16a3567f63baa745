using Conspectus.Core.Reading;

namespace Conspectus.Library.Conformance.Whole;

/// <summary>Several threads, and several processes, use one library at once.</summary>
public abstract class ConcurrencyTests(Func<StoreFixture> create) : StoreTests(create)
{
    [Fact]
    public async Task Two_threads_read_whole_states_while_one_writes()
    {
        var batches = Enumerable.Range(0, 8).Select(i => Sample.Many(50, seed: i)).ToList();
        var again = await OpenAgainAsync();
        var writing = Task.Run(
            async () =>
            {
                foreach (var batch in batches) await ImportAsync(batch);
            },
            Cancel);
        async Task<int> ReadAsync(ILibrary library)
        {
            var rounds = 0;
            for (var last = 0; last < 400 || rounds < 3; rounds++)
            {
                if (writing.IsFaulted) break;
                var all = await library.Papers.AllAsync(Cancel);
                Assert.True(all.Count >= last && all.Count % 50 == 0, $"{all.Count} papers after {last}");
                var page = await library.Papers.QueryAsync(Reader, new() { Text = "graph neural", Limit = 10_000 }, Cancel);
                Assert.Equal(page.Total, page.Rows.Count);
                last = all.Count;
            }

            return rounds;
        }

        var reading = new[] { Library, again }.Select(l => Task.Run(() => ReadAsync(l), Cancel)).ToList();
        await writing;
        Assert.All(await Task.WhenAll(reading), rounds => Assert.True(rounds >= 3));
    }

    [Fact]
    public async Task Threads_and_processes_that_mark_at_once_all_succeed()
    {
        await ImportAsync(Sample.Many(40));
        var (ids, again) = (await IdsAsync(), await OpenAgainAsync());
        await Parallel.ForEachAsync(
            ids.Index(),
            Cancel,
            async (id, cancel) =>
                Assert.NotNull(await (id.Index % 2 == 0 ? Library : again).Reading.SetMarkAsync(Reader, id.Item, Mark.Seen, cancel)));
        Assert.Equal(40, (await Library.Reading.AllAsync(Reader, Cancel)).Count);
        for (var i = 0; i < 40; i++) Assert.NotNull(await Library.Reading.UndoAsync(Reader, Cancel));
        Assert.Empty(await again.Reading.AllAsync(Reader, Cancel));
        Assert.Null(await again.Reading.UndoAsync(Reader, Cancel));
    }

    [Fact]
    public async Task Of_two_notes_written_at_once_on_the_same_note_one_is_told_of_the_other()
    {
        await ImportAsync(Sample.Many(10));
        var again = await OpenAgainAsync();
        foreach (var id in await IdsAsync())
        {
            var answers = await Task.WhenAll(new[] { (Library, "one"), (again, "two") }.Select(w => Task.Run(
                async () => (await w.Item1.Reading.SetNoteAsync(Reader, id, w.Item2, "", Cancel))!, Cancel)));
            Assert.Single(answers, a => a.Conflict);
            Assert.Equal(answers.Single(a => !a.Conflict).State.Note, (await Library.Reading.FindAsync(Reader, id, Cancel)).Note);
        }
    }

    [Fact]
    public async Task Several_opening_a_new_library_at_once_make_one()
    {
        for (var round = 0; round < 3; round++)
        {
            var place = NewPlace();
            var readers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
                async () =>
                {
                    await using var library = await place.OpenAsync(Clock, Cancel);
                    Assert.Equal(0, await library.Papers.CountAsync(Cancel));
                    return await library.Reading.LocalReaderAsync(Cancel);
                },
                Cancel)));
            Assert.Single(readers.Distinct());
        }
    }
}
