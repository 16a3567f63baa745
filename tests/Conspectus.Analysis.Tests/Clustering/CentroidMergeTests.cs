using Conspectus.Analysis.Clustering;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Clustering;

public class CentroidMergeTests
{
    // Groups of the given sizes, all rows of a group in one direction of the plane.
    private static int[] Merge((int Degrees, int Size)[] groups, int target, int maxSize = 99)
    {
        var rows = groups.SelectMany((g, i) => Enumerable.Repeat((g.Degrees, Group: i), g.Size)).ToList();
        var vectors = rows.SelectMany(r => new[] { (float)Math.Cos(r.Degrees * Math.PI / 180), (float)Math.Sin(r.Degrees * Math.PI / 180) }).ToArray();
        return CentroidMerge.Merge(vectors, 2, [.. rows.Select(r => r.Group)], groups.Length, target, maxSize);
    }

    [Fact]
    public void Groups_of_near_directions_are_merged() =>
        Assert.Equal([0, 0, 1, 1, 2, 2], Merge([(0, 2), (10, 2), (120, 2), (130, 2), (240, 2), (250, 2)], 3));

    [Fact]
    public void The_smallest_group_is_merged_first() =>
        Assert.Equal([0, 1, 2, 1], Merge([(0, 5), (120, 5), (240, 5), (150, 1)], 3));

    [Fact]
    public void Nothing_is_merged_where_few_enough_are_there()
    {
        Assert.Equal([0, 1, 2], Merge([(0, 1), (10, 1), (20, 1)], 3));
        Assert.Equal([0, 1, 2], Merge([(0, 1), (10, 1), (20, 1)], 9));
        Assert.Empty(Merge([], 3));
    }

    [Fact]
    public void A_union_over_the_cap_is_made_only_where_no_other_partner_will_do()
    {
        (int, int)[] groups = [(0, 1), (10, 4), (120, 2), (240, 4)];
        Assert.Equal([0, 0, 1, 2], Merge(groups, 3));
        Assert.Equal([0, 1, 0, 2], Merge(groups, 3, maxSize: 4));
        Assert.Equal([0, 0, 0, 0], Merge(groups, 1, maxSize: 4));
    }

    [Fact]
    public void Equal_directions_are_merged_too() => Assert.Equal([0, 1], Merge([(0, 3), (0, 3), (0, 3)], 2).Distinct());

    [Property(MaxTest = 60)]
    public void Groups_are_numbered_by_their_first_member(byte count, byte target, ulong seed)
    {
        var (k, t) = (1 + (count % 15), 1 + (target % 15));
        var merged = CentroidMerge.Merge(Samples.Blobs(3 * k, 4, 4, 0.5f, seed), 4, [.. Enumerable.Range(0, 3 * k).Select(i => i % k)], k, t, k);
        Assert.Equal(k, merged.Length);
        Assert.Equal(Enumerable.Range(0, Math.Min(k, t)), merged.Distinct());
    }
}
