using Conspectus.Core.Reading;

namespace Conspectus.Library.Tests.Storage;

public class ConcurrencyTests
{
    [Fact]
    public async Task Two_threads_read_whole_states_while_one_writes()
    {
        using var temp = new TempLibrary();
        var batches = Enumerable.Range(0, 12).Select(i => Sample.Many(50, seed: i).ToArray()).ToList();
        var stop = TestContext.Current.CancellationToken;
        var writing = Task.Run(() => batches.ForEach(b => temp.Import(b)), stop);
        var reading = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var rounds = 0;
            for (var last = 0; last < 600 || rounds < 3; rounds++)
            {
                var all = temp.Papers.All();
                Assert.True(all.Count >= last && all.Count % 50 == 0, $"{all.Count} papers after {last}");
                var page = temp.Papers.Query(new() { Text = "graph neural", Limit = 10_000 });
                Assert.Equal(page.Total, page.Rows.Count);
                last = all.Count;
                if (writing.IsFaulted) break;
            }

            return rounds;
        }, stop)).ToList();
        await writing;
        Assert.All(await Task.WhenAll(reading), rounds => Assert.True(rounds >= 3));
    }

    [Fact]
    public async Task Threads_that_mark_at_once_all_succeed()
    {
        using var temp = new TempLibrary();
        temp.Import([.. Sample.Many(40)]);
        var ids = temp.Papers.All().Select(p => p.Id).ToList();
        await Parallel.ForEachAsync(ids, TestContext.Current.CancellationToken, (id, _) =>
        {
            temp.Library.Reading.SetMark(id, Mark.Seen);
            return ValueTask.CompletedTask;
        });
        Assert.Equal(40, temp.Library.Reading.All().Count);
        for (var i = 0; i < 40; i++) Assert.NotNull(temp.Library.Reading.Undo());
        Assert.Empty(temp.Library.Reading.All());
    }

    [Fact]
    public async Task Several_opening_a_new_file_at_once_make_one_library()
    {
        using var folder = new TempFolder();
        var path = folder.File("library.db");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var library = Library.Open(path);
            Assert.Equal(0, library.Papers.Count());
        }, TestContext.Current.CancellationToken)));
    }
}
