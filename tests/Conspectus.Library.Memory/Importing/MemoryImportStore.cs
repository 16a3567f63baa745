using Conspectus.Library.Importing;

namespace Conspectus.Library.Memory.Importing;

/// <summary>Imports into memory.</summary>
internal sealed class MemoryImportStore(MemoryServer server, TimeProvider clock, LongWriteTurns turns) : IImportStore
{
    public ValueTask<bool> HasImportedAsync(string hash, CancellationToken cancel) =>
        new(server.Read(s => s.Imports.Exists(i => i.Source.Hash == hash), cancel));

    public async ValueTask<IImportSession> BeginAsync(SourceStamp source, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var turn = await turns.TakeAsync(cancel).ConfigureAwait(false);
        return new MemoryImportSession(server, clock, source, turn);
    }

    public ValueTask<IReadOnlyList<MergedRecord>> MergesAsync(CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<MergedRecord>>(s => [.. s.Merges.Select(m => m.Told)], cancel));

    public async ValueTask<UndoneMerge?> SplitAsync(string id, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var turn = await turns.TakeAsync(cancel).ConfigureAwait(false);
        return server.Write(state => MemorySplit.Of(state, id, server, clock), cancel);
    }

    public ValueTask<IReadOnlyList<ImportRecord>> HistoryAsync(int limit, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<ImportRecord>>(
        s => [.. (server.Has(Fault.HistoryFromTheStart) ? s.Imports : s.Imports.Reverse()).Take(limit)], cancel));
}
