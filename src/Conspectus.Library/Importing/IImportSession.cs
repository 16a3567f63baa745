using Conspectus.Core.Papers;

namespace Conspectus.Library.Importing;

/// <summary>One import. Disposing one that was not completed leaves the library as it was; so does the end of the process.</summary>
public interface IImportSession : IAsyncDisposable
{
    /// <summary>
    /// What the import itself found so far: papers that were taken for two though they have title and authors in common.
    /// </summary>
    IReadOnlyList<ImportIssue> Issues { get; }

    /// <summary>
    /// Takes papers in the source's order. May be called again and again: nothing but what tells papers apart is kept in memory.
    /// </summary>
    /// <param name="papers">Normalised papers, with the ids and citation keys that they propose.</param>
    /// <param name="cancel">Stops it; the import can then only be disposed.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    ValueTask AddAsync(IReadOnlyList<Paper> papers, CancellationToken cancel);

    /// <summary>Makes the papers part of the library and remembers the source with its issues.</summary>
    /// <param name="issues">What could not be used as it stood.</param>
    /// <param name="cancel">Stops it; the library is then as it was.</param>
    ValueTask<ImportCounts> CompleteAsync(IReadOnlyList<ImportIssue> issues, CancellationToken cancel);
}
