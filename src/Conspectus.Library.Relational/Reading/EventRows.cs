using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Reads and writes the history of one reader's marks, notes and tags.</summary>
/// <param name="connection">The connection.</param>
/// <param name="reader">The reader's number.</param>
internal sealed class EventRows(StoreConnection connection, long reader)
{
    /// <summary>Records a change.</summary>
    /// <param name="ordinal">The paper.</param>
    /// <param name="before">Its state before.</param>
    /// <param name="after">Its state now.</param>
    /// <param name="at">When.</param>
    /// <param name="interest">The interest for which it was made, and what that said before.</param>
    /// <param name="step">What changes that are taken back together have in common.</param>
    internal void Record(
        long ordinal, ReadingState before, ReadingState after, DateTimeOffset at, (long Number, bool? Belonged)? interest = null,
        string? step = null) =>
        Insert(ordinal, new ReadingEvent(NewId.Long(), before, after, at, EventStanding.Stands, null, interest?.Belonged, step),
            interest?.Number);

    /// <summary>Adds a change that was recorded elsewhere.</summary>
    /// <param name="ordinal">The paper.</param>
    /// <param name="change">The change.</param>
    /// <param name="interest">The number of its interest, or null.</param>
    internal void Insert(long ordinal, ReadingEvent change, long? interest) => connection.Execute(
        """
        INSERT INTO reading_event (
          id, reader, ordinal, mark_before, note_before, tags_before, mark_after, note_after, tags_after, recorded_at, taken_back,
          interest, belonged, step)
        VALUES (@id, @reader, @ordinal, @markBefore, @noteBefore, @tagsBefore, @markAfter, @noteAfter, @tagsAfter, @at, @standing,
          @interest, @belonged, @step)
        """,
        ("@id", change.Id), ("@reader", reader), ("@ordinal", ordinal),
        ("@markBefore", (int)change.Before.Mark), ("@noteBefore", change.Before.Note), ("@tagsBefore", change.Before.Tags.Bits),
        ("@markAfter", (int)change.After.Mark), ("@noteAfter", change.After.Note), ("@tagsAfter", change.After.Tags.Bits),
        ("@at", change.At.ToString("O", CultureInfo.InvariantCulture)), ("@standing", (int)change.Standing), ("@interest", interest),
        ("@belonged", change.Belonged is { } belonged ? belonged ? 1 : 0 : null), ("@step", change.Step));

    /// <summary>Whether a change with this id is known, of whichever reader.</summary>
    internal bool Knows(string id) =>
        connection.Number("SELECT count(*) FROM reading_event WHERE id = @id", ("@id", id)) > 0;

    /// <summary>The whole history, earliest first.</summary>
    internal List<ReadingEvent> All() => connection.Rows(
        r => new ReadingEvent(
            r.GetString(0), ReadingRows.State(r, 1),
            new ReadingState(r.GetString(1), r.Named<Mark>(5), r.GetString(6), ReadingRows.Tags(r, 7)),
            r.Time(8), r.Named<EventStanding>(9), r.TextOrNull(10), r.IsDBNull(11) ? null : r.GetInt64(11) != 0, r.TextOrNull(12)),
        """
        SELECT v.id, p.id, v.mark_before, v.note_before, v.tags_before, v.mark_after, v.note_after, v.tags_after, v.recorded_at,
          v.taken_back, i.id, v.belonged, v.step
        FROM reading_event v JOIN paper p ON p.ordinal = v.ordinal LEFT JOIN interest i ON i.number = v.interest
        WHERE v.reader = @reader ORDER BY v.number
        """,
        ("@reader", reader));

    /// <summary>The last change that stands, by its number, with its step; null if there is none.</summary>
    internal (string? Step, long Number)? LastStanding() => connection.Rows<(string?, long)?>(
        r => (r.TextOrNull(0), r.GetInt64(1)),
        "SELECT step, number FROM reading_event WHERE reader = @reader AND taken_back = 0 ORDER BY number DESC LIMIT 1",
        ("@reader", reader)).FirstOrDefault();

    /// <summary>
    /// Marks changes that stand as taken back, and tells what stood before them, the paper that was changed first at the head.
    /// </summary>
    /// <param name="step">Those of this step.</param>
    /// <param name="number">And the one with this number.</param>
    internal List<(long Ordinal, ReadingState Before, int? Topic)> TakeBack(string? step, long number)
    {
        var last = connection.Rows(
            r => (Number: r.GetInt64(0), Ordinal: r.GetInt64(1), Before: ReadingRows.State(r, 2),
                Topic: r.IsDBNull(6) ? (int?)null : r.GetInt32(6), Interest: r.IsDBNull(7) ? (long?)null : r.GetInt64(7),
                Belonged: r.IsDBNull(8) ? (bool?)null : r.GetInt64(8) != 0),
            """
            SELECT v.number, v.ordinal, p.id, v.mark_before, v.note_before, v.tags_before, l.topic, v.interest, v.belonged
            FROM (SELECT number FROM reading_event WHERE number = @number UNION SELECT number FROM reading_event WHERE step = @step) s
            JOIN reading_event v ON v.number = s.number
            JOIN paper p ON p.ordinal = v.ordinal LEFT JOIN paper_place l ON l.ordinal = v.ordinal
            WHERE v.reader = @reader AND v.taken_back = 0 ORDER BY v.number DESC
            """,
            ("@reader", reader), ("@step", step), ("@number", number));
        var before = new Dictionary<long, (long, ReadingState, int?)>();
        var interests = new InterestRows(connection, reader);
        foreach (var change in last)
        {
            if (change.Interest is { } one) interests.Say(one, change.Ordinal, change.Belonged);
            connection.Execute("UPDATE reading_event SET taken_back = 1 WHERE number = @number", ("@number", change.Number));
            before[change.Ordinal] = (change.Ordinal, change.Before, change.Topic);
        }

        return [.. last.Select(c => c.Ordinal).Reverse().Distinct().Select(o => before[o])];
    }
}
