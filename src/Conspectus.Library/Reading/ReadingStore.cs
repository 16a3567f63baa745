using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Storage;

namespace Conspectus.Library.Reading;

/// <summary>The reader's marks and notes, every change recorded so that it can be undone.</summary>
public sealed class ReadingStore
{
    private const int LongestNote = 100_000;
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal ReadingStore(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Sets the mark of a paper. Setting the mark it has is no change, and nothing to undo.</summary>
    /// <exception cref="ArgumentException">There is no such paper or no such mark.</exception>
    public void SetMark(string paperId, Mark mark)
    {
        if (!Enum.IsDefined(mark)) throw new ArgumentException($"There is no mark {mark}.", nameof(mark));
        Change(paperId, state => state with { Mark = mark });
    }

    /// <summary>Sets the note of a paper; blank removes it. Setting the note it has is no change, and nothing to undo.</summary>
    /// <exception cref="ArgumentException">There is no such paper, or the note is longer than 100,000 characters.</exception>
    public void SetNote(string paperId, string note)
    {
        if (note.Length > LongestNote) throw new ArgumentException($"A note may have {LongestNote} characters; this one has {note.Length}.", nameof(note));
        Change(paperId, state => state with { Note = string.IsNullOrWhiteSpace(note) ? "" : note });
    }

    /// <summary>Takes the last change back that is not taken back yet.</summary>
    /// <returns>The state of that paper now, or null if there is nothing to undo.</returns>
    public ReadingState? Undo() => _database.Write(c =>
    {
        var last = c.Rows(
            r => (Number: r.GetInt64(0), Ordinal: r.GetInt64(1), Before: new ReadingState(r.GetString(2), (Mark)r.GetInt32(3), r.GetString(4))),
            """
            SELECT v.number, v.ordinal, p.id, v.mark_before, v.note_before FROM reading_event v JOIN paper p ON p.ordinal = v.ordinal
            WHERE v.taken_back = 0 ORDER BY v.number DESC LIMIT 1
            """);
        if (last is not [var (number, ordinal, before)]) return null;
        ReadingRows.Write(c, ordinal, before);
        c.Execute("UPDATE reading_event SET taken_back = 1 WHERE number = $number", ("$number", number));
        return before;
    });

    /// <summary>The state of one paper; unread and without note if nothing is recorded.</summary>
    public ReadingState Find(string paperId) => _database.Read(c => ReadingRows.Find(c, paperId));

    /// <summary>Every paper with a mark or a note, in library order.</summary>
    public IReadOnlyList<ReadingState> All() => _database.Read(ReadingRows.All);

    /// <summary>How many papers of each topic of level <see cref="Core.Topics.TopicLevel.Topic"/> have been decided on (any mark but unread).</summary>
    /// <returns>Topic id → (papers decided on, papers).</returns>
    public IReadOnlyDictionary<int, (int Done, int Total)> Progress() => _database.Read(c => c.Rows(
        r => (Topic: r.GetInt32(0), Done: r.GetInt32(1), Total: r.GetInt32(2)),
        "SELECT l.topic, count(m.mark), count(*) FROM paper_place l LEFT JOIN reading m ON m.ordinal = l.ordinal AND m.mark <> 0 GROUP BY l.topic")
        .ToDictionary(t => t.Topic, t => (t.Done, t.Total)));

    private void Change(string paperId, Func<ReadingState, ReadingState> change) => _database.Write(c =>
    {
        var ordinal = Ordinals.Find(c, paperId) ?? throw new ArgumentException($"There is no paper {paperId}.", nameof(paperId));
        var before = ReadingRows.Find(c, paperId);
        var after = change(before);
        if (after == before) return false;
        ReadingRows.Write(c, ordinal, after);
        ReadingRows.Record(c, ordinal, before, after, _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        return true;
    });
}
