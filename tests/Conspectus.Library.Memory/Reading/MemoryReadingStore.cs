using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>Marks and notes in memory.</summary>
internal sealed class MemoryReadingStore(MemoryServer server, TimeProvider clock) : IReadingStore
{
    public ValueTask<ReaderId> LocalReaderAsync(CancellationToken cancel) => new(server.Read(s => s.Readers[0], cancel));

    public ValueTask<ReadingChange?> SetMarkAsync(ReaderId reader, string idOrKey, Mark mark, CancellationToken cancel)
    {
        if (!Enum.IsDefined(mark) && !server.Has(Fault.AnyMark)) throw new ArgumentException($"There is no mark {mark}.", nameof(mark));
        if (server.Has(Fault.CancelIgnored)) cancel = default;
        return Change(reader, idOrKey, state => state with { Mark = mark }, cancel);
    }

    public ValueTask<ReadingChange?> SetNoteAsync(ReaderId reader, string idOrKey, string note, string? basedOn, CancellationToken cancel)
    {
        if (note.Length > IReadingStore.LongestNote)
            throw new ArgumentException(
                $"A note may have {IReadingStore.LongestNote} characters; this one has {note.Length}.", nameof(note));
        if (server.Has(Fault.NoteIsCut)) note = note[..Math.Min(note.Length, ushort.MaxValue)];
        var kept = string.IsNullOrWhiteSpace(note) && !server.Has(Fault.BlankNoteStays) ? "" : note;
        if (server.Has(Fault.ConflictOverwrites)) basedOn = null;
        return Change(
            reader, idOrKey, state =>
                basedOn is not null && state.Note != basedOn && state.Note != kept ? null : state with { Note = kept }, cancel);
    }

    public ValueTask<ReadingChange?> UndoAsync(ReaderId reader, CancellationToken cancel) => new(server.Write<ReadingChange?>(
        state =>
        {
            Known(state, reader);
            var at = state.Events.FindLastIndex(e => e.Reader == reader || server.Has(Fault.UndoOfAnotherReader));
            if (at < 0 || (server.Has(Fault.UndoHasALimit) && state.Events.Count - at > 1 && state.Events.Count < 3)) return (state, null);
            var before = state.Events[at].Before;
            if (server.Has(Fault.UndoForgetsTheNote)) before = before with { Note = Find(state, reader, before.PaperId).Note };
            var after = Put(state, reader, before) with { Events = state.Events.RemoveAt(at) };
            var (interest, belonged) = (state.Events[at].Interest, state.Events[at].Belonged);
            if (interest is not null && !server.Has(Fault.UndoForgetsTheInterest)) after = Say(after, interest, before.PaperId, belonged);
            if (!server.Has(Fault.UndoKeepsTheRevision)) after = after with { Revision = after.Revision.MoveReading(server, clock) };
            return (after, Answer(after, reader, before, changed: !server.Has(Fault.UndoSaysNothingChanged)));
        },
        cancel));

    public ValueTask<ReadingState> FindAsync(ReaderId reader, string paperId, CancellationToken cancel) =>
        new(server.Read(s => Find(Known(s, reader), reader, paperId), cancel));

    public ValueTask<IReadOnlyList<ReadingState>> AllAsync(ReaderId reader, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<ReadingState>>(
            state =>
            {
                var all = Known(state, reader).Papers.Select(p => state.Reading.GetValueOrDefault((reader, p.Paper.Id)))
                    .OfType<ReadingState>();
                return server.Has(Fault.MarksByKind) ? [.. all.OrderBy(s => s.Mark)] : [.. all];
            },
            cancel));

    public ValueTask<IReadOnlyList<ReadingProgress>> ProgressAsync(ReaderId reader, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<ReadingProgress>>(
            state => [.. (Known(state, reader).Analysis?.Places ?? []).Select(p => p.Topic).Distinct().Order()
                .Select(t => Progress(state, reader, t)!)],
            cancel));

