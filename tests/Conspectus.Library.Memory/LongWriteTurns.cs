using Conspectus.Core;

namespace Conspectus.Library.Memory;

/// <summary>Lets one import or analysis at a time be written.</summary>
internal sealed class LongWriteTurns(MemoryServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _own = new(1);

    /// <summary>Waits for those of this library as long as it takes, and for those of another for five seconds.</summary>
    internal async ValueTask<IDisposable> TakeAsync(CancellationToken cancel)
    {
        if (server.Has(Fault.TwoImportsAtOnce)) return new Turn(() => { });
        await _own.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (!await server.LongWrites.WaitAsync(Patience, cancel).ConfigureAwait(false))
                throw new ConspectusException(
                    "Another program is importing into the library or analysing it.", "Wait until it has finished.");
        }
        catch
        {
            _own.Release();
            throw;
        }

        return new Turn(() =>
        {
            server.LongWrites.Release();
            _own.Release();
        });
    }

    private sealed class Turn(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
