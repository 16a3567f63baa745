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

    public ValueTask<IReadOnlyList<ImportRecord>> HistoryAsync(int limit, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<ImportRecord>>(
        s => [.. (server.Has(Fault.HistoryFromTheStart) ? s.Imports : s.Imports.Reverse()).Take(limit)], cancel));
}
