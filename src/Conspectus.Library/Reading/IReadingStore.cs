using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What readers recorded about papers: marks and notes, every change kept so that it can be undone.</summary>
public interface IReadingStore
{
    /// <summary>The longest note in characters.</summary>
    const int LongestNote = 100_000;

    /// <summary>The reader of a library that has only one: the person at this computer.</summary>
    ValueTask<ReaderId> LocalReaderAsync(CancellationToken cancel);

    /// <summary>Sets the mark of a paper. Setting the mark it has is no change, and nothing to undo. Cost: one transaction.</summary>
    /// <param name="reader">Whose mark.</param>
    /// <param name="idOrKey">The paper's id or citation key.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="cancel">Gives up; the mark is then as it was.</param>
    /// <returns>The state now, or null if there is no such paper.</returns>
    /// <exception cref="ArgumentException">There is no such mark.</exception>
    ValueTask<ReadingChange?> SetMarkAsync(ReaderId reader, string idOrKey, Mark mark, CancellationToken cancel);

    /// <summary>
    /// Sets the note of a paper; blank removes it. Setting the note it has is no change, and nothing to undo. Cost: one transaction.
    /// </summary>
    /// <param name="reader">Whose note.</param>
    /// <param name="idOrKey">The paper's id or citation key.</param>
    /// <param name="note">The note in Markdown.</param>
    /// <param name="basedOn">The note that the writer saw before; null writes over whatever stands there.</param>
    /// <param name="cancel">Gives up; the note is then as it was.</param>
    /// <returns>
    /// The state now, or null if there is no such paper. Where another note stands there than the writer saw, nothing is changed, and
    /// <see cref="ReadingChange.Conflict"/> says so.
    /// </returns>
    /// <exception cref="ArgumentException">The note is longer than <see cref="LongestNote"/>.</exception>
    ValueTask<ReadingChange?> SetNoteAsync(ReaderId reader, string idOrKey, string note, string? basedOn, CancellationToken cancel);

    /// <summary>Takes the reader's last change back that is not taken back yet. Cost: one transaction.</summary>
    /// <returns>The state of that paper now, or null if there is nothing to undo.</returns>
    ValueTask<ReadingChange?> UndoAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>The state of one paper; unread and without note if nothing is recorded.</summary>
    ValueTask<ReadingState> FindAsync(ReaderId reader, string paperId, CancellationToken cancel);

    /// <summary>Every paper with a mark or a note of this reader, in library order.</summary>
    ValueTask<IReadOnlyList<ReadingState>> AllAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>
    /// How many papers of each topic of level <see cref="Core.Topics.TopicLevel.Topic"/> the reader has decided on (any mark but unread);
    /// empty before the analysis.
    /// </summary>
    ValueTask<IReadOnlyList<ReadingProgress>> ProgressAsync(ReaderId reader, CancellationToken cancel);
}
