using Conspectus.Core;
using Conspectus.Sources.Fetching;
using Conspectus.Sources.Locations;

namespace Conspectus.Sources;

/// <summary>Opens sources: files, addresses, and conferences by name. Safe to use from several threads.</summary>
public sealed class SourceReader : IDisposable
{
    private readonly SourceOptions _options;
    private readonly Fetcher _fetcher;

    /// <summary>Creates the reader.</summary>
    /// <param name="options">Limits, the cache's folder, and an edition that overrides the source's.</param>
    /// <param name="handler">
    /// Sends requests, not following redirects; the reader's own if null. Left open when the reader is disposed.
    /// </param>
    /// <param name="clock">Times waits and stamps downloads; the system's clock if null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit makes no sense.</exception>
    public SourceReader(SourceOptions options, HttpMessageHandler? handler = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Checked();
        _fetcher = new Fetcher(_options.Fetching, handler, clock ?? TimeProvider.System);
    }

    /// <summary>
    /// Brings a source's bytes to hand: opens a file, or downloads what is not in the cache or has changed. Nothing is parsed yet.
    /// </summary>
    /// <param name="location">
    /// A path of a file or folder, an http or https address, a conference such as "neurips-2023", or a venue of OpenReview, a volume of the
    /// ACL Anthology or a query to arXiv, as "openreview:…", "acl:…" and "arxiv:…".
    /// </param>
    /// <param name="progress">Told how far a download has come.</param>
    /// <param name="cancel">Stops the download; what has arrived is kept and continued the next time.</param>
    /// <exception cref="ConspectusException">There is no such source, it cannot be had, or it is in no known form.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was triggered.</exception>
    public async Task<SourceFile> OpenAsync(string location, IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(location);
        var place = SourceLocation.Parse(location, _options.Sites);
        using var assembly = new SourceAssembly(_options.Limits);
        if (place.Path is { } path) await Task.Run(() => LocalSource.Open(path, assembly, cancel), cancel).ConfigureAwait(false);
        else await new RemoteSource(_fetcher, _options.Limits, _options.MaxPages).OpenAsync(place, assembly, progress, cancel)
            .ConfigureAwait(false);
        var file = new SourceFile(location, assembly, _options);
        assembly.Complete();
        return file;
    }

    /// <summary>Opens files under names of their own: one source, the files of which belong together as those of a folder do.</summary>
    /// <param name="files">The files, at least one.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ConspectusException">One of them cannot be opened, or it is in no known form.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was triggered.</exception>
    public SourceFile Open(IReadOnlyList<NamedFile> files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        using var assembly = new SourceAssembly(_options.Limits);
        LocalSource.Open(files, assembly, cancel);
        var file = new SourceFile(string.Join(", ", files.Select(f => f.Name)), assembly, _options);
        assembly.Complete();
        return file;
    }

    /// <inheritdoc/>
    public void Dispose() => _fetcher.Dispose();
}
