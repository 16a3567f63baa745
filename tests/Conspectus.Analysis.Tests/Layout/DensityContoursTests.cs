using Conspectus.Analysis.Layout;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Layout;

public class DensityContoursTests
{
    private static readonly ContourOptions Options = ContourOptions.Default;

    private static float[] Blob(int count, float x, float y, float spread, ulong seed) =>
        [.. Samples.Numbers(2 * count, seed).Select((v, i) => (i % 2 == 0 ? x : y) + (v * spread))];

    private static int Inside(IReadOnlyList<float[]> rings, float[] points) =>
        points.Chunk(2).Count(p => rings.Count(ring => Ring.Contains(ring, p[0], p[1])) % 2 == 1);

    [Fact]
    public void About_the_share_that_was_asked_for_lies_inside()
    {
        var points = Blob(500, 0.2f, -0.1f, 0.1f, 3);
        foreach (var share in new[] { 0.5, 0.8, 0.95 })
        {
            var rings = DensityContours.Around(points, Options with { Share = share, LeastIsland = 0 });
            Assert.Equal(share * 500, Inside(rings, points), 15.0);
        }
    }

    [Fact]
    public void Groups_apart_are_islands_and_strays_are_left_out()
    {
        float[] points = [.. Blob(120, -0.5f, 0, 0.05f, 1), .. Blob(80, 0.5f, 0, 0.05f, 2), 0, 0.9f, 0.05f, 0.9f];
        var rings = DensityContours.Around(points, Options);
        Assert.Equal(2, rings.Count);
        Assert.All(rings, r => Assert.True(Ring.Area(r) > 0));
        Assert.Single(rings, r => Ring.Contains(r, -0.5f, 0));
        Assert.Single(rings, r => Ring.Contains(r, 0.5f, 0));
        Assert.InRange(Inside(rings, points), 0.8 * 202, 0.95 * 202);
    }

    [Fact]
    public void A_group_around_nothing_has_a_hole_that_winds_the_other_way()
    {
        float[] points = [.. Enumerable.Range(0, 300).SelectMany(i => new[] { MathF.Cos(i) * 0.8f, MathF.Sin(i) * 0.8f })];
        var rings = DensityContours.Around(points, Options);
        Assert.Equal(2, rings.Count);
        Assert.Single(rings, r => Ring.Area(r) < 0 && Ring.Contains(r, 0, 0));
    }

    [Fact]
    public void Documents_in_one_place_have_a_territory_of_the_least_size()
    {
        var ring = Assert.Single(DensityContours.Around([.. Enumerable.Repeat(0.25f, 40)], Options));
        Assert.True(Ring.Contains(ring, 0.25f, 0.25f));
        Assert.InRange(MathF.Sqrt(Ring.Area(ring) / MathF.PI), Options.LeastBandwidth, 2 * Options.LeastBandwidth);
    }

    [Fact]
    public void Few_documents_have_none_and_what_is_no_number_does_not_count()
    {
        Assert.Empty(DensityContours.Around([], Options));
        Assert.Empty(DensityContours.Around(Blob(7, 0, 0, 0.2f, 9), Options));
        Assert.Empty(DensityContours.Around([.. Blob(7, 0, 0, 0.2f, 9), float.NaN, 0, 0, float.PositiveInfinity], Options));
        var points = Blob(50, 0, 0, 0.2f, 9);
        Assert.Equal(DensityContours.Around(points, Options),
            DensityContours.Around([float.NaN, 0, .. points, 0, float.NegativeInfinity], Options));
    }

    [Fact]
    public void The_smaller_the_scale_of_a_group_the_smaller_its_territory_of_the_same_form()
    {
        var large = DensityContours.Around(Blob(200, 0, 0, 0.4f, 5), Options);
        var small = DensityContours.Around(Blob(200, 0, 0, 0.1f, 5), Options);
        Assert.Equal(large.Count, small.Count);
        Assert.Equal(large.Sum(Ring.Area) / 16, small.Sum(Ring.Area), 1e-3);
    }

    [Property(MaxTest = 30)]
    public void Rings_are_finite_the_same_twice_and_hold_most_of_the_group(int seed)
    {
        var count = 8 + (int)((uint)seed % 200);
        var points = Blob(count, 0, 0, 0.3f, (uint)seed);
        var rings = DensityContours.Around(points, Options);
        Assert.Equal(rings, DensityContours.Around(points, Options));
        Assert.All(rings, r => Assert.True(r.Length >= 16 && r.All(float.IsFinite)));
        Assert.True(count < 20 || Inside(rings, points) > 0.7 * count, $"{Inside(rings, points)} of {count}");
    }
}
