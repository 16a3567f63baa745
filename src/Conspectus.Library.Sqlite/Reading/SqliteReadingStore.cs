using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Reading;

/// <summary>Marks and notes in SQLite. Each change is one transaction, which also reads the state that it answers with.</summary>
internal sealed class SqliteReadingStore(Database database, TimeProvider clock) : IReadingStore
{
    public ValueTask<ReaderId> LocalReaderAsync(CancellationToken cancel) => database.ReadAsync(Readers.Local, cancel);

    public ValueTask<ReadingChange?> SetMarkAsync(ReaderId reader, string idOrKey, Mark mark, CancellationToken cancel)
    {
        if (!Enum.IsDefined(mark)) throw new ArgumentException($"There is no mark {mark}.", nameof(mark));
        return ChangeAsync(reader, idOrKey, state => state with { Mark = mark }, cancel);
    }

    public ValueTask<ReadingChange?> SetNoteAsync(ReaderId reader, string idOrKey, string note, string? basedOn, CancellationToken cancel)
    {
        if (note.Length > IReadingStore.LongestNote)
            throw new ArgumentException(
                $"A note may have {IReadingStore.LongestNote} characters; this one has {note.Length}.", nameof(note));
        var kept = string.IsNullOrWhiteSpace(note) ? "" : note;
        return ChangeAsync(reader, idOrKey, state =>
            basedOn is not null && state.Note != basedOn && state.Note != kept ? null : state with { Note = kept }, cancel);
    }

    public ValueTask<ReadingChange?> UndoAsync(ReaderId reader, CancellationToken cancel) => database.WriteAsync(c =>
    {
        var rows = new ReadingRows(c, Readers.Number(c, reader));
        if (rows.TakeBack() is not var (ordinal, before, topic)) return null;
        rows.Write(ordinal, before);
        Revisions.MoveReading(c, clock.GetUtcNow());
        return Answer(c, rows, before, topic, changed: true);
    }, cancel);

    public ValueTask<ReadingState> FindAsync(ReaderId reader, string paperId, CancellationToken cancel) => database.ReadAsync(
        c => new ReadingRows(c, Readers.Number(c, reader)).Find(paperId) is var (_, state, _) && state.PaperId == paperId
            ? state
            : new ReadingState(paperId, Mark.Unread, ""),
        cancel);

    public ValueTask<IReadOnlyList<ReadingState>> AllAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ReadingState>>(c => new ReadingRows(c, Readers.Number(c, reader)).All(), cancel);

    public ValueTask<IReadOnlyList<ReadingProgress>> ProgressAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ReadingProgress>>(c => new ReadingRows(c, Readers.Number(c, reader)).Progress(), cancel);

    /// <param name="reader">Whose state.</param>
    /// <param name="idOrKey">The paper.</param>
    /// <param name="change">The new state for the old; null where it must stay.</param>
    /// <param name="cancel">Gives up.</param>
    private ValueTask<ReadingChange?> ChangeAsync(
        ReaderId reader, string idOrKey, Func<ReadingState, ReadingState?> change, CancellationToken cancel) =>
        database.WriteAsync(c =>
        {
            var rows = new ReadingRows(c, Readers.Number(c, reader));
            if (rows.Find(idOrKey) is not var (ordinal, before, topic)) return null;
            var after = change(before);
            var changed = after is not null && after != before;
            if (changed)
            {
                var now = clock.GetUtcNow();
                rows.Write(ordinal, after!);
                rows.Record(ordinal, before, after!, now.ToString("O", CultureInfo.InvariantCulture));
                Revisions.MoveReading(c, now);
            }

            return Answer(c, rows, after ?? before, topic, changed) with { Conflict = after is null };
        }, cancel);

    private static ReadingChange Answer(SqliteConnection connection, ReadingRows rows, ReadingState state, int? topic, bool changed) =>
        new(state, changed, rows.ProgressOf(topic), Revisions.Read(connection));
}
