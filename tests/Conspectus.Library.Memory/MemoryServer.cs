using Conspectus.Core.Reading;

namespace Conspectus.Library.Memory;

/// <summary>
/// Keeps one library in memory. Several <see cref="MemoryLibrary"/> may be opened on it, as several processes would open one file.
/// </summary>
/// <remarks>
/// A state is never changed: a reader keeps the one it began with, and a write puts another in its place. It is the plainest store that
/// keeps the
/// contracts, and a yardstick for others: of two answers to one question this one's is easy to check by reading.
/// </remarks>
/// <param name="fault">What is wrong with it; nothing where it is to be correct.</param>
public sealed class MemoryServer(Fault fault = Fault.None)
{
    private readonly Lock _writing = new();
    private volatile MemoryState _state = new()
    {
        Readers = [fault == Fault.OneReaderForAllLibraries ? new ReaderId(new string('0', 32)) : NewReader()],
    };

    /// <summary>The present state.</summary>
    internal MemoryState State => _state;

    /// <summary>Held by the one import or analysis that is written.</summary>
    internal SemaphoreSlim LongWrites { get; } = new(1);

    /// <summary>Adds a reader beside the local one.</summary>
    public ReaderId AddReader()
    {
        var reader = NewReader();
        Write(state => (state with { Readers = state.Readers.Add(reader) }, true), default);
        return reader;
    }

    /// <summary>Whether it has a fault.</summary>
    internal bool Has(Fault one) => fault == one;

    /// <summary>Reads from one state.</summary>
    internal T Read<T>(Func<MemoryState, T> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return read(_state);
    }

    /// <summary>Puts another state in the place of the present one; an exception leaves it.</summary>
    internal T Write<T>(Func<MemoryState, (MemoryState State, T Answer)> write, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_writing)
        {
            var (state, answer) = write(_state);
            if (!Has(Fault.CancelledTooLate)) cancel.ThrowIfCancellationRequested();
            _state = state;
            cancel.ThrowIfCancellationRequested();
            return answer;
        }
    }

    /// <summary>Begins anew with another state, such as that of a backup.</summary>
    internal static MemoryServer Of(MemoryState state, Fault fault) => new(fault) { _state = state };

    /// <summary>The same fault, for whoever makes another server like this one.</summary>
    internal Fault Fault => fault;

    private static ReaderId NewReader() => new(Guid.NewGuid().ToString("N"));
}
