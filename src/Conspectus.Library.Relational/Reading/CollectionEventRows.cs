using System.Data.Common;
using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Reads and writes the history of one reader's collections.</summary>
/// <param name="connection">The connection.</param>
/// <param name="reader">The reader's number.</param>
internal sealed class CollectionEventRows(StoreConnection connection, long reader)
{
    private const string Columns = """
        c.id, c.collection, c.name_before, c.about_before, c.name_after, c.about_after, c.added, c.removed, c.recorded_at, c.taken_back,
        v.id, c.step
        """;

    /// <summary>Records a change that was made just now.</summary>
    internal void Record(string collection, StoredCollectionEvent change, DateTimeOffset at, string? step) => Insert(
        new CollectionEvent(
            NewId.Long(), collection, change.Before, change.After, [], [], at, EventStanding.Stands, null,
            step),
        change.Added, change.Removed, Last());

    /// <summary>Adds a change that was recorded elsewhere.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isOrdered">Whether it stands where it stood among the changes of papers; otherwise it comes behind all of them.</param>
    internal void Insert(CollectionEvent change, bool isOrdered)
    {
        var follows = !isOrdered ? Last() : change.Follows is not { } id ? 0 : (long?)connection.Scalar(
            "SELECT number FROM reading_event WHERE id = @id AND reader = @reader", ("@id", id), ("@reader", reader)) ?? 0;
        Insert(change, Ordinals.Of(connection, change.Added), Ordinals.Of(connection, change.Removed), follows);
    }

    /// <summary>Whether a change with this id is known, of whichever reader.</summary>
    internal bool Knows(string id) =>
        connection.Number("SELECT count(*) FROM collection_event WHERE id = @id", ("@id", id)) > 0;

    /// <summary>The whole history, earliest first.</summary>
    internal List<CollectionEvent> All() => Read("ORDER BY c.number");

    /// <summary>The last change that stands, with the number of the change of a paper that it follows; null if there is none.</summary>
    internal (string? Step, long Follows, long Number)? LastStanding() => connection.Rows<(string?, long, long)?>(
        r => (r.TextOrNull(0), r.GetInt64(1), r.GetInt64(2)),
        """
        SELECT step, follows, number FROM collection_event WHERE reader = @reader AND taken_back = 0 ORDER BY number DESC LIMIT 1
        """,
        ("@reader", reader)).FirstOrDefault();

    /// <summary>Takes back changes of collections that stand, the latest first.</summary>
    /// <param name="step">Those of this step.</param>
    /// <param name="number">And the one with this number.</param>
    internal List<CollectionEvent> TakeBack(string? step, long number)
    {
        var rows = new CollectionRows(connection, reader);
        var taken = Read(
            "AND c.taken_back = 0 AND (c.number = @number OR c.step = @step) ORDER BY c.number DESC", ("@number", number), ("@step", step));
        foreach (var change in taken)
        {
            connection.Execute("UPDATE collection_event SET taken_back = 1 WHERE id = @id", ("@id", change.Id));
            rows.Put(change.Collection, change.Before, Ordinals.Of(connection, change.Removed), Ordinals.Of(connection, change.Added));
        }

        return taken;
    }

    private long Last() =>
        connection.Number("SELECT coalesce(max(number), 0) FROM reading_event WHERE reader = @reader", ("@reader", reader));

    private void Insert(CollectionEvent change, IReadOnlyList<long> added, IReadOnlyList<long> removed, long follows) => connection.Execute(
        """
        INSERT INTO collection_event (
          id, reader, collection, name_before, about_before, name_after, about_after, added, removed, follows, recorded_at, taken_back,
          step)
        VALUES (@id, @reader, @collection, @nameBefore, @aboutBefore, @nameAfter, @aboutAfter, @added, @removed, @follows, @at, @standing,
          @step)
        """,
        ("@id", change.Id), ("@reader", reader), ("@collection", change.Collection), ("@nameBefore", change.Before?.Name),
        ("@aboutBefore", change.Before?.About), ("@nameAfter", change.After?.Name), ("@aboutAfter", change.After?.About),
        ("@added", StoredJson.Write(added)), ("@removed", StoredJson.Write(removed)), ("@follows", follows),
        ("@at", change.At.ToString("O", CultureInfo.InvariantCulture)), ("@standing", (int)change.Standing), ("@step", change.Step));

    // A connection answers one query at a time: the ids of the papers are asked for when all rows are read.
    private List<CollectionEvent> Read(string tail, params ReadOnlySpan<(string, object?)> values) => connection.Rows(
        r => (Change: new CollectionEvent(
                r.GetString(0), r.GetString(1), Texts(r, 2), Texts(r, 4), [], [], r.Time(8), r.Named<EventStanding>(9),
                r.TextOrNull(10), r.TextOrNull(11)),
            Added: r.GetString(6), Removed: r.GetString(7)),
        $"""
        SELECT {Columns} FROM collection_event c LEFT JOIN reading_event v ON v.number = c.follows
        WHERE c.reader = @reader {tail}
        """,
        [("@reader", reader), .. values]).ConvertAll(r => r.Change with { Added = Papers(r.Added), Removed = Papers(r.Removed) });

    private static PaperSet? Texts(DbDataReader row, int column) => row.IsDBNull(column)
        ? null
        : new PaperSet(row.GetString(1), row.GetString(column), row.TextOrNull(column + 1) ?? "");

    private List<string> Papers(string ordinals) => Ordinals.IdsOf(connection, StoredJson.Numbers(ordinals));
}
