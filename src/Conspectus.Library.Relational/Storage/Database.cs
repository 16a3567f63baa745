namespace Conspectus.Library.Relational.Storage;

/// <summary>The database that holds a library: it gives out connections, each inside one transaction.</summary>
/// <remarks>Whatever goes wrong with it is told as a <see cref="Core.ConspectusException"/> in the user's words.</remarks>
internal abstract class Database : IDisposable
{
    /// <summary>Where it is, in words that a user understands.</summary>
    internal abstract string Location { get; }

    /// <summary>Reads from one snapshot.</summary>
    internal abstract ValueTask<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancel);

    /// <summary>Changes the library in one transaction, which an exception takes back; transactions of several writers follow one
    /// another.</summary>
    internal abstract ValueTask<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancel);

    /// <summary>Waits until no other import or analysis, of whichever process, writes to the library, and begins one.</summary>
    /// <exception cref="Core.ConspectusException">Another process has been writing for longer than one waits.</exception>
    internal abstract ValueTask<LongWrite> BeginLongWriteAsync(CancellationToken cancel);

    /// <summary>Whether rows of a running import or analysis stand among the others, hidden by their numbers.</summary>
    internal abstract bool HidesRows { get; }

    /// <summary>Writes a whole and consistent copy into a new file of SQLite.</summary>
    internal abstract ValueTask BackUpAsync(string path, CancellationToken cancel);

    /// <summary>What is wrong with the database beside what stands in its rows.</summary>
    internal abstract IReadOnlyList<Func<StoreConnection, IEnumerable<string>>> Looks { get; }

    /// <summary>What the user can do about damage.</summary>
    internal abstract string NextStepOfDamage { get; }

    /// <summary>The damage that an exception tells of, in the user's words; null where it tells of none.</summary>
    internal abstract Core.ConspectusException? DamageOf(Exception e);

    /// <summary>Closes the connections.</summary>
    public abstract void Dispose();
}
