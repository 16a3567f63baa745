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
    public void Every_paper_has_the_vector_of_its_title_and_abstract()
    {
        using var library = sample.Imported();
        var papers = library.Library.Papers.All();

        var vectors = Encode(library, Tiny, threads: 2);

        Assert.Equal((Tiny.Name, Tiny.Dimensions, PaperEncoding.Weight), (vectors.Name, vectors.Dimensions, vectors.Weight));
        Assert.Equal(Bytes(Tiny.Encode([.. papers.Select(p => $"{p.Title.Text}. {p.Abstract.Text}")], new Workers(1))), Bytes(vectors.Values));
        Assert.Equal(papers.Select(p => p.Id), library.Library.Vectors.All(Tiny.Fingerprint).Select(e => e.PaperId));
        Assert.Equal(Bytes(vectors.Values), Bytes(Encode(library, Tiny, threads: 1).Values));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(9, 2)]
    public void Stopped_it_goes_on_with_the_rest_alone(int batches, int threads)
    {
        using var library = sample.Imported();
        var read = batches * threads * 8;
        using var stop = new CancelAfter(1 + batches); // the first report comes before the first batch

        Assert.ThrowsAny<OperationCanceledException>(() => new PaperEncoding(library.Library, Tiny).Run(library.Library.Papers.All(), threads, stop, stop.Token));

        library.Reopen();
        Assert.Equal(read, library.Library.Vectors.All(Tiny.Fingerprint).Count);
        using var rest = new CancelAfter(int.MaxValue);
        var vectors = new PaperEncoding(library.Library, Tiny).Run(library.Library.Papers.All(), threads, rest, rest.Token);
        Assert.Equal($"{read} of {Repository.SamplePapers} papers", rest.Reports[0].Detail);
        Assert.Equal(Math.Ceiling((Repository.SamplePapers - read) / (threads * 8.0)), rest.Reports.Count - 1);
        Assert.Equal(1, rest.Reports[^1].Fraction);
        using var whole = sample.Imported();
        Assert.Equal(Bytes(Encode(whole, Tiny, threads: 2).Values), Bytes(vectors.Values));
    }

    [Fact]
    public async Task Only_a_paper_that_has_changed_is_read_again()
    {
        using var library = sample.Imported();
        var before = Encode(library, Tiny, threads: 2).Values;
        var feed = new SampleFeed();
        feed[3]["abstract"] = "We prune decision trees until nothing is left.";
        feed[4]["keywords"] = new System.Text.Json.Nodes.JsonArray("a keyword, which is not read");
        await library.ImportAsync(feed.WriteTo(library.Folder));
        using var progress = new CancelAfter(int.MaxValue);

        var after = new PaperEncoding(library.Library, Tiny).Run(library.Library.Papers.All(), 1, progress, progress.Token).Values;

        Assert.Equal([$"{Repository.SamplePapers - 1} of {Repository.SamplePapers} papers", $"{Repository.SamplePapers} of {Repository.SamplePapers} papers"], progress.Reports.Select(r => r.Detail!));
        Assert.Equal([3], Enumerable.Range(0, Repository.SamplePapers).Where(i => !before.AsSpan(i * Tiny.Dimensions, Tiny.Dimensions).SequenceEqual(after.AsSpan(i * Tiny.Dimensions, Tiny.Dimensions))));
    }

    [Fact]
    public void An_analysis_with_an_encoder_is_another_than_one_without()
    {
        using var library = sample.Analysed();
        using var same = sample.Analysed();
        var plain = LibraryContent.AnalysisOf(library.Library);
        AnalysisReport With(int threads, bool again = false) => new Analyst((again ? same : library).Library, new AnalysisOptions(), Tiny).Run(threads, null, TestContext.Current.CancellationToken);

        var first = With(2);
        var two = LibraryContent.AnalysisOf(library.Library);

        Assert.Equal((false, "encoder"), (first.Reused, first.Stages[0].Name));
        Assert.Contains(Tiny.Fingerprint, first.Stages[0].Options, StringComparison.Ordinal);
        Assert.NotEqual(plain, two);
        Assert.True(With(2).Reused);
        Assert.True(new Analyst(library.Library, new AnalysisOptions()).IsCurrent());
        Assert.NotEmpty(new SimilarText(library.Library, new AnalysisOptions()).Find("graph neural networks", 5, Workers.All));

        // The groups go on from the analysis before, so one that is to be equal must start from the same.
        Assert.False(With(1, again: true).Reused);
        Assert.Equal(two, LibraryContent.AnalysisOf(same.Library));
        Assert.False(library.Analyse().Reused);
    }

    [Fact]
    public void Cancelled_while_it_reads_the_stored_analysis_stays()
    {
        using var library = sample.Analysed();
        var before = LibraryContent.Of(library.Library);
        using var stop = new CancelAfter(3);

        Assert.ThrowsAny<OperationCanceledException>(() => new Analyst(library.Library, new AnalysisOptions(), Tiny).Run(1, stop, stop.Token));

        library.Reopen();
        Assert.Equal(before, LibraryContent.Of(library.Library));
        Assert.Equal(16, library.Library.Vectors.All(Tiny.Fingerprint).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_library_of_any_size_can_be_analysed_with_an_encoder(int count)
    {
        using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(count).WriteTo(library.Folder));

        var report = new Analyst(library.Library, new AnalysisOptions(), Tiny).Run(1, null, TestContext.Current.CancellationToken);

        Assert.Equal(count, report.Papers);
        Assert.Equal(count, library.Library.Vectors.All(Tiny.Fingerprint).Count);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_real_encoder_stopped_goes_on_where_it_was()
    {
        using var encoder = SentenceEncoder.Open(RealModel.Folder);
        using var library = new TempLibrary();
        await library.ImportAsync(new SampleFeed().Take(24).WriteTo(library.Folder));
        using var stop = new CancelAfter(2);
        Assert.ThrowsAny<OperationCanceledException>(() => new Analyst(library.Library, new AnalysisOptions(), encoder).Run(1, stop, stop.Token));
        library.Reopen();
        using var rest = new CancelAfter(int.MaxValue);

        var report = new Analyst(library.Library, new AnalysisOptions(), encoder).Run(1, rest, rest.Token);

        Assert.False(report.Reused);
        Assert.Equal(["8 of 24 papers", "16 of 24 papers", "24 of 24 papers"], rest.Reports.Where(r => r.Stage == PaperEncoding.Stage).Select(r => r.Detail!.Split(',')[0]));
        Assert.All(library.Library.Vectors.All(encoder.Fingerprint), e => Assert.Equal(1, DenseMath.Dot(e.Vector, e.Vector), 1e-5));
    }

    private static DocumentVectors Encode(TempLibrary library, SentenceEncoder encoder, int threads) =>
        new PaperEncoding(library.Library, encoder).Run(library.Library.Papers.All(), threads, null, TestContext.Current.CancellationToken);

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes<float>(values).ToArray();
}
