using Conspectus.Analysis.Layout;

namespace Conspectus.Analysis.Tests.Layout;

public class LayoutFrameTests
{
    private const int Count = 2 * LayoutFrame.Many;

    // A disc, evenly filled.
    private static float[] Disc(int count) => [.. Enumerable.Range(0, count).SelectMany(i =>
    {
        var (radius, angle) = (Math.Sqrt((i + 0.5) / count), i * 2.39996);
        return new[] { (float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)) };
    })];

    [Fact]
    public void A_few_documents_far_out_do_not_make_a_heap_of_all_others()
    {
        var places = Disc(Count);
        (places[0], places[1]) = (9, 0);
        (places[2], places[3]) = (0, -6);
        LayoutFrame.Fit(places);
        var inner = places[4..];
        Assert.InRange(inner.Max(Math.Abs), 0.75f, 0.85f);
        Assert.InRange(places[0], 0.99f, 1f);
        Assert.InRange(places[3], -1f, -0.9f);
        Assert.True(places[0] > -places[3], "the farther one stays the farther");
    }

    [Theory]
    [InlineData(Count)]
    [InlineData(LayoutFrame.Many - 1)]
    public void Where_none_lies_far_out_all_keep_their_places(int count)
    {
        var places = Disc(count);
        if (count < LayoutFrame.Many) (places[0], places[1]) = (3, 0);
        LayoutFrame.Center(places);
        var reach = places.Max(Math.Abs);
        var expected = Array.ConvertAll(places, v => v / reach);
        LayoutFrame.Fit(places);
        Assert.All(expected.Zip(places), both => Assert.Equal(both.First, both.Second, 1e-5f));
    }
}
