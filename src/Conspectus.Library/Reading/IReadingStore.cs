using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What readers recorded about papers: marks, notes and tags, every change kept so that it can be undone.</summary>
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

    /// <summary>Sets the mark of several papers in one step, which undo takes back whole. Cost: one transaction.</summary>
    /// <param name="reader">Whose mark.</param>
    /// <param name="paperIds">The papers' ids; those that the library does not have are passed over.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="cancel">Gives up; all marks are then as they were.</param>
    /// <returns>The states of the papers whose mark is now another than before, in the order of <paramref name="paperIds"/>.</returns>
    /// <exception cref="ArgumentException">There is no such mark.</exception>
    ValueTask<IReadOnlyList<ReadingState>> SetMarksAsync(
        ReaderId reader, IReadOnlyList<string> paperIds, Mark mark, CancellationToken cancel);

    /// <summary>Sets a tag of a paper or takes it off. Setting one that is set is no change. Cost: one transaction.</summary>
    /// <param name="reader">Whose tag.</param>
    /// <param name="idOrKey">The paper's id or citation key.</param>
    /// <param name="tag">The tag's number.</param>
    /// <param name="isSet">Whether it is to be set.</param>
    /// <param name="cancel">Gives up; the tags are then as they were.</param>
    /// <returns>The state now, or null if there is no such paper.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no tag with this number.</exception>
    ValueTask<ReadingChange?> SetTagAsync(ReaderId reader, string idOrKey, int tag, bool isSet, CancellationToken cancel);

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

    /// <summary>
    /// Takes the reader's last step back that is not taken back yet, whole, changes of collections among them. Cost: one transaction.
    /// </summary>
    /// <returns>
    /// The state now of the paper that the step changed first, with those of the others, and the changes of collections that were taken
    /// back; <see cref="ReadingState.OfNone"/> where it changed no paper. Null if there is nothing to undo. Where the step was an edit of
    /// the article, <see cref="ReadingChange.UndoneEdit"/> tells which.
    /// </returns>
    ValueTask<ReadingChange?> UndoAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>The state of one paper; unread, without note and without tags if nothing is recorded.</summary>
    ValueTask<ReadingState> FindAsync(ReaderId reader, string paperId, CancellationToken cancel);

    /// <summary>Every paper with a mark, a note or a tag of this reader, in library order.</summary>
    ValueTask<IReadOnlyList<ReadingState>> AllAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>
    /// The mark of each paper that this reader has marked, by the paper's number as <see cref="Papers.IPaperStore.OrdinalsAsync"/> gives
    /// it; papers that are unread are left out. Cost: linear in the marks.
    /// </summary>
    ValueTask<IReadOnlyDictionary<int, Mark>> MarksAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>
    /// How many papers of each topic of level <see cref="Core.Topics.TopicLevel.Topic"/> the reader has decided on (any mark but unread);
    /// empty before the analysis.
    /// </summary>
    ValueTask<IReadOnlyList<ReadingProgress>> ProgressAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>The tags that the reader has named, by number; the others go by <see cref="ReaderTag.DefaultName"/>.</summary>
    ValueTask<IReadOnlyList<ReaderTag>> TagsAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>Names a tag; its default name takes the name off. The tag stays on its papers.</summary>
    /// <param name="reader">Whose tag.</param>
    /// <param name="tag">The number and the name, which is trimmed.</param>
    /// <param name="cancel">Gives up; the name is then as it was.</param>
    /// <exception cref="ArgumentException">There is no such number, or the name is blank, longer than
    /// <see cref="ReaderTag.LongestName"/>, or that of another tag in whichever case.</exception>
    ValueTask NameTagAsync(ReaderId reader, ReaderTag tag, CancellationToken cancel);

    /// <summary>All that the reader has recorded, with its history, in one state of the library.</summary>
    ValueTask<ReadingRecord> RecordAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>
    /// Takes in what was recorded elsewhere. What it changes is one step that undo takes back; interests, saved searches and names of tags
    /// stay then.
    /// </summary>
    /// <param name="reader">Whose record.</param>
    /// <param name="merge">What to take in.</param>
    /// <param name="basedOn">The revision that <paramref name="merge"/> was made for.</param>
    /// <param name="cancel">Gives up; nothing is then taken in.</param>
    /// <returns>False, and nothing changed, where papers or reading have moved on from that revision.</returns>
    /// <exception cref="ArgumentException">A paper or an interest of it is not there.</exception>
    ValueTask<bool> MergeAsync(ReaderId reader, ReadingMerge merge, LibraryRevision basedOn, CancellationToken cancel);
}
