using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Marks, notes and their history as far as they can still be read, and who made them.</summary>
internal sealed class SalvagedReading
{
    // Each with what stands for it in a file of a schema that did not have it yet.
    private static readonly (string Name, string Otherwise)[] EventColumns =
    [
        ("id", "NULL"), ("reader", "1"), ("ordinal", ""), ("mark_before", ""), ("note_before", ""), ("tags_before", "0"),
        ("mark_after", ""), ("note_after", ""), ("tags_after", "0"), ("recorded_at", ""), ("taken_back", ""),
        ("interest", "NULL"), ("belonged", "NULL"), ("step", "NULL"),
    ];

    private readonly DamagedCopy _copy;
    private readonly long _papers;
    private readonly CancellationToken _cancel;

    /// <summary>Reads what there is.</summary>
    /// <param name="copy">The damaged file.</param>
    /// <param name="papers">The highest ordinal of a paper.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal SalvagedReading(DamagedCopy copy, long papers, CancellationToken cancel)
    {
        (_copy, _papers, _cancel) = (copy, papers, cancel);
        // Before schema 6 there was one reader.
        var own = copy.Columns("reading").Contains("reader") || copy.Columns("reading_event").Contains("reader");
        (Events, LostEvents) = ReadEvents();
        Readers = ReadReaders();
        foreach (var reader in own ? Readers.Keys.ToList() : [1]) ReadStates(reader, own);
        if (Readers.Count == 0) Readers[1] = (NewId(), true);
    }

    /// <summary>The readers by their numbers; one of them is the local one.</summary>
    internal SortedDictionary<long, (string Id, bool IsLocal)> Readers { get; }

    /// <summary>The states that are not what a paper begins with.</summary>
    internal Dictionary<(long Reader, long Ordinal), ReadingState> States { get; } = [];

    /// <summary>The history, in order.</summary>
    internal List<SalvagedEvent> Events { get; }

    /// <summary>How many changes were there that cannot be read.</summary>
    internal int LostEvents { get; }

    /// <summary>How many marks are known of which the note cannot be read, if there was one.</summary>
    internal int UnknownNotes { get; private set; }

    private (List<SalvagedEvent>, int) ReadEvents()
    {
        var there = _copy.Columns("reading_event");
        var rows = SalvagedRows.Read(
            _copy.Connection, "reading_event NOT INDEXED", "number",
            [.. EventColumns.Select(c => c.Otherwise.Length == 0 || there.Contains(c.Name) ? c.Name : c.Otherwise)], 0, _cancel);
        var events = new List<SalvagedEvent>();
        var ids = new HashSet<string>();
        foreach (var (number, row) in rows.Rows)
        {
            if (row is not [var id, long reader, long ordinal, var mark, var note, var tags, var markAfter, var noteAfter, var tagsAfter,
                string at, long standing, var interest, var belonged, var step]
                || SalvagedState.Of(mark, note, tags) is not { } before
                || SalvagedState.Of(markAfter, noteAfter, tagsAfter) is not { } after
                || !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out _) || !Enum.IsDefined((EventStanding)(int)(standing & 3)))
            {
                continue;
            }

            var name = id is string { Length: 32 } text && ids.Add(text) ? text : NewId();
            events.Add(new SalvagedEvent(
                number, name, reader, ordinal, before, after, at, standing & 3, interest as long?, belonged as long?, step as string));
        }

        // They are counted from 1 and never removed.
        return (events, (int)Math.Min(rows.Rows.Keys.LastOrDefault() - events.Count, int.MaxValue));
    }

    private SortedDictionary<long, (string Id, bool IsLocal)> ReadReaders()
    {
        var readers = new SortedDictionary<long, (string Id, bool IsLocal)>();
        var rows = SalvagedRows.Read(_copy.Connection, "reader NOT INDEXED", "number", ["id", "is_local"], 100, _cancel).Rows;
        foreach (var (number, row) in rows)
            readers[number] = (row[0] is string { Length: 32 } id && readers.Values.All(r => r.Id != id) ? id : NewId(),
                row[1] is long and not 0);
        var named = SalvagedRows.FromBothEnds(_copy.Connection, "SELECT DISTINCT reader FROM reading", ["reader"], _cancel)
            .Select(r => r[0] as long? ?? 1);
        foreach (var number in named.Concat(Events.Select(e => e.Reader)).Where(n => n > 0 && !readers.ContainsKey(n)).Distinct().ToList())
            readers[number] = (NewId(), false);
        if (readers.Count > 0 && !readers.Values.Any(r => r.IsLocal))
            readers[readers.Keys.First()] = (readers.Values.First().Id, true);
        return readers;
    }

    private void ReadStates(long reader, bool own)
    {
        var condition = own ? string.Create(CultureInfo.InvariantCulture, $"reader = {reader}") : "TRUE";
        var tags = _copy.Columns("reading").Contains("tags") ? "tags" : "0";
        var rows = SalvagedRows.Read(_copy.Connection, "reading", "ordinal", ["mark", "note", tags], _papers, _cancel, condition);
        foreach (var (ordinal, row) in rows.Rows)
        {
            if (SalvagedState.Of(row[0], row[1], row[2]) is { } state) States[(reader, ordinal)] = state;
        }

        if (rows.IsWhole && rows.Rows.Count == States.Keys.Count(k => k.Reader == reader)) return;
        // The history tells what the lost rows were: the last change of a paper that was not taken back.
        foreach (var last in Events.Where(e => e.Reader == reader && e.Standing == (long)EventStanding.Stands)
            .GroupBy(e => e.Ordinal).Select(g => g.Last()))
        {
            if (!last.After.IsEmpty) States.TryAdd((reader, last.Ordinal), last.After);
        }

        // The index of the marks has those without their notes.
        var indexed = SalvagedRows.FromBothEnds(_copy.Connection, $"SELECT ordinal, mark FROM reading WHERE {condition}",
            ["mark", "ordinal"], _cancel);
        foreach (var row in indexed)
        {
            if (row is [long ordinal, long mark] && SalvagedState.Of(mark, "", 0L) is { } state && States.TryAdd((reader, ordinal), state))
                UnknownNotes++;
        }
    }

    private static string NewId() => Guid.NewGuid().ToString("n");
}
