using Conspectus.Core.Reading;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Reading;

/// <summary>Reads and writes the rows of marks, notes and their history.</summary>
internal static class ReadingRows
{
    internal static ReadingState Find(SqliteConnection connection, string paperId) => connection.Rows(
        r => new ReadingState(paperId, (Mark)r.GetInt32(0), r.GetString(1)),
        "SELECT m.mark, m.note FROM paper p JOIN reading m ON m.ordinal = p.ordinal WHERE p.id = $id",
        ("$id", paperId)).FirstOrDefault() ?? new ReadingState(paperId, Mark.Unread, "");

    internal static List<ReadingState> All(SqliteConnection connection) => connection.Rows(
        r => new ReadingState(r.GetString(0), (Mark)r.GetInt32(1), r.GetString(2)),
        "SELECT p.id, m.mark, m.note FROM reading m JOIN paper p ON p.ordinal = m.ordinal ORDER BY m.ordinal");

    /// <summary>Writes a state; the one that every paper begins with takes no row.</summary>
    internal static void Write(SqliteConnection connection, long ordinal, ReadingState state)
    {
        if (state.Mark == Mark.Unread && state.Note.Length == 0)
            connection.Execute("DELETE FROM reading WHERE ordinal = $ordinal", ("$ordinal", ordinal));
        else
            connection.Execute(
                "INSERT OR REPLACE INTO reading (ordinal, mark, note) VALUES ($ordinal, $mark, $note)",
                ("$ordinal", ordinal), ("$mark", (int)state.Mark), ("$note", state.Note));
    }

    internal static void Record(SqliteConnection connection, long ordinal, ReadingState before, ReadingState after, string at) => connection.Execute(
        """
        INSERT INTO reading_event (ordinal, mark_before, note_before, mark_after, note_after, recorded_at)
        VALUES ($ordinal, $markBefore, $noteBefore, $markAfter, $noteAfter, $at)
        """,
        ("$ordinal", ordinal), ("$markBefore", (int)before.Mark), ("$noteBefore", before.Note),
        ("$markAfter", (int)after.Mark), ("$noteAfter", after.Note), ("$at", at));
}
