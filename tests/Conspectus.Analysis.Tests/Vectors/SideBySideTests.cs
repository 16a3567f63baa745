using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Vectors;

public class SideBySideTests
{
    private static readonly AnalysisOptions Quick = new() { Layout = new LayoutOptions { EarlyIterations = 10, Iterations = 10 } };

    [Fact]
    public void A_cosine_is_the_weighted_mean_of_both()
    {
        var both = SideBySide.Join([1, 0, 0.6f, 0.8f], 2, [1, 0, 0, 0, 1, 0], 3, 0.3f);
        Assert.Equal(10, both.Length);
        Assert.Equal(1, DenseMath.Dot(both.AsSpan(0, 5), both.AsSpan(0, 5)), 1e-6);
        Assert.Equal(0.7 * 0.6, DenseMath.Dot(both.AsSpan(0, 5), both.AsSpan(5)), 1e-6);
    }

    [Fact]
    public void A_row_that_is_zero_in_one_keeps_the_other_alone()
    {
        var both = SideBySide.Join([0, 1, 0], 1, [1, 0, 0], 1, 0.3f);
        Assert.Equal([0, 1, 1, 0, 0, 0], both);
        Assert.Empty(SideBySide.Join([], 2, [], 3, 0.3f));
    }

    // The extra vectors say that documents ten apart belong together, against what their texts say.
    [Fact]
    public void Neighbours_follow_vectors_from_elsewhere_as_far_as_their_weight_goes()
    {
        var n = Samples.Corpus.Count;
        var values = new float[n * 10];
        for (var i = 0; i < n; i++) values[(i * 10) + (i % 10)] = 1;
        AnalysisRun Run(float weight, int threads) =>
            AnalysisRun.Create(Samples.Corpus, Quick, new Workers(threads), extra: new DocumentVectors("tens", 10, values, weight));

        var heavy = Run(0.95f, 1);
        for (var i = 0; i < n; i++) Assert.All(heavy.Graph.Neighbors(i)[..5].ToArray(), j => Assert.Equal(i % 10, j % 10));
        Assert.Equal(AnalysisRun.Create(Samples.Corpus, Quick, Samples.One).Graph.Neighbors(0), Run(0, 1).Graph.Neighbors(0));
        Assert.Equal(heavy.Layout, Run(0.95f, 2).Layout);
    }

    [Fact]
    public void Vectors_of_another_number_of_documents_are_a_mistake() =>
        Assert.Throws<ArgumentException>(() =>
            AnalysisRun.Create(Samples.Corpus, Quick, Samples.One, extra: new DocumentVectors("short", 2, [1, 0], 0.3f)));
}
