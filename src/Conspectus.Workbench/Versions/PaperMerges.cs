using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Library;

namespace Conspectus.Workbench.Versions;

/// <summary>The records that imports took for one paper: told with the reason, and taken apart again.</summary>
/// <param name="library">The library.</param>
public sealed class PaperMerges(ILibrary library)
{
    /// <summary>
    /// The papers that several records were merged into, in library order, each with its records in the order of their imports.
    /// </summary>
    /// <remarks>
    /// A record of one source that comes again with a later import of it is no merge. Cost: linear in the number of papers.
    /// </remarks>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<IReadOnlyList<MergedPaper>> ListAsync(CancellationToken cancel)
    {
        var records = (await library.Importing.MergesAsync(cancel).ConfigureAwait(false)).ToLookup(m => m.PaperId);
        if (records.Count == 0) return [];
        var papers = await library.Papers.AllAsync(cancel).ConfigureAwait(false);
        return [.. papers.Where(p => records.Contains(p.Id)).Select(p => new MergedPaper(p, [.. records[p.Id]]))];
    }

    /// <summary>
    /// Takes a merge back. The two papers stay apart at later imports; what readers recorded stays with the paper they recorded it for.
    /// </summary>
    /// <param name="id">The merge.</param>
    /// <param name="cancel">Gives it up; nothing has changed then.</param>
    /// <returns>The paper that the record was taken for, and the one that it has become.</returns>
    /// <exception cref="ConspectusException">There is no such merge, or the library cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<(Paper Paper, Paper Record)> UndoAsync(string id, CancellationToken cancel)
    {
        var undone = await library.Importing.SplitAsync(id, cancel).ConfigureAwait(false) ?? throw new ConspectusException(
            $"There is no merge “{id}”.", "“conspectus merges” lists those that stand, each with its id.");
        return (await FindAsync(undone.PaperId, cancel).ConfigureAwait(false),
            await FindAsync(undone.RecordId, cancel).ConfigureAwait(false));
    }

    private async Task<Paper> FindAsync(string id, CancellationToken cancel) =>
        await library.Papers.FindAsync(id, cancel).ConfigureAwait(false)
        ?? throw new ConspectusException("The papers have changed meanwhile.", "List the merges again.");
}
