using Conspectus.Core.Papers;
using Conspectus.Library.Papers;
using FsCheck.Xunit;

namespace Conspectus.Library.Conformance.Papers;

/// <summary>What a text finds.</summary>
public abstract class SearchTests(Func<StoreFixture> create) : StoreTests(create)
{
    protected override async ValueTask ArrangeAsync() => await ImportAsync(
        Sample.Paper("Graph networks for molecules", "Michał Gödel", "We learn on graphs."),
        Sample.Paper("Kernel methods", "Zoë Müller",
            "A graph of kernels; networks of neural tissue.") with
        { Keywords = ["Gaussian process", "k-means"] },
        Sample.Paper("Neural networks that sleep", "Søren Ærø", "Rest is all you need."),
        Sample.Paper("Diffusion", "Ada Lovelace", "Sampling for molecules with kernels."));

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
    public async Task Finds(string text, params string[] titles) =>
        Assert.Equal(titles.Order(), (await TitlesAsync(new() { Text = text })).Order());

    [Fact]
    public async Task A_word_in_the_title_counts_more_than_in_the_abstract() =>
        Assert.Equal(["Graph networks for molecules", "Diffusion"], await TitlesAsync(new() { Text = "molecules" }));

    [Fact]
    public async Task The_whole_word_comes_before_its_beginnings()
    {
        await ImportAsync(Sample.Paper("Gan", "X Y"), Sample.Paper("Ganglia", "X Y"), Sample.Paper("Gang", "X Y"));
        var titles = await TitlesAsync(new() { Text = "gan" });
        Assert.Equal(("Gan", 3), (titles[0], titles.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"")]
    [InlineData("* ( ) ^ : -")]
    public async Task Text_without_a_word_selects_all(string text)
    {
        var page = await QueryAsync(new() { Text = text });
        Assert.Equal(4, page.Total);
        Assert.Null(page.Search);
        Assert.All(page.Rows, r => Assert.Equal((0, null), (r.Score, r.Match)));
    }

    [Fact]
    public async Task The_first_scores_one_and_scores_fall()
    {
        var rows = (await QueryAsync(new() { Text = "graph kernels networks zebra" })).Rows;
        Assert.Equal(1, rows[0].Score);
        Assert.Equal(rows.Select(r => r.Score).OrderDescending(), rows.Select(r => r.Score));
        Assert.All(rows, r => Assert.True(r.Score > 0));
    }

    [Fact]
    public async Task A_page_tells_how_many_have_all_the_words()
    {
        var page = await QueryAsync(new() { Text = "graph networks" });
        Assert.Equal(page.Rows.Count(r => r.Match!.Complete), page.Search!.Complete);
        Assert.Equal(2, page.Search.Complete);
        Assert.Equal(1, (await QueryAsync(new() { Text = "graph networks", Author = "Zoe Muller" })).Search!.Complete);
        Assert.Equal(2, (await QueryAsync(new() { Text = "graph networks", Limit = 0 })).Search!.Complete);
    }

    [Fact]
    public async Task A_row_tells_why_it_was_found()
    {
        var page = await QueryAsync(new() { Text = "graph muller" });
        var match = page.Rows[0].Match!;
        Assert.True(match.Complete);
        Assert.Equal(["graph", "muller"], match.Words.Select(w => w.Word).Order());
        Assert.Equal(match.Words.Select(w => w.Share).OrderDescending(), match.Words.Select(w => w.Share));
        Assert.Equal(0, match.Cosine);
        Assert.True(page.Search!.ShareOf("Graphs") > 0);
        Assert.Equal(0, page.Search.ShareOf("methods"));
    }

    [Fact]
    public async Task A_word_that_no_paper_has_is_read_as_the_nearest()
    {
        var page = await QueryAsync(new() { Text = "diffusoin" });
        Assert.Equal([new WordCorrection("diffusoin", "diffusion")], page.Search!.Corrections);
        Assert.Equal("Diffusion", page.Rows[0].Paper.Title.Text);
        var exact = await QueryAsync(new() { Text = "diffusoin", Exact = true });
        Assert.Equal(0, exact.Total);
        Assert.Empty(exact.Search!.Corrections);
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
    public async Task Query_syntax_is_only_text(string text)
    {
        await QueryAsync(new() { Text = text, Facets = true });
        Assert.Equal(4, await Papers.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_pasted_book_is_searched_too() =>
        Assert.Equal(1, (await QueryAsync(
            new() { Text = "sleep " + string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"w{i}")) })).Total);

    [Property(MaxTest = 200)]
    public async Task Any_text_is_safe(string? text)
    {
        var page = await QueryAsync(new() { Text = text ?? "" });
        Assert.True(page.Rows.Count <= page.Total);
        await FacetsAsync(new() { Text = text ?? "", Author = text, Keyword = text, Session = text });
    }

    [Property(MaxTest = 200)]
    public async Task Any_mix_of_syntax_is_safe(int[] choices)
    {
        string[] pieces = ["\"", "graph", " ", "*", "(", ")", " OR ", " NEAR(", "kern", ":", "-", "^", "+", "\\", "$", "{", "}", "“", ",",
            "é", "\0"];
        var text = string.Concat(choices.Select(c => pieces[(c & int.MaxValue) % pieces.Length]));
        Assert.InRange((await QueryAsync(new() { Text = text })).Total, 0, 4);
    }

    [Fact]
    public async Task A_changed_abstract_is_found_by_its_new_words_only()
    {
        var again = await OpenAgainAsync();
        async Task<List<string>> Found(string text) =>
            [.. (await again.Papers.QueryAsync(Reader, new() { Text = text }, Cancel)).Rows.Select(r => r.Paper.Title.Text)];
        Assert.Equal(["Graph networks for molecules", "Diffusion"], await Found("molecules"));
        await ImportAsync(Sample.Paper("Diffusion", "Ada Lovelace", "Sampling for zebras."));
        Assert.Equal(["Diffusion"], await TitlesAsync(new() { Text = "zebras" }));
        Assert.Equal(["Graph networks for molecules"], await TitlesAsync(new() { Text = "molecules" }));
        Assert.Equal(["Diffusion"], await Found("zebras"));
        Assert.Equal(["Graph networks for molecules"], await Found("molecules"));
    }

    [Fact]
    public async Task Papers_of_another_process_are_found()
    {
        var again = await OpenAgainAsync();
        await again.Papers.PrepareSearchAsync(Cancel);
        Assert.Equal(0, (await again.Papers.QueryAsync(Reader, new() { Text = "zebras" }, Cancel)).Total);
        await ImportAsync(Sample.Paper("Zebras"));
        Assert.Equal(1, (await again.Papers.QueryAsync(Reader, new() { Text = "zebras" }, Cancel)).Total);
    }

    [Fact]
    public async Task A_mark_changes_nothing_that_is_found()
    {
        var before = LibraryContent.Text((await QueryAsync(new() { Text = "graph" })).Rows);
        await MarkAsync((await IdsAsync())[3], Core.Reading.Mark.Liked);
        Assert.Equal(before, LibraryContent.Text((await QueryAsync(new() { Text = "graph" })).Rows));
    }
}
