using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Reading;

/// <summary>Reads and writes one reader's marks, notes and their history.</summary>
/// <param name="connection">The connection.</param>
/// <param name="reader">The reader's number.</param>
internal sealed class ReadingRows(SqliteConnection connection, long reader)
{
    /// <summary>The state of a paper by its id or key, with its ordinal and its topic; null if there is no such paper.</summary>
    internal (long Ordinal, ReadingState State, int? Topic)? Find(string idOrKey) => connection.Rows<(long, ReadingState, int?)?>(
        r => (r.GetInt64(0), State(r, 1), r.IsDBNull(4) ? null : r.GetInt32(4)),
        """
        SELECT p.ordinal, p.id, m.mark, m.note, l.topic FROM paper p
        LEFT JOIN reading m ON m.ordinal = p.ordinal AND m.reader = $reader LEFT JOIN paper_place l ON l.ordinal = p.ordinal
        WHERE p.id = $name OR p.key = $name ORDER BY p.id = $name DESC LIMIT 1
        """,
        ("$name", idOrKey), ("$reader", reader)).FirstOrDefault();

    /// <summary>Every state but that which a paper begins with, in library order.</summary>
    internal List<ReadingState> All() => connection.Rows(
        r => State(r, 0),
        "SELECT p.id, m.mark, m.note FROM reading m JOIN paper p ON p.ordinal = m.ordinal WHERE m.reader = $reader ORDER BY m.ordinal",
        ("$reader", reader));

    /// <summary>Writes a state; the one that every paper begins with takes no row.</summary>
    internal void Write(long ordinal, ReadingState state)
    {
        if (state.Mark == Mark.Unread && state.Note.Length == 0)
            connection.Execute("DELETE FROM reading WHERE reader = $reader AND ordinal = $ordinal", ("$reader", reader),
                ("$ordinal", ordinal));
        else
            connection.Execute(
                "INSERT OR REPLACE INTO reading (reader, ordinal, mark, note) VALUES ($reader, $ordinal, $mark, $note)",
                ("$reader", reader), ("$ordinal", ordinal), ("$mark", (int)state.Mark), ("$note", state.Note));
    }

    /// <summary>Records a change.</summary>
    /// <param name="ordinal">The paper.</param>
    /// <param name="before">Its state before.</param>
    /// <param name="after">Its state now.</param>
    /// <param name="at">When.</param>
    /// <param name="interest">The interest for which it was made, and what that said before.</param>
    internal void Record(
        long ordinal, ReadingState before, ReadingState after, string at, (long Number, bool? Belonged)? interest = null) =>
            connection.Execute(
        """
        INSERT INTO reading_event (
          id, reader, ordinal, mark_before, note_before, mark_after, note_after, recorded_at, interest, belonged)
        VALUES (
          lower(hex(randomblob(16))), $reader, $ordinal, $markBefore, $noteBefore, $markAfter, $noteAfter, $at, $interest, $belonged)
        """,
        ("$reader", reader), ("$ordinal", ordinal), ("$markBefore", (int)before.Mark), ("$noteBefore", before.Note),
        ("$markAfter", (int)after.Mark), ("$noteAfter", after.Note), ("$at", at), ("$interest", interest?.Number),
        ("$belonged", interest?.Belonged is { } belonged ? belonged ? 1 : 0 : null));

    /// <summary>Marks the last change that stands as taken back, and tells which it was; null if there is none.</summary>
    internal (long Ordinal, ReadingState Before, int? Topic)? TakeBack()
    {
        var last = connection.Rows(
            r => (Number: r.GetInt64(0), Ordinal: r.GetInt64(1), Before: State(r, 2), Topic: r.IsDBNull(5) ? (int?)null : r.GetInt32(5),
                Interest: r.IsDBNull(6) ? (long?)null : r.GetInt64(6), Belonged: r.IsDBNull(7) ? (bool?)null : r.GetInt64(7) != 0),
            """
            SELECT v.number, v.ordinal, p.id, v.mark_before, v.note_before, l.topic, v.interest, v.belonged FROM reading_event v
            JOIN paper p ON p.ordinal = v.ordinal LEFT JOIN paper_place l ON l.ordinal = v.ordinal
            WHERE v.reader = $reader AND v.taken_back = 0 ORDER BY v.number DESC LIMIT 1
            """,
            ("$reader", reader));
        if (last is not [var (number, ordinal, before, topic, interest, belonged)]) return null;
        if (interest is { } one) new InterestRows(connection, reader).Say(one, ordinal, belonged);
        connection.Execute("UPDATE reading_event SET taken_back = 1 WHERE number = $number", ("$number", number));
        return (ordinal, before, topic);
    }

    /// <summary>How far each topic has been read.</summary>
    internal List<ReadingProgress> Progress() => connection.Rows(
        r => new ReadingProgress(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2)),
        """
        SELECT l.topic, count(m.mark), count(*) FROM paper_place l
        LEFT JOIN reading m ON m.ordinal = l.ordinal AND m.reader = $reader AND m.mark <> 0 GROUP BY l.topic ORDER BY l.topic
        """,
        ("$reader", reader));

    /// <summary>How far one topic has been read; null before the analysis.</summary>
    internal ReadingProgress? ProgressOf(int? topic) => topic is not { } id ? null : connection.Rows(
        r => new ReadingProgress(id, r.GetInt32(0), r.GetInt32(1)),
        """
        SELECT count(m.mark), count(*) FROM paper_place l
        LEFT JOIN reading m ON m.ordinal = l.ordinal AND m.reader = $reader AND m.mark <> 0 WHERE l.topic = $topic
        """,
        ("$reader", reader), ("$topic", id)).Single();

    private static ReadingState State(SqliteDataReader row, int column) => row.IsDBNull(column + 1)
        ? new ReadingState(row.GetString(column), Mark.Unread, "")
        : new ReadingState(row.GetString(column), row.Named<Mark>(column + 1), row.GetString(column + 2));
}
