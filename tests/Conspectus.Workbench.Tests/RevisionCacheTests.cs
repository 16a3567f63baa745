using Conspectus.Core.Reading;
using Conspectus.Library;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests;

public sealed class RevisionCacheTests(SampleWorkbench sample)
{
    [Fact]
    public async Task A_value_is_made_once_until_what_it_is_made_from_changes()
    {
        await using var place = sample.Analysed();
        var made = 0;
        var cache = new RevisionCache<int>(place.Library, RevisionParts.Reading, _ => ValueTask.FromResult(++made));
        var first = await cache.GetAsync(Stop);
        Assert.Same(first, await cache.GetAsync(Stop));
        await place.Library.Reading.SetMarkAsync(place.Reader, (await place.Library.Papers.AllAsync(Stop))[0].Id, Mark.Liked, Stop);
        var second = await cache.GetAsync(Stop);
        Assert.Equal((1, 2), (first.Value, second.Value));
        Assert.NotEqual(first.Revision, second.Revision);
    }

    [Theory]
    [InlineData(RevisionParts.Papers)]
    [InlineData(RevisionParts.Analysis)]
    [InlineData(RevisionParts.Papers | RevisionParts.Analysis)]
    [InlineData(RevisionParts.None)]
    public async Task Other_changes_make_nothing_anew(RevisionParts parts)
    {
        await using var place = sample.Analysed();
        var made = 0;
        var cache = new RevisionCache<int>(place.Library, parts, _ => ValueTask.FromResult(++made));
        var first = await cache.GetAsync(Stop);
        await place.Library.Reading.SetMarkAsync(place.Reader, (await place.Library.Papers.AllAsync(Stop))[0].Id, Mark.Liked, Stop);
        Assert.Same(first, await cache.GetAsync(Stop));
        Assert.Equal(0, first.Revision.Reading);
        Assert.Equal(parts.HasFlag(RevisionParts.Papers), first.Revision.Papers > 0);
        Assert.Equal(parts.HasFlag(RevisionParts.Analysis), first.Revision.Analysis > 0);
    }

    [Fact]
    public async Task A_change_of_another_process_counts_as_well()
    {
        await using var place = sample.Analysed();
        var cache = new RevisionCache<int>(place.Library, RevisionParts.Reading, async cancel =>
            (await place.Library.Reading.AllAsync(place.Reader, cancel)).Count);
        Assert.Equal(0, (await cache.GetAsync(Stop)).Value);
        await using (var another = await Library.Sqlite.SqliteLibrary.OpenAsync(place.Library.Location, FixedClock.Options, Stop))
            await another.Reading.SetMarkAsync(place.Reader, (await another.Papers.AllAsync(Stop))[0].Id, Mark.Liked, Stop);
        Assert.Equal(1, (await cache.GetAsync(Stop)).Value);
    }

    [Fact]
    public async Task Many_at_once_make_it_once()
    {
        await using var place = sample.Analysed();
        var made = 0;
        var cache = new RevisionCache<int>(place.Library, RevisionParts.Papers, async cancel =>
        {
            await Task.Delay(50, cancel);
            return Interlocked.Increment(ref made);
        });
        var values = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await cache.GetAsync(Stop))));
        Assert.Single(values.Distinct());
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task One_that_gives_up_or_fails_leaves_the_making_to_the_next()
    {
        await using var place = sample.Analysed();
        var calls = 0;
        var begun = new TaskCompletionSource();
        var cache = new RevisionCache<int>(place.Library, RevisionParts.Papers, async cancel =>
        {
            if (++calls == 2) throw new InvalidDataException();
            if (calls > 2) return calls;
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return 0;
        });
        using var giveUp = new CancellationTokenSource();
        var first = cache.GetAsync(giveUp.Token).AsTask();
        await begun.Task;
        var second = cache.GetAsync(Stop).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAsync<InvalidDataException>(() => second);
        Assert.Equal(3, (await cache.GetAsync(Stop)).Value);
    }

    [Fact]
    public async Task A_change_while_it_is_made_makes_it_anew_at_the_next_call()
    {
        await using var place = sample.Analysed();
        var id = (await place.Library.Papers.AllAsync(Stop))[0].Id;
        var revisions = new List<LibraryRevision>();
        var cache = new RevisionCache<int>(place.Library, RevisionParts.Reading, async cancel =>
        {
            if (revisions.Count == 0) await place.Library.Reading.SetMarkAsync(place.Reader, id, Mark.Liked, cancel);
            revisions.Add(await place.Library.RevisionAsync(cancel));
            return revisions.Count;
        });
        Assert.Equal(1, (await cache.GetAsync(Stop)).Value);
        Assert.Equal(2, (await cache.GetAsync(Stop)).Value);
        Assert.Equal(2, (await cache.GetAsync(Stop)).Value);
    }
}
