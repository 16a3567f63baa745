using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Neighbors;

public class GraphEmbeddingTests
{
    [Fact]
    public void Groups_that_share_no_edge_lie_at_right_angles()
    {
        var graph = ExactNeighbors.Find(Samples.Blobs(45, 8, 3, 0.05f, 1), 8, 10, Samples.One);
        var embedding = GraphEmbedding.Create(graph, 10, 3, Samples.One);
        Assert.Equal((45, 3), (embedding.Count, embedding.Dimensions));
        for (var i = 0; i < 45; i++)
            Assert.Equal(i % 3 == 0 ? 1 : 0, DenseMath.Dot(embedding.Row(0), embedding.Row(i)), 0.05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Documents_without_any_similarity_are_embedded(int n)
    {
        var graph = ExactNeighbors.Find(new float[n * 2], 2, 10, Samples.One);
        var embedding = GraphEmbedding.Create(graph, 10, 3, Samples.One);
        Assert.Equal(n, embedding.Count);
        Assert.All(embedding.Values, v => Assert.True(float.IsFinite(v)));
    }
}
