using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Tests.Topics;

/// <summary>Themes of a topic on coral reefs that are not told apart by a name are one.</summary>
public class JoinedThemesTests
{
    private static IReadOnlyList<string> Themes(params (int Count, Func<int, Document> Create)[] themes)
    {
        (int, Func<int, Document>)[] all =
            [.. themes, (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs"))];
        int[] groups = [.. all.Index().SelectMany(g => Enumerable.Repeat(g.Index, g.Item.Item1))];
        var labels = LabelSample.Of(all, [.. groups.Select(g => g < themes.Length ? 0 : 1)], groups);
        Assert.Equal(groups.Length, labels.Themes.Sum(t => t.Members.Count));
        return [.. labels.Themes.Where(t => labels.Topics[t.Parent].Members.Contains(0)).Select(t => t.Label)];
    }

    // "Nash equilibrium" stood beside "Nash equilibria", "PAC-Bayes" beside "PAC-Bayesian bounds".
    [Theory]
    [InlineData("a Nash equilibrium", "Nash equilibria")]
    [InlineData("nonconvex valleys", "non-convex valleys")]
    [InlineData("PAC-Bayes bounds", "PAC-Bayesian bounds")]
    [InlineData("neighbour sampling", "neighbor sampling")]
    public void Themes_whose_names_are_one_in_other_words_are_one(string one, string other)
    {
        var themes = Themes(
            (12, i => Samples.Titled($"Part {i}", $"There are coral reefs. It is {one}.", one.Replace("a ", "", StringComparison.Ordinal))),
            (10, i => Samples.Titled($"Part {i}", $"There are coral reefs. It is {other}.", other)),
            (14, i => Samples.Titled($"Part {i}", "There are coral reefs. Here are whale songs.", "whale songs")));
        Assert.Equal(2, themes.Count);
        Assert.Contains("Whale songs", themes);
    }

    // Four themes of a topic were called "mixed", each for itself.
    [Fact]
    public void Themes_that_no_name_holds_together_are_the_rest_of_their_topic()
    {
        string[] words = ["anchor", "basalt", "cinder", "drizzle", "ember", "fjord"];
        Func<int, Document> Without(int shift) => i =>
            Samples.Titled($"Part {i}", $"There are coral reefs. Here is an odd {words[(i + shift) % 6]}.");
        var themes = Themes((8, Without(0)), (9, Without(2)), (7, Without(3)),
            (14, i => Samples.Titled($"Part {i}", "There are coral reefs. Here are whale songs.", "whale songs")));
        Assert.Equal(2, themes.Count);
        Assert.Contains("Whale songs", themes);
    }
}
