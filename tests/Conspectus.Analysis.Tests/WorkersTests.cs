namespace Conspectus.Analysis.Tests;

public class WorkersTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 100)]
    [InlineData(4, 0)]
    [InlineData(4, 100)]
    public void Every_row_is_worked_once(int threads, int count)
    {
        var (rows, blocks) = (new int[count], new int[count]);
        new Workers(threads).For(count, i => Interlocked.Increment(ref rows[i]));
        new Workers(threads).Blocks(count, 7, (from, to) =>
        {
            Assert.InRange(to - from, 1, 7);
            for (var i = from; i < to; i++) Interlocked.Increment(ref blocks[i]);
        });
        Assert.All(rows, r => Assert.Equal(1, r));
        Assert.All(blocks, r => Assert.Equal(1, r));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Cancelled_work_stops(int threads)
    {
        using var cancel = new CancellationTokenSource();
        var done = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => new Workers(threads, cancel.Token).For(1_000_000, _ =>
        {
            if (Interlocked.Increment(ref done) == 10) cancel.Cancel();
        }));
        Assert.InRange(done, 10, 999_999);
    }
}
