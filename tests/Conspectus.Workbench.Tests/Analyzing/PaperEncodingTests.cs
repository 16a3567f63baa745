using System.Runtime.InteropServices;
using Conspectus.Analysis;
using Conspectus.Analysis.Vectors;
using Conspectus.Encoders;
using Conspectus.Encoders.Tests;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Tests.Analyzing;

public sealed class PaperEncodingTests(SampleWorkbench sample) : IDisposable
{
    private readonly TempFolder _folder = new();
    private SentenceEncoder? _tiny;

    private SentenceEncoder Tiny => _tiny ??= SentenceEncoder.Open(TinyModel.Write(_folder.File("tiny")));

    public void Dispose()
    {
        _tiny?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_paper_has_the_vector_of_its_title_and_abstract()
    {
        await using var library = sample.Imported();
        var papers = await library.Library.Papers.AllAsync(Stop);

        var vectors = await EncodeAsync(library, Tiny, threads: 2);

        Assert.Equal((Tiny.Name, Tiny.Dimensions, PaperEncoding.Weight), (vectors.Name, vectors.Dimensions, vectors.Weight));
        Assert.Equal(Bytes(Tiny.Encode([.. papers.Select(p => $"{p.Title.Text}. {p.Abstract.Text}")], new Workers(1))), Bytes(vectors.Values));
        Assert.Equal(papers.Select(p => p.Id), (await library.Library.Vectors.AllAsync(Tiny.Fingerprint, Stop)).Select(e => e.PaperId));
        Assert.Equal(Bytes(vectors.Values), Bytes((await EncodeAsync(library, Tiny, threads: 1)).Values));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(9, 2)]
    public async Task Stopped_it_goes_on_with_the_rest_alone(int batches, int threads)
    {
        await using var library = sample.Imported();
        var read = batches * threads * 8;
        using var stop = new CancelAfter(1 + batches); // the first report comes before the first batch

        var papers = await library.Library.Papers.AllAsync(Stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PaperEncoding(library.Library, Tiny).RunAsync(papers, threads, stop, stop.Token));

        await library.ReopenAsync();
        Assert.Equal(read, (await library.Library.Vectors.AllAsync(Tiny.Fingerprint, Stop)).Count);
        using var rest = new CancelAfter(int.MaxValue);
        var vectors = await new PaperEncoding(library.Library, Tiny).RunAsync(papers, threads, rest, rest.Token);
        Assert.Equal($"{read} of {Repository.SamplePapers} papers", rest.Reports[0].Detail);
        Assert.Equal(Math.Ceiling((Repository.SamplePapers - read) / (threads * 8.0)), rest.Reports.Count - 1);
        Assert.Equal(1, rest.Reports[^1].Fraction);
        await using var whole = sample.Imported();
        Assert.Equal(Bytes((await EncodeAsync(whole, Tiny, threads: 2)).Values), Bytes(vectors.Values));
    }

    [Fact]
    public async Task Only_a_paper_that_has_changed_is_read_again()
    {
        await using var library = sample.Imported();
        var before = (await EncodeAsync(library, Tiny, threads: 2)).Values;
        var feed = new SampleFeed();
        feed[3]["abstract"] = "We prune decision trees until nothing is left.";
        feed[4]["keywords"] = new System.Text.Json.Nodes.JsonArray("a keyword, which is not read");
        await library.ImportAsync(feed.WriteTo(library.Folder));
        using var progress = new CancelAfter(int.MaxValue);

        var after = (await new PaperEncoding(library.Library, Tiny).RunAsync(await library.Library.Papers.AllAsync(Stop), 1, progress, progress.Token)).Values;

        Assert.Equal([$"{Repository.SamplePapers - 1} of {Repository.SamplePapers} papers", $"{Repository.SamplePapers} of {Repository.SamplePapers} papers"], progress.Reports.Select(r => r.Detail!));
        Assert.Equal([3], Enumerable.Range(0, Repository.SamplePapers).Where(i => !before.AsSpan(i * Tiny.Dimensions, Tiny.Dimensions).SequenceEqual(after.AsSpan(i * Tiny.Dimensions, Tiny.Dimensions))));
    }

    [Fact]
    public async Task An_analysis_with_an_encoder_is_another_than_one_without()
    {
        await using var library = sample.Analysed();
        await using var same = sample.Analysed();
        var plain = await LibraryContent.AnalysisOfAsync(library.Library);
        async Task<AnalysisReport> WithAsync(int threads, bool again = false) => await new Analyst((again ? same : library).Library, new AnalysisOptions(), Tiny).RunAsync(threads, null, TestContext.Current.CancellationToken);

        var first = await WithAsync(2);
        var two = await LibraryContent.AnalysisOfAsync(library.Library);

        Assert.Equal((false, "encoder"), (first.Reused, first.Stages[0].Name));
        Assert.Contains(Tiny.Fingerprint, first.Stages[0].Options, StringComparison.Ordinal);
        Assert.NotEqual(plain, two);
        Assert.True((await WithAsync(2)).Reused);
        Assert.True(await new Analyst(library.Library, new AnalysisOptions()).IsCurrentAsync(Stop));
        Assert.NotEmpty(await new SimilarText(library.Library, new AnalysisOptions()).FindAsync("graph neural networks", 5, Workers.All));

        // The groups go on from the analysis before, so one that is to be equal must start from the same.
        Assert.False((await WithAsync(1, again: true)).Reused);
        Assert.Equal(two, await LibraryContent.AnalysisOfAsync(same.Library));
        Assert.False((await library.AnalyseAsync()).Reused);
    }

    [Fact]
    public async Task Cancelled_while_it_reads_the_stored_analysis_stays()
    {
        await using var library = sample.Analysed();
        var before = await LibraryContent.OfAsync(library.Library);
        using var stop = new CancelAfter(3);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Analyst(library.Library, new AnalysisOptions(), Tiny).RunAsync(1, stop, stop.Token));

        await library.ReopenAsync();
        Assert.Equal(before, await LibraryContent.OfAsync(library.Library));
        Assert.Equal(16, (await library.Library.Vectors.AllAsync(Tiny.Fingerprint, Stop)).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_library_of_any_size_can_be_analysed_with_an_encoder(int count)
    {
        await using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(count).WriteTo(library.Folder));

        var report = await new Analyst(library.Library, new AnalysisOptions(), Tiny).RunAsync(1, null, TestContext.Current.CancellationToken);

        Assert.Equal(count, report.Papers);
        Assert.Equal(count, (await library.Library.Vectors.AllAsync(Tiny.Fingerprint, Stop)).Count);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_real_encoder_stopped_goes_on_where_it_was()
    {
        using var encoder = SentenceEncoder.Open(RealModel.Folder);
        await using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(24).WriteTo(library.Folder));
        using var stop = new CancelAfter(2);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Analyst(library.Library, new AnalysisOptions(), encoder).RunAsync(1, stop, stop.Token));
        await library.ReopenAsync();
        using var rest = new CancelAfter(int.MaxValue);

        var report = await new Analyst(library.Library, new AnalysisOptions(), encoder).RunAsync(1, rest, rest.Token);

        Assert.False(report.Reused);
        Assert.Equal(["8 of 24 papers", "16 of 24 papers", "24 of 24 papers"], rest.Reports.Where(r => r.Stage == PaperEncoding.Stage).Select(r => r.Detail!.Split(',')[0]));
        Assert.All(await library.Library.Vectors.AllAsync(encoder.Fingerprint, Stop), e => Assert.Equal(1, DenseMath.Dot(e.Vector, e.Vector), 1e-5));
    }

    private static async Task<DocumentVectors> EncodeAsync(TempLibrary library, SentenceEncoder encoder, int threads) =>
        await new PaperEncoding(library.Library, encoder).RunAsync(await library.Library.Papers.AllAsync(Stop), threads, null, TestContext.Current.CancellationToken);

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes<float>(values).ToArray();
}
