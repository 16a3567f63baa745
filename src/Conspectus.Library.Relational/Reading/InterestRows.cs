using Conspectus.Core.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Reads and writes one reader's interests.</summary>
/// <param name="connection">The connection.</param>
/// <param name="reader">The reader's number.</param>
internal sealed class InterestRows(StoreConnection connection, long reader)
{
    /// <summary>All of them, the oldest first.</summary>
    internal List<Interest> All() => connection.Rows(
        r => new Interest(r.GetString(0), r.GetString(1), r.GetString(2)),
        "SELECT id, name, words FROM interest WHERE reader = @reader ORDER BY number", ("@reader", reader));

    /// <summary>The number of an interest; null if the reader has none with this id.</summary>
    internal long? Number(string id) => (long?)connection.Scalar(
        "SELECT number FROM interest WHERE id = @id AND reader = @reader", ("@id", id), ("@reader", reader));

    /// <summary>Adds one.</summary>
    internal Interest Add(string name, string words) => connection.Rows(
        r => new Interest(r.GetString(0), name, words),
        "INSERT INTO interest (id, reader, name, words) VALUES (@id, @reader, @name, @words) RETURNING id",
        ("@id", NewId.Short()), ("@reader", reader), ("@name", name), ("@words", words)).Single();

    /// <summary>Adds one that has its id already.</summary>
    internal void Insert(Interest interest) => connection.Execute(
        "INSERT INTO interest (id, reader, name, words) VALUES (@id, @reader, @name, @words)",
        ("@id", interest.Id), ("@reader", reader), ("@name", interest.Name.Trim()), ("@words", interest.Words));

    /// <summary>Changes one. Whether there is such an interest.</summary>
    internal bool Change(Interest interest) => connection.Execute(
        "UPDATE interest SET name = @name, words = @words WHERE id = @id AND reader = @reader",
        ("@id", interest.Id), ("@reader", reader), ("@name", interest.Name), ("@words", interest.Words)) > 0;

    /// <summary>Removes one and what was said for it. Whether there was such an interest.</summary>
    internal bool Remove(string id)
    {
        if (Number(id) is not { } number) return false;
        connection.Execute("DELETE FROM interest_paper WHERE interest = @number", ("@number", number));
        connection.Execute("UPDATE reading_event SET interest = NULL WHERE interest = @number", ("@number", number));
        return connection.Execute("DELETE FROM interest WHERE number = @number", ("@number", number)) > 0;
    }

    /// <summary>What was said for an interest, in the order in which it was said.</summary>
    internal List<InterestVote> Votes(string id) => connection.Rows(
        r => new InterestVote(r.GetString(0), r.GetInt64(1) != 0),
        """
        SELECT p.id, v.belongs FROM interest i JOIN interest_paper v ON v.interest = i.number JOIN paper p ON p.ordinal = v.ordinal
        WHERE i.id = @id AND i.reader = @reader
        ORDER BY (SELECT max(e.number) FROM reading_event e
          WHERE e.interest = i.number AND e.ordinal = v.ordinal AND e.taken_back = 0), v.ordinal
        """,
        ("@id", id), ("@reader", reader));

    /// <summary>Whether a paper belongs to an interest; null where nothing was said.</summary>
    internal bool? Belongs(long interest, long ordinal) => connection.Scalar(
        "SELECT belongs FROM interest_paper WHERE interest = @interest AND ordinal = @ordinal",
        ("@interest", interest), ("@ordinal", ordinal)) is long belongs ? belongs != 0 : null;

    /// <summary>Whether a paper belongs to another of the reader's interests.</summary>
    internal bool BelongsElsewhere(long interest, long ordinal) => connection.Number(
        """
        SELECT count(*) FROM interest_paper v JOIN interest i ON i.number = v.interest
        WHERE v.ordinal = @ordinal AND v.belongs = 1 AND v.interest <> @interest AND i.reader = @reader
        """,
        ("@interest", interest), ("@ordinal", ordinal), ("@reader", reader)) > 0;

    /// <summary>Says whether a paper belongs to an interest; null says nothing any more.</summary>
    internal void Say(long interest, long ordinal, bool? belongs)
    {
        if (belongs is not { } said)
            connection.Execute("DELETE FROM interest_paper WHERE interest = @interest AND ordinal = @ordinal",
                ("@interest", interest), ("@ordinal", ordinal));
        else
            connection.Execute(
                """
                INSERT INTO interest_paper (interest, ordinal, belongs) VALUES (@interest, @ordinal, @belongs)
                ON CONFLICT (interest, ordinal) DO UPDATE SET belongs = @belongs
                """,
                ("@interest", interest), ("@ordinal", ordinal), ("@belongs", said ? 1 : 0));
    }
}
