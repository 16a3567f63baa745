namespace Conspectus.Library.Importing;

/// <summary>How papers come into a library.</summary>
/// <remarks>
/// Which records are one paper is decided by <see cref="Core.Identity.PaperIndex{T}"/>, what one paper is made of by
/// <see cref="Core.Identity.PaperMerge"/>. A known paper keeps its id, its citation key and everything that readers recorded; the better
/// of two decisions stays, and a field that the new source lacks (authors, abstract, keywords, address, session, track) keeps its old
/// value. Two records of one paper in one import (an oral and its poster) become one paper, that of the better decision completed from the
/// other. Colliding ids and citation keys get the next free suffix.
/// </remarks>
public interface IImportStore
{
    /// <summary>Whether a source with this <see cref="SourceStamp.Hash"/> was imported before.</summary>
    ValueTask<bool> HasImportedAsync(string hash, CancellationToken cancel);

    /// <summary>
    /// Starts an import. Nothing of it can be seen by anyone until it is completed; meanwhile readers read and mark as ever.
    /// </summary>
    /// <remarks>
    /// One import or analysis is written at a time: a second one waits, and gives up with a message where another process keeps it waiting
    /// for five seconds.
    /// </remarks>
    /// <param name="source">What the papers come from.</param>
    /// <param name="cancel">Gives up the waiting.</param>
    ValueTask<IImportSession> BeginAsync(SourceStamp source, CancellationToken cancel);

    /// <summary>
    /// The records that imports took for papers which other records had made, in the order in which they came. Which these are is told by
    /// <see cref="Core.Identity.RecordJoining"/>; a record that comes again is not among them.
    /// </summary>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<IReadOnlyList<MergedRecord>> MergesAsync(CancellationToken cancel);

    /// <summary>
    /// Takes a merge back: the record becomes a paper of its own, at the end of the library, and the paper it was taken for is again what it
    /// was before, with what later merges brought (<see cref="Core.Identity.PaperMerge.Replay"/>). What the record alone brought of what the
    /// paper goes by goes with it.
    /// </summary>
    /// <remarks>
    /// The two stay apart: later imports tell them by <see cref="Core.Identity.PaperIndex{T}.SetApart"/>. Everything that readers recorded
    /// stays with the paper that they recorded it for. Papers have changed by it as by an import, for the revision and for the turn of
    /// long writes.
    /// </remarks>
    /// <param name="id">The merge.</param>
    /// <param name="cancel">Gives it up; the library is then as it was.</param>
    /// <returns>Null where there is no such merge, or it was taken back before.</returns>
    ValueTask<UndoneMerge?> SplitAsync(string id, CancellationToken cancel);

    /// <summary>The imports, latest first, without their issues.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    ValueTask<IReadOnlyList<ImportRecord>> HistoryAsync(int limit, CancellationToken cancel);
}
