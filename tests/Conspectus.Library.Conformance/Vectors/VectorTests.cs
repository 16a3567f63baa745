using Conspectus.Library.Vectors;

namespace Conspectus.Library.Conformance.Vectors;

/// <summary>What encoders have read.</summary>
public abstract class VectorTests(Func<StoreFixture> create) : StoreTests(create)
{
    private IReadOnlyList<string> _ids = [];

    private IVectorStore Vectors => Library.Vectors;

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(Sample.Many(4));
        _ids = await IdsAsync();
    }

    [Fact]
    public async Task What_an_encoder_has_read_comes_back_in_library_order()
    {
        Assert.Empty(await Vectors.AllAsync("small", Cancel));
        await SaveAsync("small", Paper(2, "two", 0.5f, -0.25f), Paper(0, "zero", 1, float.Epsilon));
        await SaveAsync("small", Paper(1, "one", 0, 0));
        await AssertStoredAsync("small", Paper(0, "zero", 1, float.Epsilon), Paper(1, "one", 0, 0), Paper(2, "two", 0.5f, -0.25f));
    }

    [Fact]
    public async Task A_paper_read_again_has_one_vector()
    {
        await SaveAsync("small", Paper(0, "old", 1, 0), Paper(1, "one", 1, 0));
        await SaveAsync("small", Paper(0, "new", 0, 1, 0.5f));
        await AssertStoredAsync("small", Paper(0, "new", 0, 1, 0.5f), Paper(1, "one", 1, 0));
    }

    [Fact]
    public async Task Each_encoder_has_its_own()
    {
        await SaveAsync("small", Paper(0, "zero", 1, 0));
        await SaveAsync("large", Paper(0, "zero", 0, 0, 1));
        await AssertStoredAsync("small", Paper(0, "zero", 1, 0));
        await AssertStoredAsync("large", Paper(0, "zero", 0, 0, 1));
        Assert.Empty(await Vectors.AllAsync("none", Cancel));
    }

    [Fact]
    public async Task A_batch_with_an_unknown_paper_is_not_kept_in_part()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await SaveAsync("small", Paper(0, "zero", 1, 0), new EncodedPaper("nowhere", "hash", [1])));
        Assert.Empty(await Vectors.AllAsync("small", Cancel));
        await SaveAsync("small");
        Assert.Empty(await Vectors.AllAsync("small", Cancel));
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_is_not_kept_in_part()
    {
        using var cancel = new CancellationTokenSource();
        var papers = new Trap<EncodedPaper>([Paper(0, "zero", 1, 0), Paper(1, "one", 0, 1)], 1, cancel.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Vectors.SaveAsync("small", papers, cancel.Token));
        Assert.Empty(await Vectors.AllAsync("small", Cancel));
    }

    [Fact]
    public async Task An_import_or_an_analysis_leaves_what_was_read()
    {
        await SaveAsync("small", Paper(0, "zero", 1, 0));
        var paper = (await Papers.AllAsync(Cancel))[0];
        Assert.Equal(1, (await ImportAsync(paper with { Abstract = Sample.Text("Another abstract.") })).Updated);
        await AnalysisSample.SaveAsync(Library, _ => 0);
        await AssertStoredAsync("small", Paper(0, "zero", 1, 0));
    }

    private EncodedPaper Paper(int index, string hash, params float[] vector) => new(_ids[index], hash, vector);

    private ValueTask SaveAsync(string encoder, params EncodedPaper[] papers) => Vectors.SaveAsync(encoder, papers, Cancel);

    private async Task AssertStoredAsync(string encoder, params EncodedPaper[] expected)
    {
        foreach (var library in new[] { Library, await OpenAgainAsync() })
            Assert.Equal(LibraryContent.Text(expected), LibraryContent.Text(await library.Vectors.AllAsync(encoder, Cancel)));
    }
}
