using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Library.Importing;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Importing;

/// <summary>One import: rows that nobody sees, slice by slice, and one transaction that shows them.</summary>
internal sealed class ImportSession : IImportSession
{
    private const int PapersASlice = 64;
    private readonly TimeProvider _clock;
    private readonly SourceStamp _source;
    private readonly IDisposable _held;
    private readonly Slices _slices;
    private readonly ImportBatch _batch;
    private bool _ended;
    private bool _shown;
    private bool _disposed;

    internal ImportSession(Slices slices, TimeProvider clock, SourceStamp source, IDisposable held)
    {
        (_clock, _source, _slices, _held) = (clock, source, slices, held);
        _batch = slices.Read(c => new ImportBatch(c, source, clock.GetUtcNow()), default);
    }

    public IReadOnlyList<ImportIssue> Issues => _batch.Issues;

    public async ValueTask AddAsync(IReadOnlyList<Paper> papers, CancellationToken cancel)
    {
        End();
        foreach (var slice in papers.Chunk(PapersASlice))
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
        await _slices.ShowAsync(c =>
        {
            coming?.Show(c, _clock.GetUtcNow());
            MergeRows.Show(c);
            Log(c, counts, [.. issues, .. Issues]);
            return true;
        }, cancel).ConfigureAwait(false);
        _shown = true;
        await ImportTidying.RunAsync(_slices, CancellationToken.None).ConfigureAwait(false);
        return counts;
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        try
        {
            _batch.Dispose();
            if (!_shown) await ImportTidying.RunAsync(_slices, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _slices.Dispose();
            _held.Dispose();
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

    private void Log(SqliteConnection connection, ImportCounts counts, IReadOnlyList<ImportIssue> issues)
    {
        // Other names of papers that are unchanged otherwise wait here too.
        connection.Execute("UPDATE papers_state SET is_applying = 1 WHERE EXISTS (SELECT 1 FROM pending_alias)");
        connection.Execute(
            """
            INSERT INTO import (location, kind, hash, imported_at, added, updated, unchanged, issues)
            VALUES ($location, $kind, $hash, $at, $added, $updated, $unchanged, $issues)
            """,
            ("$location", _source.Location), ("$kind", _source.Kind), ("$hash", _source.Hash),
            ("$at", _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)),
            ("$added", counts.Added), ("$updated", counts.Updated), ("$unchanged", counts.Unchanged),
            ("$issues", StoredJson.Write(issues)));
    }
}
