using System.Data.Common;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Reads and writes one reader's marks, notes and tags.</summary>
/// <param name="connection">The connection.</param>
/// <param name="reader">The reader's number.</param>
internal sealed class ReadingRows(StoreConnection connection, long reader)
{
    /// <summary>The state of a paper by its id or key, with its ordinal and its topic; null if there is no such paper.</summary>
    internal (long Ordinal, ReadingState State, int? Topic)? Find(string idOrKey) => connection.Rows<(long, ReadingState, int?)?>(
        r => (r.GetInt64(0), State(r, 1), r.IsDBNull(5) ? null : r.GetInt32(5)),
        """
        SELECT p.ordinal, p.id, m.mark, m.note, m.tags, l.topic FROM paper p
        LEFT JOIN reading m ON m.ordinal = p.ordinal AND m.reader = @reader LEFT JOIN paper_place l ON l.ordinal = p.ordinal
        WHERE p.id = @name OR p.key = @name ORDER BY p.id = @name DESC LIMIT 1
        """,
        ("@name", idOrKey), ("@reader", reader)).FirstOrDefault();

    /// <summary>Every state but that which a paper begins with, in library order.</summary>
    internal List<ReadingState> All() => connection.Rows(
        r => State(r, 0),
        """
        SELECT p.id, m.mark, m.note, m.tags FROM reading m JOIN paper p ON p.ordinal = m.ordinal
        WHERE m.reader = @reader ORDER BY m.ordinal
        """,
        ("@reader", reader));

    /// <summary>Every mark but unread, by the paper's ordinal.</summary>
    internal Dictionary<int, Mark> Marks() => connection.Rows(
        r => (Ordinal: r.GetInt32(0), Mark: r.Named<Mark>(1)),
        """
        SELECT p.ordinal, m.mark FROM reading m JOIN paper p ON p.ordinal = m.ordinal WHERE m.reader = @reader AND m.mark <> 0
        """,
        ("@reader", reader)).ToDictionary(m => m.Ordinal, m => m.Mark);

    /// <summary>Writes a state; the one that every paper begins with takes no row.</summary>
    internal void Write(long ordinal, ReadingState state)
    {
        if (state.IsEmpty)
            connection.Execute("DELETE FROM reading WHERE reader = @reader AND ordinal = @ordinal", ("@reader", reader),
                ("@ordinal", ordinal));
        else
            connection.Execute(
                """
                INSERT INTO reading (reader, ordinal, mark, note, tags) VALUES (@reader, @ordinal, @mark, @note, @tags)
                ON CONFLICT (reader, ordinal) DO UPDATE SET mark = @mark, note = @note, tags = @tags
                """,
                ("@reader", reader), ("@ordinal", ordinal), ("@mark", (int)state.Mark), ("@note", state.Note), ("@tags", state.Tags.Bits));
    }

    /// <summary>How far each topic has been read.</summary>
    internal List<ReadingProgress> Progress() => connection.Rows(
        r => new ReadingProgress(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2)),
        """
        SELECT l.topic, count(m.mark), count(*) FROM paper_place l
        LEFT JOIN reading m ON m.ordinal = l.ordinal AND m.reader = @reader AND m.mark <> 0 GROUP BY l.topic ORDER BY l.topic
        """,
        ("@reader", reader));

    /// <summary>How far one topic has been read; null before the analysis.</summary>
    internal ReadingProgress? ProgressOf(int? topic) => topic is not { } id ? null : connection.Rows(
        r => new ReadingProgress(id, r.GetInt32(0), r.GetInt32(1)),
        """
        SELECT count(m.mark), count(*) FROM paper_place l
        LEFT JOIN reading m ON m.ordinal = l.ordinal AND m.reader = @reader AND m.mark <> 0 WHERE l.topic = @topic
        """,
        ("@reader", reader), ("@topic", id)).Single();

    /// <summary>A state out of four columns: the paper's id, mark, note and tags, the latter three null where there is no row.</summary>
    /// <exception cref="InvalidDataException">What stands there is no mark, or no tags.</exception>
    internal static ReadingState State(DbDataReader row, int column) => row.IsDBNull(column + 1)
        ? new ReadingState(row.GetString(column), Mark.Unread, "")
        : new ReadingState(row.GetString(column), row.Named<Mark>(column + 1), row.GetString(column + 2), Tags(row, column + 3));

    /// <summary>Tags out of a column that is not null.</summary>
    internal static TagSet Tags(DbDataReader row, int column) => row.GetInt64(column) is var bits && TagSet.IsSound(bits)
        ? new TagSet(bits)
        : throw new InvalidDataException($"{row.GetName(column)} is {bits}");
}
