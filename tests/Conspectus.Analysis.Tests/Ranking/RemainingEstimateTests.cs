using Conspectus.Analysis.Ranking;

namespace Conspectus.Analysis.Tests.Ranking;

public class RemainingEstimateTests
{
    [Fact]
    public void Little_remains_when_the_finds_have_ceased()
    {
        var estimate = Of(Finds(400, 0, 1, 2, 4, 5, 8, 13, 20, 31), 600);

        Assert.Equal(0, estimate.Low);
        Assert.InRange(estimate.Expected, 0, 3);
        Assert.InRange(estimate.High, 0, 8);
        Assert.True(estimate.NextHundred <= estimate.Expected);
    }

    [Fact]
    public void More_remains_while_there_are_finds()
    {
        var estimate = Of(Finds(100, [.. Enumerable.Range(0, 30).Select(i => i * 3)]), 900);

        Assert.True(estimate.Expected > 10);
        Assert.InRange(estimate.Expected, estimate.Low, estimate.High);
    }

    [Fact]
    public void There_is_never_more_than_what_is_unread()
    {
        Assert.InRange(Of(Finds(50, [.. Enumerable.Range(0, 50)]), 7).High, 0, 7);
        Assert.Equal(new RemainingEstimate(0, 0, 0, 0), Of(Finds(10, 1), 0));
        Assert.InRange(Of([], 40).High, 1, 40);
    }

    [Fact]
    public void A_negative_number_of_unread_papers_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Of([], -1));

    private static RemainingEstimate Of(bool[] read, int unread) => RemainingEstimate.Of(read, unread, new RemainingOptions());

    private static bool[] Finds(int read, params int[] at)
    {
        var found = new bool[read];
        foreach (var i in at) found[i] = true;
        return found;
    }
}
