using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>Marks, notes and tags as a reader gives them, and takes them back. Each change is one transaction.</summary>
/// <param name="library">The library.</param>
public sealed class Marking(ILibrary library)
{
    /// <summary>The longest note in characters.</summary>
    public const int LongestNote = IReadingStore.LongestNote;

    /// <summary>Sets a paper's mark; null if there is no such paper or interest.</summary>
    /// <param name="reader">Whose mark.</param>
    /// <param name="idOrKey">The paper's id or citation key.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="interest">The interest for which it is given, which then learns from it; null for none.</param>
    /// <param name="cancel">Gives up; the mark is then as it was.</param>
    public ValueTask<ReadingChange?> SetMarkAsync(
        ReaderId reader, string idOrKey, Mark mark, string? interest, CancellationToken cancel) => interest is null
        ? library.Reading.SetMarkAsync(reader, idOrKey, mark, cancel)
        : library.Interests.MarkAsync(reader, interest, idOrKey, mark, cancel);

    /// <summary>Sets a tag of a paper or takes it off; null if there is no such paper.</summary>
    /// <param name="reader">Whose tag.</param>
    /// <param name="idOrKey">The paper's id or citation key.</param>
    /// <param name="tag">The tag's number.</param>
    /// <param name="isSet">Whether it is to be set.</param>
    /// <param name="cancel">Gives up; the tags are then as they were.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no tag with this number.</exception>
    public ValueTask<ReadingChange?> SetTagAsync(
        ReaderId reader, string idOrKey, int tag, bool isSet, CancellationToken cancel) =>
        library.Reading.SetTagAsync(reader, idOrKey, tag, isSet, cancel);

    /// <summary>
    /// Sets a paper's note; null if there is no such paper. Lines end with a line feed, whatever they ended with; blank text removes the
    /// note.
    /// </summary>
    /// <param name="reader">Whose note.</param>
    /// <param name="idOrKey">The paper's id or citation key.</param>
    /// <param name="note">The note in Markdown.</param>
    /// <param name="basedOn">The note that its writer saw before; null writes over whatever stands there.</param>
    /// <param name="cancel">Gives up; the note is then as it was.</param>
    /// <returns>The state now; where another note stands there than the writer saw, that one is left and the change says so.</returns>
    /// <exception cref="ArgumentException">The note is longer than <see cref="LongestNote"/>.</exception>
    public ValueTask<ReadingChange?> SetNoteAsync(
        ReaderId reader, string idOrKey, string note, string? basedOn, CancellationToken cancel) =>
        library.Reading.SetNoteAsync(reader, idOrKey, Tidy(note), basedOn is null ? null : Tidy(basedOn), cancel);

    /// <summary>Takes the reader's last step back that is not taken back yet, whole; null if there is none.</summary>
    /// <param name="reader">Whose change.</param>
    /// <param name="cancel">Gives up; nothing is then taken back.</param>
    public ValueTask<ReadingChange?> UndoAsync(ReaderId reader, CancellationToken cancel) => library.Reading.UndoAsync(reader, cancel);

    private static string Tidy(string note) => string.IsNullOrWhiteSpace(note) ? "" : note.ReplaceLineEndings("\n");
}
