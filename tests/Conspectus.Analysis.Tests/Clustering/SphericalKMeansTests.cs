using Conspectus.Analysis.Clustering;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Clustering;

public class SphericalKMeansTests
{
    private static int[] Cluster(float[] vectors, int d, int k, int threads = 1) => SphericalKMeans.Cluster(vectors, d, k, 4, 1, new Workers(threads));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    public void Planted_clusters_are_found(int blobs)
    {
        var groups = Cluster(Samples.Blobs(120, 10, blobs, 0.1f, 2), 10, blobs);
        for (var i = 0; i < 120; i++) Assert.Equal(groups[i % blobs], groups[i]);
        Assert.Equal(blobs, groups.Distinct().Count());
    }

    [Property(MaxTest = 60)]
    public void Every_group_has_a_row(byte rows, byte wanted, byte distinct, ulong seed)
    {
        var n = 1 + (rows % 50);
        var k = 1 + (wanted % n);
        // Few distinct rows: centres fall together and groups run empty.
        var vectors = Samples.Blobs(n, 6, 1 + (distinct % 6), distinct % 2 == 0 ? 0 : 0.2f, seed);
        var groups = Cluster(vectors, 6, k);
        Assert.Equal(n, groups.Length);
        Assert.Equal(Enumerable.Range(0, k), groups.Distinct().Order());
    }

    [Fact]
    public void One_group_holds_all_and_n_groups_one_each()
    {
        var vectors = Samples.Blobs(20, 6, 3, 0.2f, 4);
        Assert.All(Cluster(vectors, 6, 1), g => Assert.Equal(0, g));
        Assert.Equal(20, Cluster(vectors, 6, 20).Distinct().Count());
    }

    [Fact]
    public void Zero_rows_are_grouped_too() => Assert.Equal([0, 1, 2], Cluster(new float[30], 3, 3).Distinct().Order());

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(21)]
    public void More_groups_than_rows_and_fewer_than_one_are_refused(int k) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Cluster(new float[60], 3, k));

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var vectors = Samples.Blobs(300, 10, 7, 0.6f, 2);
        Assert.Equal(Cluster(vectors, 10, 9), Cluster(vectors, 10, 9, threads: 8));
    }
}
