using Conspectus.Analysis.Ranking;

namespace Conspectus.Analysis.Tests.Ranking;

public class ScreeningRunTests
{
    // Ten records, three of them found: first, third and sixth; four were never read.
    private static readonly ScreeningRun Sample = new([0, 1, 2, 3, 4, 5], [true, false, true, false, false, true], 4);

    [Fact]
    public void The_figures_are_those_of_their_definitions()
    {
        Assert.Equal((10, 3), (Sample.Count, Sample.Total));
        Assert.Equal([1, 1, 2, 2, 2, 3, 3, 3, 3, 3], Sample.Curve());
        Assert.Equal(2, Sample.FoundAfter(4));
        Assert.Equal(1 / 3.0, Sample.Recall(0.1), 12);
        Assert.Equal(2 / 3.0, Sample.Recall(0.3), 12);
        Assert.Equal(0.95 - 0.6, Sample.WorkSaved(0.95), 12);
        Assert.Equal((1 + 3 + 6) / 3.0 / 10, Sample.TimeToDiscovery(), 12);
        Assert.Equal((27 - (10 + 8 + 5)) / 21.0, Sample.Loss(), 12);
    }

    [Fact]
    public void The_best_order_loses_nothing_and_the_worst_all()
    {
        Assert.Equal(0, new ScreeningRun([0, 1], [true, true], 3).Loss());
        Assert.Equal(1, new ScreeningRun([0, 1, 2, 3, 4], [false, false, false, true, true], 0).Loss());
        Assert.Equal(0, new ScreeningRun([], [], 3).Loss());
    }
}