    private ValueTask<ReadingChange?> Change(
        ReaderId reader, string idOrKey, Func<ReadingState, ReadingState?> change, CancellationToken cancel) =>
            new(server.Write<ReadingChange?>(
        state =>
        {
            Known(state, reader);
            var index = state.IndexOf(idOrKey);
            if (index < 0)
                return (state, server.Has(Fault.UnknownPaperIsAnswered) ? Answer(state, reader, new(idOrKey, Mark.Unread, ""), false)
                    : null);
            var before = Find(state, reader, state.Papers[index].Paper.Id);
            var wanted = change(before);
            var changed = wanted is not null && (wanted != before || server.Has(Fault.SameMarkIsAChange));
            var after = state;
            if (changed)
            {
                after = Put(state, reader, wanted!);
                after = after with { Events = state.Events.Add(new ReadingEvent(reader, before)) };
                if (server.Has(Fault.NoteCannotBeUndone) && wanted!.Note != before.Note) after = after with { Events = state.Events };
                if (!server.Has(Fault.NoteKeepsTheRevision) || wanted!.Note == before.Note)
                    after = after with { Revision = state.Revision.MoveReading(server, clock) };
            }
            else if (server.Has(Fault.SameMarkMovesTheRevision))
            {
                after = after with { Revision = state.Revision.MoveReading(server, clock) };
            }

            var answer = Answer(server.Has(Fault.AnswerHasTheOldRevision) ? state : after, reader, wanted ?? before, changed);
            if (server.Has(Fault.ProgressIsOfBefore)) answer = answer with { Progress = Answer(state, reader, before, changed).Progress };
            return (after, answer with { Conflict = wanted is null && !server.Has(Fault.ConflictIsNotTold) });
        },
        cancel));

    /// <summary>A mark that is given for an interest.</summary>
    internal (MemoryState, ReadingChange?) MarkFor(MemoryState state, ReaderId reader, string interest, string idOrKey, Mark mark)
    {
        var index = state.IndexOf(idOrKey);
        if (index < 0) return (state, null);
        var before = Find(state, reader, state.Papers[index].Paper.Id);
        var (id, belongs) = (before.PaperId, InterestVote.Of(mark));
        bool? belonged = state.Votes.TryGetValue((interest, id), out var said) ? said : null;
        var elsewhere = state.Interests.Exists(i =>
            i.Reader == reader && i.Interest.Id != interest && state.Votes.GetValueOrDefault((i.Interest.Id, id)));
        var wanted = before with { Mark = InterestVote.Together(before.Mark, mark, elsewhere && !server.Has(Fault.InterestsForgetOneAnother)) };
        var changed = wanted != before || belonged != belongs;
        if (!changed) return (state, Answer(state, reader, before, false));
        var after = Say(Put(state, reader, wanted), interest, id, belongs) with
        {
            Events = state.Events.Add(new ReadingEvent(reader, before, interest, belonged)),
            Revision = state.Revision.MoveReading(server, clock),
        };
        return (after, Answer(after, reader, wanted, true));
    }

    private static MemoryState Say(MemoryState state, string interest, string paper, bool? belongs) => state with
    {
        Votes = belongs is { } said ? state.Votes.SetItem((interest, paper), said) : state.Votes.Remove((interest, paper)),
    };

    private MemoryState Put(MemoryState state, ReaderId reader, ReadingState value)
    {
        var empty = value.Mark == Mark.Unread && (value.Note.Length == 0 || server.Has(Fault.NoteOfAnUnreadPaperIsDropped));
        MemoryState One(MemoryState one, ReaderId whose) => one with
        {
            Reading = empty ? one.Reading.Remove((whose, value.PaperId)) : one.Reading.SetItem((whose, value.PaperId), value),
        };
        return server.Has(Fault.MarkOfAllReaders) ? state.Readers.Aggregate(state, One) : One(state, reader);
    }

    private ReadingChange Answer(MemoryState state, ReaderId reader, ReadingState value, bool changed)
    {
        var topic = state.Analysis?.Places.FirstOrDefault(p => p.PaperId == value.PaperId)?.Topic;
        return new ReadingChange(value, changed, Progress(state, reader, topic), state.Revision);
    }

    private ReadingProgress? Progress(MemoryState state, ReaderId reader, int? topic)
    {
        if (topic is not { } id) return null;
        var papers = state.Analysis!.Places.Where(p => p.Topic == id).ToList();
        var decided = papers.Count(p =>
            Find(state, reader, p.PaperId) is var s && (s.Mark != Mark.Unread || (server.Has(Fault.NotesAreProgress) && s.Note != "")));
        return new ReadingProgress(id, decided, papers.Count);
    }

    private static ReadingState Find(MemoryState state, ReaderId reader, string paperId) =>
        state.Reading.GetValueOrDefault((reader, paperId)) ?? new ReadingState(paperId, Mark.Unread, "");

    private static MemoryState Known(MemoryState state, ReaderId reader) =>
        state.Readers.Contains(reader) ? state : throw new ArgumentException($"There is no reader {reader}.", nameof(reader));
}
