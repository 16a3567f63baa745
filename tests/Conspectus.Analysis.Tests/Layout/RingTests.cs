using Conspectus.Analysis.Layout;

namespace Conspectus.Analysis.Tests.Layout;

public class RingTests
{
    private static readonly float[] Square = [0, 0, 2, 0, 2, 2, 0, 2];
    private static readonly float[] Backwards = [0, 2, 2, 2, 2, 0, 0, 0];

    [Fact]
    public void Area_tells_which_way_a_ring_goes() => Assert.Equal((4f, -4f), (Ring.Area(Square), Ring.Area(Backwards)));

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(0.01, 1.99, true)]
    [InlineData(3, 1, false)]
    [InlineData(-1, 1, false)]
    [InlineData(1, -0.01, false)]
    public void Contains_what_lies_inside(float x, float y, bool inside) =>
        Assert.Equal((inside, inside), (Ring.Contains(Square, x, y), Ring.Contains(Backwards, x, y)));

    [Fact]
    public void Resampled_corners_are_evenly_spaced_along_the_ring() =>
        Assert.Equal(
            [0, 0, 0.5f, 0, 1, 0, 1.5f, 0, 2, 0, 2, 0.5f, 2, 1, 2, 1.5f, 2, 2, 1.5f, 2, 1, 2, 0.5f, 2, 0, 2, 0, 1.5f, 0, 1, 0, 0.5f],
            Ring.Resample(Square, 0.5f));

    [Fact]
    public void A_small_ring_keeps_eight_corners() => Assert.Equal(4, Ring.Area(Ring.Resample(Square, 100)), 1e-5);
}
