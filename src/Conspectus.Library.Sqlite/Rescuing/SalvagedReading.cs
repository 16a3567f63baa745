using System.Globalization;
using Conspectus.Core.Reading;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Marks, notes and their history as far as they can still be read, and who made them.</summary>
internal sealed class SalvagedReading
{
    private static readonly string[] EventColumns =
        ["id", "reader", "ordinal", "mark_before", "note_before", "mark_after", "note_after", "recorded_at", "taken_back"];

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
        (Events, LostEvents) = ReadEvents(own);
        Readers = ReadReaders();
        foreach (var reader in own ? Readers.Keys.ToList() : [1]) ReadStates(reader, own);
        if (Readers.Count == 0) Readers[1] = (NewId(), true);
    }

    /// <summary>The readers by their numbers; one of them is the local one.</summary>
    internal SortedDictionary<long, (string Id, bool IsLocal)> Readers { get; }

    /// <summary>The states that are not what a paper begins with.</summary>
    internal Dictionary<(long Reader, long Ordinal), (Mark Mark, string Note)> States { get; } = [];

    /// <summary>The history, in order.</summary>
    internal List<SalvagedEvent> Events { get; }

    /// <summary>How many changes were there that cannot be read.</summary>
    internal int LostEvents { get; }

    /// <summary>How many marks are known of which the note cannot be read, if there was one.</summary>
    internal int UnknownNotes { get; private set; }

    private (List<SalvagedEvent>, int) ReadEvents(bool own)
    {
        var rows = SalvagedRows.Read(
            _copy.Connection, "reading_event NOT INDEXED", "number", own ? EventColumns : ["NULL", "1", .. EventColumns.Skip(2)], 0,
                _cancel);
        var events = new List<SalvagedEvent>();
        var ids = new HashSet<string>();
        foreach (var (number, row) in rows.Rows)
        {
            if (row is not [var id, long reader, long ordinal, long before, string noteBefore, long after, string noteAfter, string at,
                long taken]
                || !Known(before) || !Known(after) || !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out _))
            {
                continue;
            }

            var name = id is string { Length: 32 } text && ids.Add(text) ? text : NewId();
            events.Add(new SalvagedEvent(number, name, reader, ordinal, (Mark)(int)before, noteBefore, (Mark)(int)after, noteAfter, at,
                taken != 0));
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
        var rows = SalvagedRows.Read(_copy.Connection, "reading", "ordinal", ["mark", "note"], _papers, _cancel, condition);
        foreach (var (ordinal, row) in rows.Rows)
        {
            if (row is [long mark, string note] && Known(mark)) States[(reader, ordinal)] = ((Mark)(int)mark, note);
        }

        if (rows.IsWhole && rows.Rows.Count == States.Keys.Count(k => k.Reader == reader)) return;
        // The history tells what the lost rows were: the last change of a paper that was not taken back.
        foreach (var last in Events.Where(e => e.Reader == reader && !e.TakenBack).GroupBy(e => e.Ordinal).Select(g => g.Last()))
        {
            if (last.After != Mark.Unread || last.NoteAfter.Length > 0) States.TryAdd((reader, last.Ordinal), (last.After, last.NoteAfter));
        }

        // The index of the marks has those without their notes.
        var indexed = SalvagedRows.FromBothEnds(_copy.Connection, $"SELECT ordinal, mark FROM reading WHERE {condition}",
            ["mark", "ordinal"], _cancel);
        foreach (var row in indexed)
        {
            if (row is [long ordinal, long mark] && Known(mark) && States.TryAdd((reader, ordinal), ((Mark)(int)mark, ""))) UnknownNotes++;
        }
    }

    private static bool Known(long mark) => mark is >= 0 and < 100 && Enum.IsDefined((Mark)(int)mark);

    private static string NewId() => Guid.NewGuid().ToString("n");
}
