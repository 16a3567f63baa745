using Conspectus.Core.Reading;

namespace Conspectus.Library.Conformance;

/// <summary>
/// A place for one library of the kind of store that is tested. The library is made when it is first opened, and goes with the fixture.
/// </summary>
public abstract class StoreFixture : IAsyncDisposable
{
    /// <summary>Opens the library. Each call opens it as another process would: the openings share nothing but what is stored.</summary>
    /// <param name="clock">Stamps what is written.</param>
    /// <param name="cancel">Gives up the opening.</param>
    public abstract ValueTask<ILibrary> OpenAsync(TimeProvider clock, CancellationToken cancel);

    /// <summary>Opens what <see cref="ILibrary.BackUpAsync"/> wrote, as a library of its own.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Stamps what is written.</param>
    /// <param name="cancel">Gives up the opening.</param>
    public abstract ValueTask<ILibrary> OpenBackupAsync(string path, TimeProvider clock, CancellationToken cancel);

    /// <summary>Makes another reader of the library, which has been opened before.</summary>
    /// <param name="cancel">Gives up.</param>
    public abstract ValueTask<ReaderId> AddReaderAsync(CancellationToken cancel);

    /// <summary>Removes the library; all openings are closed before.</summary>
    public abstract ValueTask DisposeAsync();
}
