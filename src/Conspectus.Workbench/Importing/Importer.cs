using Conspectus.Core;
using Conspectus.Core.Normalization;
using Conspectus.Core.Papers;
using Conspectus.Library;
using Conspectus.Library.Importing;
using Conspectus.Sources;
using Conspectus.Tex;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Conspectus.Workbench.Importing;

/// <summary>Brings sources into a library: read, normalise, write.</summary>
/// <param name="library">The library.</param>
/// <param name="options">Options.</param>
/// <param name="http">Sends requests; null for the real network.</param>
/// <param name="log">Told what was imported; nobody if null.</param>
public sealed class Importer(ILibrary library, ImportOptions options, HttpMessageHandler? http = null, ILogger? log = null)
{
    private readonly ILogger _log = log ?? NullLogger.Instance;
    private const int TypesetTogether = 64;

    /// <summary>Imports sources one after the other. One that cannot be read leaves the library as the ones before it made it.</summary>
    /// <param name="locations">Paths, addresses or known conference names.</param>
    /// <param name="progress">Told of reading, typesetting and writing.</param>
    /// <param name="cancel">Stops the import; the source at hand then changes nothing.</param>
    /// <exception cref="ConspectusException">
    /// A source cannot be reached or is not what it claims, or the library cannot be written.
    /// </exception>
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
            report = report.Plus(await Task.Run(() => ImportAsync(file, normalizer, progress, cancel), cancel).ConfigureAwait(false));
        }

        return report;
    }

    /// <summary>Imports files under names of their own, which together are one source.</summary>
    /// <param name="files">The files, at least one.</param>
    /// <param name="progress">Told of reading, typesetting and writing.</param>
    /// <param name="cancel">Stops the import, which then changes nothing.</param>
    /// <exception cref="ConspectusException">They are not what they claim, or the library cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public async Task<ImportReport> ImportAsync(
        IReadOnlyList<NamedFile> files, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        using var reader = new SourceReader(options.Sources, http);
        using var formulas = new FormulaRenderer();
        var normalizer = new PaperNormalizer(new Typesetter(formulas));
        using var file = reader.Open(files, cancel);
        return await Task.Run(() => ImportAsync(file, normalizer, progress, cancel), cancel).ConfigureAwait(false);
    }

    /// <summary>Reads files as an import would, all of them, and writes nothing. Cost: that of reading, without that of writing.</summary>
    /// <param name="files">The files, at least one.</param>
    /// <param name="first">How many of the first records are wanted as papers.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ConspectusException">They are not what they claim.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<ImportPreview> PreviewAsync(IReadOnlyList<NamedFile> files, int first, CancellationToken cancel) =>
        Task.Run(() => Preview(files, first, cancel), cancel);

    private ImportPreview Preview(IReadOnlyList<NamedFile> files, int first, CancellationToken cancel)
    {
        using var reader = new SourceReader(options.Sources, http);
        using var formulas = new FormulaRenderer();
        var normalizer = new PaperNormalizer(new Typesetter(formulas));
        using var file = reader.Open(files, cancel);
        using var records = file.OpenRecords(null, cancel);
        var papers = new List<Paper>();
        var editions = new EditionCounts();
        var (count, abstracts, authors) = (0, 0, 0);
        while (records.Read() is { } batch)
        {
            if (papers.Count < first) papers.AddRange(normalizer.Normalize([.. batch.Records.Take(first - papers.Count)], batch.Edition));
            foreach (var record in batch.Records)
            {
                count++;
                editions.Add(PaperNormalizer.EditionOf(record, batch.Edition));
                if (!string.IsNullOrWhiteSpace(record.Abstract)) abstracts++;
                if (record.Authors.Count > 0) authors++;
            }
        }

        var report = records.Report;
        return new ImportPreview(report.Kind, editions.List(), count, papers, report.Issues)
        {
            WithAbstract = abstracts,
            WithAuthors = authors,
            LeftOut = report.LeftOut,
            Columns = report.Columns,
            Guesses = report.Guesses,
        };
    }

    private async Task<ImportReport> ImportAsync(
        SourceFile file, PaperNormalizer normalizer, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        var sources = options.Sources;
        var columns = string.Concat(sources.Columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"\n{c.Key}={c.Value}"));
        var hash = Fingerprint.Of(
            $"{ImportOptions.Version}", file.ComputeHash(cancel), sources.Conference, $"{sources.Year}",
            (sources.IncludeRejected ? "rejected" : "") + columns);
        if (options.SkipKnown && await library.Importing.HasImportedAsync(hash, cancel).ConfigureAwait(false))
            return ImportReport.Empty with { Known = [file.Location] };
        var session = await library.Importing.BeginAsync(new SourceStamp(file.Location, file.Kind, hash), cancel).ConfigureAwait(false);
        await using var disposed = session.ConfigureAwait(false);
        var editions = new EditionCounts();
        var read = await ReadAsync(file, normalizer, session, editions, progress, cancel).ConfigureAwait(false);
        progress?.Report(new StageProgress("Writing the library", 0));
        var issues = read.Issues.Concat(session.Issues).ToList();
        var counts = await session.CompleteAsync(read.Issues, cancel).ConfigureAwait(false);
        progress?.Report(new StageProgress("Writing the library", 1));
        _log.LogInformation(
            "Imported {Location} ({Kind}): {Added} added, {Updated} updated, {Unchanged} unchanged, {LeftOut} left out, {Issues} issues.",
            file.Location, file.Kind, counts.Added, counts.Updated, counts.Unchanged, read.LeftOut, issues.Count);
        return new ImportReport(counts.Added, counts.Updated, counts.Unchanged, issues, [])
        {
            Guesses = read.Guesses,
            LeftOut = read.LeftOut,
            Editions = editions.List(),
        };
    }

    // Memory holds two batches, whatever the size of the source: one is written while the next is read and typeset.
    private async Task<SourceReport> ReadAsync(
        SourceFile file, PaperNormalizer normalizer, IImportSession session, EditionCounts editions, IProgress<StageProgress>? progress,
        CancellationToken cancel)
    {
        using var records = file.OpenRecords(progress, cancel);
        var writing = Task.CompletedTask;
        try
        {
            while (records.Read() is { } batch)
            {
                var papers = Normalize(batch, normalizer, cancel);
                foreach (var paper in papers) editions.Add(paper.Edition);
                await writing.ConfigureAwait(false);
                writing = Task.Run(async () => await session.AddAsync(papers, cancel).ConfigureAwait(false), cancel);
            }
        }
        finally
        {
            await writing.ConfigureAwait(false); // nobody may dispose the session while it is written to
        }

        return records.Report;
    }

    private Paper[] Normalize(RecordBatch batch, PaperNormalizer normalizer, CancellationToken cancel)
    {
        var parts = batch.Records.Chunk(TypesetTogether).ToList();
        var papers = new IReadOnlyList<Paper>[parts.Count];
        Parallel.For(
            0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancel },
            i => papers[i] = normalizer.Normalize(parts[i], batch.Edition));
        var read = papers.SelectMany(p => p);
        return options.Includes is { } includes ? [.. read.Where(includes)] : [.. read];
    }
}
