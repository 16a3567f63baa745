using System.Diagnostics.CodeAnalysis;
using Conspectus.Library;

namespace Conspectus.Workbench;

/// <summary>
/// A value made from a library, kept until a part of the library that it was made from has changed, in whichever process.
/// </summary>
/// <remarks>
/// Safe for several threads. One makes the value while the others wait for it; one that gives up leaves the making to the next. The
/// revision is read before the value is made: a change meanwhile makes the value newer than its revision, never older, and the next call
/// makes it again.
/// </remarks>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="library">The library.</param>
/// <param name="parts">The parts of the revision that the value depends on, and nothing else does it depend on.</param>
/// <param name="make">Makes the value.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose of.")]
public sealed class RevisionCache<T>(ILibrary library, RevisionParts parts, Func<CancellationToken, ValueTask<T>> make)
{
    private readonly SemaphoreSlim _making = new(1);
    private volatile Revised<T>? _kept;

    /// <summary>The value of the library's present state. Cost: one row where nothing has changed.</summary>
    /// <param name="cancel">Gives up the waiting and the making.</param>
    public async ValueTask<Revised<T>> GetAsync(CancellationToken cancel)
    {
        if (_kept is { } known && known.Revision == await RevisionAsync(cancel).ConfigureAwait(false)) return known;
        await _making.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var revision = await RevisionAsync(cancel).ConfigureAwait(false);
            if (_kept is { } made && made.Revision == revision) return made;
            return _kept = new Revised<T>(await make(cancel).ConfigureAwait(false), revision);
        }
        finally
        {
            _making.Release();
        }
    }

    private async ValueTask<LibraryRevision> RevisionAsync(CancellationToken cancel)
    {
        var now = await library.RevisionAsync(cancel).ConfigureAwait(false);
        long Of(RevisionParts part, long value) => parts.HasFlag(part) ? value : 0;
        return new LibraryRevision(
            Of(RevisionParts.Papers, now.Papers), Of(RevisionParts.Analysis, now.Analysis), Of(RevisionParts.Reading, now.Reading));
    }
}
