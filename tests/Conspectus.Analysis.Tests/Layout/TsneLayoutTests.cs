using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Layout;

public class TsneLayoutTests
{
    private const int Dimensions = 8;

    private static float[] Lay(float[] vectors, LayoutOptions? options = null, Workers? workers = null)
    {
        var n = vectors.Length / Dimensions;
        var embedding = new Embedding(n, Dimensions, vectors);
        var graph = ExactNeighbors.Find(embedding.Values, Dimensions, 90, Samples.One);
        return TsneLayout.Create(embedding, graph, options ?? new LayoutOptions { EarlyIterations = 100, Iterations = 200 },
            workers ?? Samples.One);
    }

    private static void AssertFits(float[] layout, int n)
    {
        Assert.Equal(2 * n, layout.Length);
        Assert.All(layout, v => Assert.InRange(v, -1f, 1f));
        if (n > 1) Assert.Equal(1f, layout.Max(Math.Abs));
    }

    [Theory]
    [InlineData(60, 3)]
    [InlineData(120, 4)]
    public void Blobs_that_lie_apart_stay_apart(int n, int blobs)
    {
        var layout = Lay(Samples.Blobs(n, Dimensions, blobs, 0.1f, 5), new LayoutOptions());
        AssertFits(layout, n);
        double Distance(int i, int j) =>
            Math.Pow(layout[2 * i] - layout[2 * j], 2) + Math.Pow(layout[(2 * i) + 1] - layout[(2 * j) + 1], 2);
        for (var i = 0; i < n; i++)
        {
            var row = i;
            var near = Enumerable.Range(0, n).Where(j => j != row).OrderBy(j => Distance(row, j)).Take(5);
            Assert.All(near, j => Assert.Equal(row % blobs, j % blobs));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void A_few_documents_have_a_place(int n) => AssertFits(Lay(Samples.Blobs(n, Dimensions, 2, 0.1f, 5)), n);

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(60)]
    public void Documents_that_are_all_the_same_have_a_place(int n)
    {
        var vectors = new float[n * Dimensions];
        for (var i = 0; i < n; i++) vectors[i * Dimensions] = 1;
        AssertFits(Lay(vectors), n);
    }

    [Fact]
    public void Documents_without_words_have_a_place() => AssertFits(Lay(new float[20 * Dimensions]), 20);

    [Fact]
    public void One_document_lies_in_the_middle() => Assert.Equal([0f, 0f], Lay(Samples.Blobs(1, Dimensions, 1, 0.1f, 5)));

    [Fact]
    public void Progress_rises_from_0_to_1()
    {
        var vectors = Samples.Blobs(30, Dimensions, 2, 0.1f, 5);
        var embedding = new Embedding(30, Dimensions, vectors);
        var shares = new List<double>();
        TsneLayout.Create(embedding, ExactNeighbors.Find(embedding.Values, Dimensions, 20, Samples.One),
            new LayoutOptions { EarlyIterations = 20, Iterations = 30 }, Samples.One, shares.Add);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(0, shares[0]);
        Assert.InRange(shares[^1], 0.5, 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_byte(int threads)
    {
        var vectors = Samples.Blobs(100, Dimensions, 4, 0.3f, 5);
        Assert.Equal(Lay(vectors), Lay(vectors, workers: new Workers(threads)));
    }

    [Fact]
    public void A_cancelled_layout_stops()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Lay(Samples.Blobs(30, Dimensions, 2, 0.1f, 5), workers: new Workers(1, cancel.Token)));
    }
}
