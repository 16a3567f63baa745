using Conspectus.Core;
using Conspectus.Core.Normalization;
using Conspectus.Core.Papers;
using Conspectus.Library.Papers;
using Conspectus.Sources;
using Conspectus.Tex;

namespace Conspectus.Workbench.Importing;

/// <summary>Brings sources into a library: read, normalise, write.</summary>
/// <param name="library">The library.</param>
/// <param name="options">Options.</param>
/// <param name="http">Sends requests; null for the real network.</param>
public sealed class Importer(Library.Library library, ImportOptions options, HttpMessageHandler? http = null)
{
    private const int TypesetTogether = 64;

    /// <summary>Imports sources one after the other. One that cannot be read leaves the library as the ones before it made it.</summary>
    /// <param name="locations">Paths, addresses or known conference names.</param>
    /// <param name="progress">Told of reading, typesetting and writing.</param>
    /// <param name="cancel">Stops the import; the source at hand then changes nothing.</param>
    /// <exception cref="ConspectusException">A source cannot be reached or is not what it claims, or the library cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public async Task<ImportReport> ImportAsync(IEnumerable<string> locations, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        using var reader = new SourceReader(options.Sources, http);
        using var formulas = new FormulaRenderer();
        var normalizer = new PaperNormalizer(new Typesetter(formulas));
        var report = ImportReport.Empty;
        foreach (var location in locations)
        {
            using var file = await reader.OpenAsync(location, progress, cancel).ConfigureAwait(false);
            report = report.Plus(await Task.Run(() => Import(file, normalizer, progress, cancel), cancel).ConfigureAwait(false));
        }

        return report;
    }

    private ImportReport Import(SourceFile file, PaperNormalizer normalizer, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var sources = options.Sources;
        var hash = Fingerprint.Of(
            $"{ImportOptions.Version}", file.ComputeHash(cancel), sources.Conference, $"{sources.Year}", sources.IncludeRejected ? "rejected" : "");
        if (options.SkipKnown && library.Papers.HasImported(hash)) return ImportReport.Empty with { Known = [file.Location] };
        var content = file.Read(progress, cancel);
        var papers = Normalize(content, normalizer, progress, cancel);
        progress?.Report(new StageProgress("Writing the library", 0));
        var counts = library.Papers.Import(papers, new SourceStamp(file.Location, content.Kind, hash, content.Issues), cancel);
        progress?.Report(new StageProgress("Writing the library", 1));
        return new ImportReport(counts.Added, counts.Updated, counts.Unchanged, content.Issues, []);
    }

    private Paper[] Normalize(SourceContent content, PaperNormalizer normalizer, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var parts = content.Records.Chunk(TypesetTogether).ToList();
        var papers = new IReadOnlyList<Paper>[parts.Count];
        var done = 0;
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancel }, i =>
        {
            papers[i] = normalizer.Normalize(parts[i], content.Edition);
            progress?.Report(new StageProgress("Typesetting titles and abstracts", (double)Interlocked.Increment(ref done) / parts.Count));
        });
        return papers.SelectMany(p => p).ToArray();
    }
}
