using Conspectus.Analysis.Trends;

namespace Conspectus.Analysis.Tests.Trends;

public class TrendTestsTests
{
    [Fact]
    public void A_trend_is_that_of_the_textbook()
    {
        // A. Agresti, Categorical Data Analysis: alcohol and malformation have z = 1.35 with other scores; here scores are 0, 1, 2, 3.
        var (z, p) = TrendTests.Trend([10, 20, 30, 40], [100, 100, 100, 100]);
        Assert.Equal(5.16, z, 2);
        Assert.InRange(p, 1e-7, 1e-6);
        Assert.Equal((0, 1), TrendTests.Trend([5, 5], [5, 5]));
        Assert.Equal((0, 1), TrendTests.Trend([], []));
    }

    [Theory]
    [InlineData(3, 10, 20, 10.0 / 20 * 9 / 19 * 8 / 18)]
    [InlineData(0, 10, 20, 1)]
    [InlineData(3, 2, 20, 0)]
    public void All_papers_in_one_part_are_as_likely_as_drawing_them(int papers, int part, int all, double p) =>
        Assert.Equal(p, TrendTests.AllWithin(papers, part, all), 12);

    [Fact]
    public void Probabilities_are_corrected_for_their_number() =>
        Assert.Equal([0.02, 0.04, 0.04, 0.5], TrendTests.Corrected([0.005, 0.03, 0.02, 0.5]).Select(q => Math.Round(q, 9)));

    [Fact]
    public void A_share_has_the_interval_of_wilson()
    {
        var share = EditionShare.Of(10, 100);
        Assert.Equal((0.1, 0.0552, 0.1744), (share.Share, Math.Round(share.Low, 4), Math.Round(share.High, 4)));
        Assert.Equal(new EditionShare(0, 0, 0, 1), EditionShare.Of(0, 0));
    }
}
