using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Vectors;

public class RoundedVectorsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(37)]
    [InlineData(512)]
    public void Rounded_cosines_are_near_the_exact_ones(int dimensions)
    {
        var random = new SeededRandom(7);
        var vectors = new float[40 * dimensions];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = random.NextGaussian();
        DenseMath.NormalizeRows(vectors, dimensions);
        vectors.AsSpan(0, dimensions).Clear();
        var rounded = new RoundedVectors(vectors, dimensions);
        var query = vectors.AsSpan(3 * dimensions, dimensions);
        var cosines = new float[40];
        rounded.Dots(query, cosines, Samples.One);
        for (var i = 0; i < 40; i++) Assert.Equal(DenseMath.Dot(query, vectors.AsSpan(i * dimensions, dimensions)), cosines[i], 0.01f);
        Assert.Equal(0, cosines[0]);
        Assert.Equal(1, cosines[3], 0.01f);
        Assert.Equal(cosines[7], rounded.Dot(query, 7), 0.004f);
    }

    [Fact]
    public void A_text_without_a_vector_is_like_no_paper()
    {
        var cosines = new[] { 5f, 5f };
        new RoundedVectors([1, 0, 0, 1], 2).Dots([0, 0], cosines, Samples.One);
        Assert.Equal([0, 0], cosines);
    }
}
