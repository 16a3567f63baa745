using Conspectus.Core.Papers;

namespace Conspectus.Library.Importing;

/// <summary>Imports of papers that are all at hand.</summary>
public static class ImportStoreExtensions
{
    /// <summary>Begins an import, takes all papers, and completes it.</summary>
    /// <param name="imports">The store.</param>
    /// <param name="papers">Normalised papers in the source's order.</param>
    /// <param name="source">What they came from.</param>
    /// <param name="issues">What could not be used as it stood.</param>
    /// <param name="cancel">Cancels the import; the library is then as it was.</param>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static async ValueTask<ImportCounts> ImportAsync(
        this IImportStore imports, IReadOnlyList<Paper> papers, SourceStamp source, IReadOnlyList<ImportIssue> issues,
        CancellationToken cancel)
    {
        await using var session = await imports.BeginAsync(source, cancel).ConfigureAwait(false);
        await session.AddAsync(papers, cancel).ConfigureAwait(false);
        return await session.CompleteAsync(issues, cancel).ConfigureAwait(false);
    }
}
