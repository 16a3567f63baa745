using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;
using FsCheck.Xunit;

namespace Conspectus.Analysis.Tests.Neighbors;

public class ExactNeighborsTests
{
    [Property(MaxTest = 25)]
    public void Neighbours_are_those_of_comparing_every_pair(byte rows, byte dimensions, byte wanted, ulong seed)
    {
        var (n, d) = (rows % 150, 1 + (dimensions % 40));
        var vectors = Samples.Numbers(n * d, seed);
        DenseMath.NormalizeRows(vectors, d);
        var graph = ExactNeighbors.Find(vectors, d, wanted, new Workers(2));
        Assert.Equal(n, graph.Count);
        Assert.Equal(Math.Max(0, Math.Min(wanted, n - 1)), graph.K);
        for (var i = 0; i < n; i++)
        {
            var row = i;
            float Cosine(int j) => DenseMath.Dot(vectors.AsSpan(row * d, d), vectors.AsSpan(j * d, d));
            var expected = Enumerable.Range(0, n).Where(j => j != row).OrderByDescending(Cosine).ThenBy(j => j).Take(graph.K).ToArray();
            Assert.Equal(expected, graph.Neighbors(i).ToArray());
            Assert.Equal(expected.Select(Cosine), graph.Cosines(i).ToArray());
        }
    }

    [Fact]
    public void Equal_rows_come_in_index_order()
    {
        var vectors = Enumerable.Repeat(new[] { 1f, 0f }, 200).SelectMany(v => v).ToArray();
        var graph = ExactNeighbors.Find(vectors, 2, 3, Samples.One);
        Assert.Equal([1, 2, 3], graph.Neighbors(0).ToArray());
        Assert.Equal([0, 1, 2], graph.Neighbors(199).ToArray());
    }

    [Fact]
    public void Zero_rows_are_at_right_angles_to_everything()
    {
        var graph = ExactNeighbors.Find([0, 0, 1, 0, -1, 0], 2, 5, Samples.One);
        Assert.Equal([1, 2], graph.Neighbors(0).ToArray());
        Assert.Equal([0, 2], graph.Neighbors(1).ToArray());
        Assert.Equal([0f, -1f], graph.Cosines(1).ToArray());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_nothing(int threads)
    {
        var vectors = Samples.Blobs(150, 17, 4, 0.5f, 3);
        var (one, many) = (ExactNeighbors.Find(vectors, 17, 12, Samples.One), ExactNeighbors.Find(vectors, 17, 12, new Workers(threads)));
        Assert.Equal(one.Indices, many.Indices);
        Assert.Equal(one.Similarities, many.Similarities);
    }
}
