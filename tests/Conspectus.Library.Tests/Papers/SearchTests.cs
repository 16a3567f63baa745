using FsCheck.Xunit;

namespace Conspectus.Library.Tests.Papers;

public sealed class SearchTests : IDisposable
{
    private readonly TempLibrary _temp = new();

    public SearchTests() => _temp.Import(
        Sample.Paper("Graph networks for molecules", "Michał Gödel", "We learn on graphs."),
        Sample.Paper("Kernel methods", "Zoë Müller", "A graph of kernels; networks of neural tissue.") with { Keywords = ["Gaussian process", "k-means"] },
        Sample.Paper("Neural networks that sleep", "Søren Ærø", "Rest is all you need."),
        Sample.Paper("Diffusion", "Ada Lovelace", "Sampling for molecules with kernels."));

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("molecules", "Graph networks for molecules", "Diffusion")]
    [InlineData("MOLECULES graph", "Graph networks for molecules", "Diffusion", "Kernel methods")]
    [InlineData("godel", "Graph networks for molecules")]
    [InlineData("gödel", "Graph networks for molecules")]
    [InlineData("muller zoe", "Kernel methods")]
    [InlineData("gaussian", "Kernel methods")]
    [InlineData("k-means", "Kernel methods")]
    [InlineData("molec", "Graph networks for molecules", "Diffusion")]
    [InlineData("sampling molec", "Diffusion", "Graph networks for molecules")]
    [InlineData("\"neural networks\"", "Neural networks that sleep")]
    [InlineData("\"networks of neural\"", "Kernel methods")]
    [InlineData("“neural netw", "Neural networks that sleep")]
    [InlineData("graph diffusion zebra", "Diffusion", "Graph networks for molecules", "Kernel methods")]
    [InlineData("zebra")]
    public void Finds(string text, params string[] titles) =>
        Assert.Equal(titles.Order(), Titles(text).Order());

    [Fact]
    public void A_word_in_the_title_counts_more_than_in_the_abstract() => Assert.Equal(["Graph networks for molecules", "Diffusion"], Titles("molecules"));

    [Fact]
    public void The_whole_word_comes_before_its_beginnings()
    {
        _temp.Import(Sample.Paper("Gan", "X Y"), Sample.Paper("Ganglia", "X Y"), Sample.Paper("Gang", "X Y"));
        Assert.Equal("Gan", Titles("gan")[0]);
        Assert.Equal(3, Titles("gan").Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"")]
    [InlineData("* ( ) ^ : -")]
    public void Text_without_a_word_selects_all(string text)
    {
        var page = _temp.Papers.Query(new() { Text = text });
        Assert.Equal(4, page.Total);
        Assert.All(page.Rows, r => Assert.Equal(0, r.Score));
    }

    [Fact]
    public void Scores_fall_and_are_positive()
    {
        var scores = _temp.Papers.Query(new() { Text = "graph kernels networks zebra" }).Rows.Select(r => r.Score).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.All(scores, s => Assert.True(s > 0));
    }

    [Theory]
    [InlineData("title:graph")]
    [InlineData("graph NEAR(molecules, 2)")]
    [InlineData("graph OR")]
    [InlineData("NOT AND OR NEAR")]
    [InlineData("\"graph\" + * \"\"")]
    [InlineData("{title abstract} : \"x")]
    [InlineData("'; DROP TABLE paper; --")]
    [InlineData("\0 graph \0")]
    [InlineData("\ud800 graph")]
    [InlineData("^graph")]
    [InlineData("$\\frac{")]
    public void Query_syntax_is_only_text(string text)
    {
        _temp.Papers.Query(new() { Text = text });
        Assert.Equal(4, _temp.Papers.Count());
    }

    [Fact]
    public void A_pasted_book_is_searched_too() =>
        Assert.Equal(1, _temp.Papers.Query(new() { Text = "sleep " + string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"w{i}")) }).Total);

    [Property(MaxTest = 300)]
    public void Any_text_is_safe(string? text)
    {
        var page = _temp.Papers.Query(new() { Text = text ?? "" });
        Assert.True(page.Rows.Count <= page.Total);
        _temp.Papers.CountFacets(new() { Text = text ?? "", Author = text, Keyword = text, Session = text });
    }

    [Property(MaxTest = 200)]
    public void Any_mix_of_syntax_is_safe(int[] choices)
    {
        string[] pieces = ["\"", "graph", " ", "*", "(", ")", " OR ", " NEAR(", "kern", ":", "-", "^", "+", "\\", "$", "{", "}", "“", ",", "é", "\0"];
        var text = string.Concat(choices.Select(c => pieces[(c & int.MaxValue) % pieces.Length]));
        Assert.InRange(_temp.Papers.Query(new() { Text = text }).Total, 0, 4);
    }

    [Fact]
    public void A_changed_abstract_is_found_by_its_new_words_only()
    {
        _temp.Import(Sample.Paper("Diffusion", "Ada Lovelace", "Sampling for zebras."));
        Assert.Equal(["Diffusion"], Titles("zebras"));
        Assert.Equal(["Graph networks for molecules"], Titles("molecules"));
        Assert.Equal(4, _temp.Papers.Count());
    }

    private List<string> Titles(string text) => [.. _temp.Papers.Query(new() { Text = text }).Rows.Select(r => r.Paper.Title.Text)];
}
