using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>Edits of the article in memory.</summary>
internal sealed class MemoryArticleEdits(MemoryServer server, TimeProvider clock) : IArticleEditStore
{
    public ValueTask<IReadOnlyList<ArticleEdit>> AllAsync(ReaderId reader, CancellationToken cancel) =>
        new(server.Read(s => ArticleEditRecord.Standings(Of(s, reader)), cancel));

    public ValueTask<ArticleEditChange> SetAsync(ReaderId reader, ArticleEdit edit, string? basedOn, CancellationToken cancel)
    {
        if (!edit.IsSound) throw new ArgumentException("The edit has no place, or is longer than it may be.", nameof(edit));
        return new(server.Write(
            state =>
            {
                var there = Of(state, reader).Where(r => r.Edit.Of == edit.Of && r.Standing != EventStanding.TakenBack).ToList();
                var stands = ArticleEditRecord.Standings(there).SingleOrDefault();
                if (stands?.Text == edit.Text && (edit.Text is null || stands == edit))
                    return (state, new ArticleEditChange(stands, false, false, state.Revision));
                if (stands?.Text != basedOn && stands?.Text != edit.Text && !server.Has(Fault.ArticleConflictOverwrites))
                    return (state, new ArticleEditChange(stands, false, true, state.Revision));
                var (now, last) = (clock.GetUtcNow(), there.Select(r => r.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max());
                var record = new ArticleEditRecord(
                    Guid.NewGuid().ToString("N"), edit, now > last ? now : last.AddTicks(1), EventStanding.Stands);
                var after = Added(state, reader, record) with { Revision = state.Revision.MoveReading(server, clock) };
                return (after, new ArticleEditChange(edit.Text is null ? null : edit, true, false, after.Revision));
            },
            cancel));
    }

    /// <summary>The history of a reader's edits.</summary>
    internal static IReadOnlyList<ArticleEditRecord> Of(MemoryState state, ReaderId reader) => state.Readers.Contains(reader)
        ? [.. state.ArticleEdits.Where(e => e.Reader == reader).Select(e => e.Record)]
        : throw new ArgumentException($"There is no reader {reader}.", nameof(reader));

    /// <summary>Takes back the last edit that stands, if no mark, note or collection was changed after it; null where there is none.</summary>
    internal static (MemoryState State, ArticleEdit Edit)? TakeBack(MemoryState state, ReaderId reader)
    {
        var changed = state.Events.FindLastIndex(e => e.Reader == reader && e.Change.Standing == EventStanding.Stands) + 1;
        var at = state.ArticleEdits.FindLastIndex(e => e.Reader == reader && e.Record.Standing == EventStanding.Stands);
        var collected = state.CollectionEvents.FindLastIndex(e => e.Reader == reader && e.Change.Standing == EventStanding.Stands) + 1;
        if (at < 0 || state.ArticleEdits[at].After < changed || state.ArticleEdits[at].AfterCollections < collected) return null;
        var edit = state.ArticleEdits[at];
        var record = edit.Record;
        var taken = edit with { Record = record with { Standing = EventStanding.TakenBack } };
        return (state with { ArticleEdits = state.ArticleEdits.SetItem(at, taken) }, record.Edit);
    }

    /// <summary>The state with another library's edits taken in.</summary>
    internal static MemoryState Merged(MemoryState state, ReaderId reader, IEnumerable<ArticleEditRecord> edits, bool isFresh)
    {
        foreach (var record in edits)
        {
            if (!record.Edit.IsSound) throw new ArgumentException($"The edit {record.Id} cannot be kept.", nameof(edits));
            var at = state.ArticleEdits.FindIndex(e => e.Record.Id == record.Id);
            if (at < 0)
                state = Added(state, reader, isFresh || record.Standing != EventStanding.Stands
                    ? record
                    : record with { Standing = EventStanding.Elsewhere });
            else if (record.Standing == EventStanding.TakenBack)
                state = state with
                {
                    ArticleEdits = state.ArticleEdits.SetItem(
                        at, state.ArticleEdits[at] with { Record = state.ArticleEdits[at].Record with { Standing = record.Standing } }),
                };
        }

        return state;
    }

    private static MemoryState Added(MemoryState state, ReaderId reader, ArticleEditRecord record) =>
        state with { ArticleEdits = state.ArticleEdits.Add((reader, record, state.Events.Count, state.CollectionEvents.Count)) };
}
