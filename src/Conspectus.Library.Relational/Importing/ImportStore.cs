using System.Globalization;
using Conspectus.Library.Importing;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Importing;

/// <summary>Imports into SQLite.</summary>
internal sealed class ImportStore(Database database, TimeProvider clock) : IImportStore
{
    public ValueTask<bool> HasImportedAsync(string hash, CancellationToken cancel) =>
        database.ReadAsync(c => c.Scalar("SELECT 1 FROM import WHERE hash = @hash LIMIT 1", ("@hash", hash)) is not null, cancel);

    public async ValueTask<IImportSession> BeginAsync(SourceStamp source, CancellationToken cancel)
    {
        var write = await database.BeginLongWriteAsync(cancel).ConfigureAwait(false);
        try
        {
            await write.TidyAsync(cancel).ConfigureAwait(false);
            return new ImportSession(write, clock, source);
        }
        catch
        {
            await write.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask<IReadOnlyList<MergedRecord>> MergesAsync(CancellationToken cancel) => database.ReadAsync(MergeRows.All, cancel);

    public async ValueTask<UndoneMerge?> SplitAsync(string id, CancellationToken cancel)
    {
        await using var slices = await database.BeginLongWriteAsync(cancel).ConfigureAwait(false);
        await slices.TidyAsync(cancel).ConfigureAwait(false);
        return await MergeSplitting.RunAsync(slices, clock, id, cancel).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyList<ImportRecord>> HistoryAsync(int limit, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ImportRecord>>(
        c => c.Rows(
            r => new ImportRecord(
                new SourceStamp(r.GetString(0), r.GetString(1), r.GetString(2)),
                DateTimeOffset.Parse(r.GetString(3), CultureInfo.InvariantCulture),
                new ImportCounts(r.GetInt32(4), r.GetInt32(5), r.GetInt32(6))),
            "SELECT location, kind, hash, imported_at, added, updated, unchanged FROM import ORDER BY number DESC LIMIT @limit",
            ("@limit", limit)),
        cancel);
}
