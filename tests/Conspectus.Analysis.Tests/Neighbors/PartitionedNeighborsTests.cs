using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Neighbors;

public class PartitionedNeighborsTests
{
    private const int Dimensions = 16;
    private static readonly float[] Vectors = Spread(1500);

    private static float[] Spread(int n)
    {
        var vectors = Samples.Numbers(n * Dimensions, 11);
        DenseMath.NormalizeRows(vectors, Dimensions);
        return vectors;
    }

    [Fact]
    public void Nearly_all_of_the_nearest_are_found()
    {
        var (exact, found) =
            (ExactNeighbors.Find(Vectors, Dimensions, 10, Samples.One), PartitionedNeighbors.Find(Vectors, Dimensions, 10, Samples.One));
        var right = Enumerable.Range(0, exact.Count).Sum(i => exact.Neighbors(i).ToArray().Intersect(found.Neighbors(i).ToArray()).Count());
        Assert.True(right >= 0.97 * exact.Indices.Length, $"{right} of {exact.Indices.Length} found");
    }

    [Fact]
    public void Lists_are_nearest_first_without_the_document_itself_and_with_true_cosines()
    {
        var graph = PartitionedNeighbors.Find(Vectors, Dimensions, 12, Samples.One);
        for (var i = 0; i < graph.Count; i++)
        {
            Assert.DoesNotContain(i, graph.Neighbors(i).ToArray());
            Assert.Distinct(graph.Neighbors(i).ToArray());
            Assert.Equal(graph.Cosines(i).ToArray().OrderDescending(), graph.Cosines(i).ToArray());
            Assert.Equal(
                DenseMath.Dot(Vectors.AsSpan(i * Dimensions, Dimensions), Vectors.AsSpan(graph.Neighbors(i)[0] * Dimensions, Dimensions)),
                graph.Cosines(i)[0]);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_byte(int threads)
    {
        var (one, many) =
            (PartitionedNeighbors.Find(Vectors, Dimensions, 10, Samples.One),
                PartitionedNeighbors.Find(Vectors, Dimensions, 10, new Workers(threads)));
        Assert.Equal(one.Indices, many.Indices);
        Assert.Equal(one.Similarities, many.Similarities);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public void A_few_documents_have_all_the_others(int n)
    {
        var graph = PartitionedNeighbors.Find(Spread(n), Dimensions, 90, Samples.One);
        Assert.Equal((n, Math.Max(0, n - 1)), (graph.Count, graph.K));
        for (var i = 0; i < n; i++) Assert.Equal(Enumerable.Range(0, n).Where(j => j != i), graph.Neighbors(i).ToArray().Order());
    }

    [Fact]
    public void Documents_without_words_have_neighbours() =>
        Assert.Equal(20 * 5, PartitionedNeighbors.Find(new float[20 * Dimensions], Dimensions, 5, Samples.One).Indices.Length);
}
