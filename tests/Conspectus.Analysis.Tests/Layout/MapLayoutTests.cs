using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Layout;

public class MapLayoutTests
{
    private const int Dimensions = 8;
    private const int Count = 240;
    private static readonly LayoutOptions Options = new();
    private static readonly Embedding Vectors = new(Count, Dimensions, Samples.Blobs(Count, Dimensions, 4, 0.2f, 5));
    private static readonly KnnGraph Graph = ExactNeighbors.Find(Vectors.Values, Dimensions, 30, Samples.One);
    private static readonly float[] Layout = TsneLayout.Create(Vectors, Graph, Options, Samples.One);

    private static float[] Without(params int[] rows)
    {
        var places = Layout.ToArray();
        foreach (var row in rows) (places[2 * row], places[(2 * row) + 1]) = (float.NaN, float.NaN);
        return places;
    }

    private static IEnumerable<int> Nearest(float[] layout, int row, int k) => Enumerable.Range(0, Count).Where(j => j != row)
        .OrderBy(j => Math.Pow(layout[2 * row] - layout[2 * j], 2) + Math.Pow(layout[(2 * row) + 1] - layout[(2 * j) + 1], 2)).Take(k);

    [Fact]
    public void A_new_document_lies_among_its_own_and_no_other_moves()
    {
        var placed = Placement.Add(Without(3, 50, 101), Graph, Options, Samples.One);
        for (var i = 0; i < Count; i++)
        {
            if (i is not (3 or 50 or 101)) Assert.Equal((Layout[2 * i], Layout[(2 * i) + 1]), (placed[2 * i], placed[(2 * i) + 1]));
        }

        Assert.All(new[] { 3, 50, 101 }, row => Assert.All(Nearest(placed, row, 5), j => Assert.Equal(row % 4, j % 4)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_byte_of_a_placement(int threads)
    {
        var places = Without([.. Enumerable.Range(0, 40)]);
        Assert.Equal(Placement.Add(places, Graph, Options, Samples.One), Placement.Add(places, Graph, Options, new Workers(threads)));
    }

    [Fact]
    public void Documents_without_any_placed_neighbour_have_a_place()
    {
        var placed = Placement.Add(Without([.. Enumerable.Range(0, Count)]), Graph, Options, Samples.One);
        Assert.All(placed, v => Assert.Equal(0f, v));
    }

    [Fact]
    public void A_map_to_which_few_documents_are_added_is_kept()
    {
        var trust = MapTrust.Count(Layout, Graph, Samples.One).Average();
        var (layout, _) = MapLayout.Create(Vectors, Graph, Options, new PreviousLayout(Without(7), trust), Samples.One);
        Assert.Equal(Layout[..14], layout[..14]);
        Assert.Equal(Layout[16..], layout[16..]);
    }

    [Fact]
    public void A_map_to_which_many_are_added_is_laid_out_anew()
    {
        var (layout, _) =
            MapLayout.Create(Vectors, Graph, Options, new PreviousLayout(Without([.. Enumerable.Range(0, 60)]), 0), Samples.One);
        Assert.Equal(Layout, layout);
    }

    [Fact]
    public void A_map_that_no_longer_tells_the_truth_is_laid_out_anew()
    {
        var shuffled = Enumerable.Range(0, Count).SelectMany(i => new[] { Layout[2 * (i * 7 % Count)], Layout[(2 * (i * 7 % Count)) + 1] })
            .ToArray();
        var trust = MapTrust.Count(Layout, Graph, Samples.One).Average();
        var (layout, counts) = MapLayout.Create(Vectors, Graph, Options, new PreviousLayout(shuffled, trust), Samples.One);
        Assert.Equal(Layout, layout);
        Assert.Equal(trust, counts.Average());
    }

    [Fact]
    public void Trust_counts_the_nearest_that_are_near_on_the_map()
    {
        var counts = MapTrust.Count(Layout, Graph, Samples.One);
        for (var i = 0; i < Count; i++)
            Assert.Equal(Graph.Neighbors(i)[..10].ToArray().Intersect(Nearest(Layout, i, 30)).Count(), counts[i]);
        Assert.True(counts.Average() > 5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    public void Trust_of_a_few_documents_is_all_they_have(int n)
    {
        var vectors = Samples.Blobs(n, Dimensions, 2, 0.1f, 5);
        var graph = ExactNeighbors.Find(vectors, Dimensions, 30, Samples.One);
        Assert.All(MapTrust.Count(new float[2 * n], graph, Samples.One), c => Assert.Equal(Math.Min(10, n - 1), c));
    }
}
