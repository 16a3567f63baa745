using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Library.Importing;
using Conspectus.Library.People;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Importing;

/// <summary>One import: rows that nobody sees, slice by slice, and one transaction that shows them.</summary>
internal sealed class ImportSession : IImportSession
{
    private readonly TimeProvider _clock;
    private readonly SourceStamp _source;
    private readonly LongWrite _slices;
    private readonly ImportBatch _batch;
    private bool _ended;
    private bool _shown;
    private bool _disposed;

    internal ImportSession(LongWrite slices, TimeProvider clock, SourceStamp source)
    {
        (_clock, _source, _slices) = (clock, source, slices);
        _batch = slices.Read(c => new ImportBatch(c, source, clock.GetUtcNow()), default);
    }

    public IReadOnlyList<ImportIssue> Issues => _batch.Issues;

    public async ValueTask AddAsync(IReadOnlyList<Paper> papers, CancellationToken cancel)
    {
        End();
        foreach (var slice in papers.Chunk(_slices.PapersASlice))
        {
            _slices.Read(_ => _batch.Read(slice, cancel), cancel);
            await _slices.RunAsync(_ => _batch.Write(), cancel).ConfigureAwait(false);
        }

        _ended = false;
    }

    public async ValueTask<ImportCounts> CompleteAsync(IReadOnlyList<ImportIssue> issues, CancellationToken cancel)
    {
        End();
        var counts = _batch.Counts();
        _batch.Close();
        var changed = counts.Added + counts.Updated > 0;
        var coming = changed ? await ComingPapers.PrepareAsync(_slices, cancel).ConfigureAwait(false) : null;
        // What nobody sees anyway can take its place at once.
        if (_slices.IsWhole) await PendingPapers.ApplyAsync(_slices, cancel).ConfigureAwait(false);
        await _slices.ShowAsync(c =>
        {
            coming?.Show(c, _clock.GetUtcNow());
            MergeRows.Show(c);
            Log(c, counts, [.. issues, .. Issues]);
            return true;
        }, cancel).ConfigureAwait(false);
        _shown = true;
        await _slices.TidyAsync(CancellationToken.None).ConfigureAwait(false);
        return counts;
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        try
        {
            _batch.Dispose();
            if (!_shown) await _slices.TidyAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            await _slices.DisposeAsync().ConfigureAwait(false);
        }
    }

    // A call that fails or is cancelled leaves the import ended; one that does not lets it go on.
    private void End()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(IImportSession));
        if (_ended)
            throw new InvalidOperationException("The import was completed, or an earlier call of it failed: it can only be disposed.");
        _ended = true;
    }

    private void Log(StoreConnection connection, ImportCounts counts, IReadOnlyList<ImportIssue> issues)
    {
        // Other names of papers that are unchanged otherwise wait here too.
        connection.Execute("UPDATE papers_state SET is_applying = 1 WHERE EXISTS (SELECT 1 FROM pending_alias)");
        connection.Execute(
            """
            INSERT INTO import (location, kind, hash, imported_at, added, updated, unchanged, issues)
            VALUES (@location, @kind, @hash, @at, @added, @updated, @unchanged, @issues)
            """,
            ("@location", _source.Location), ("@kind", _source.Kind), ("@hash", _source.Hash),
            ("@at", _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)),
            ("@added", counts.Added), ("@updated", counts.Updated), ("@unchanged", counts.Unchanged),
            ("@issues", StoredJson.Write(issues)));
        AuditRows.Add(connection, _clock.GetUtcNow(), AuditAct.Imported, AuditText.Of(_source, counts));
    }
}
