namespace Conspectus.Library.Relational.Storage;

/// <summary>
/// An import or an analysis while it is written: others read and mark meanwhile, and see nothing of it until it is shown.
/// </summary>
internal abstract class LongWrite : IAsyncDisposable
{
    /// <summary>How many papers are written at a time.</summary>
    internal abstract int PapersASlice { get; }

    /// <summary>
    /// Whether all that is written before <see cref="ShowAsync"/> is one transaction. Otherwise each slice is one, and only the numbers
    /// of generations keep it from being seen.
    /// </summary>
    internal abstract bool IsWhole { get; }

    /// <summary>Reads what this write and everybody else have written so far.</summary>
    /// <exception cref="Core.ConspectusException">The library is damaged, or there is other trouble with it.</exception>
    internal abstract T Read<T>(Func<StoreConnection, T> read, CancellationToken cancel);

    /// <summary>Writes a slice; after <see cref="ShowAsync"/> it is a transaction of its own.</summary>
    internal abstract ValueTask RunAsync(Action<StoreConnection> write, CancellationToken cancel);

    /// <summary>Shows what was written: it is on the disk when this returns.</summary>
    internal abstract ValueTask<T> ShowAsync<T>(Func<StoreConnection, T> write, CancellationToken cancel);

    /// <summary>Finishes what was shown, and drops what was not, or is shown no more, of this write and of those before it.</summary>
    internal abstract ValueTask TidyAsync(CancellationToken cancel);

    /// <summary>Runs slices until one has changed no row.</summary>
    /// <param name="write">Changes some rows and returns how many.</param>
    /// <param name="cancel">Stops it between two slices.</param>
    internal async ValueTask RepeatAsync(Func<StoreConnection, int> write, CancellationToken cancel)
    {
        var changed = 1;
        while (changed > 0) await RunAsync(c => changed = write(c), cancel).ConfigureAwait(false);
    }

    /// <summary>Lets the next one write.</summary>
    public abstract ValueTask DisposeAsync();
}
