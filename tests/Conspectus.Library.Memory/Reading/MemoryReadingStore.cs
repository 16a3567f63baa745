using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>Marks, notes and tags in memory.</summary>
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

    public ValueTask<IReadOnlyList<ReadingState>> SetMarksAsync(
        ReaderId reader, IReadOnlyList<string> paperIds, Mark mark, CancellationToken cancel)
    {
        if (!Enum.IsDefined(mark)) throw new ArgumentException($"There is no mark {mark}.", nameof(mark));
        return new(server.Write<IReadOnlyList<ReadingState>>(
            state =>
            {
                var (after, changed, step) = (Known(state, reader), new List<ReadingState>(), NewId());
                foreach (var id in paperIds.Where(id => state.Papers.Exists(p => p.Paper.Id == id)))
                {
                    if (Find(after, reader, id) is var before && before.Mark == mark) continue;
                    changed.Add(before with { Mark = mark });
                    after = Recorded(Put(after, reader, changed[^1]), reader, before, changed[^1], step: step);
                }

                if (changed.Count > 0) after = after with { Revision = after.Revision.MoveReading(server, clock) };
                return (after, changed);
            },
            cancel));
    }

    public ValueTask<ReadingChange?> SetTagAsync(ReaderId reader, string idOrKey, int tag, bool isSet, CancellationToken cancel)
    {
        _ = TagSet.None.With(tag, isSet);
        return Change(reader, idOrKey, state => state with { Tags = state.Tags.With(tag, isSet) }, cancel);
    }

    public ValueTask<ReadingChange?> UndoAsync(ReaderId reader, CancellationToken cancel) => new(server.Write<ReadingChange?>(
        state =>
        {
            Known(state, reader);
            if (MemoryArticleEdits.TakeBack(state, reader) is var (without, edit) && !server.Has(Fault.UndoPassesOverTheArticle))
            {
                without = without with { Revision = without.Revision.MoveReading(server, clock) };
                return (without, new ReadingChange(ReadingState.OfNone, true, null, without.Revision) { UndoneEdit = edit });
            }

            var standing = state.Events.Where(e => e.Change.Standing == EventStanding.Stands).ToList();
            var at = standing.FindLastIndex(e => e.Reader == reader || server.Has(Fault.UndoOfAnotherReader));
            var collected = state.CollectionEvents.Where(e => e.Change.Standing == EventStanding.Stands && e.Reader == reader)
                .Select(e => e.Change).ToList();
            var isCollected = collected.Count > 0
                && (at < 0 || IsLater(state, collected[^1], standing[at].Change)) && (at < 0 || !server.Has(Fault.UndoPassesOverCollections));
            if ((at < 0 && !isCollected) || (server.Has(Fault.UndoHasALimit) && standing.Count - at > 1 && standing.Count < 3))
                return (state, null);
            var name = isCollected ? collected[^1].Step : standing[at].Change.Step;
            var step = standing.FindAll(e => (!isCollected && e == standing[at])
                || (e.Change.Step is { } s && s == name && e.Reader == reader && !server.Has(Fault.UndoOfHalfAStep)));
            var sets = collected.FindAll(e => (isCollected && e == collected[^1]) || (e.Step is { } s && s == name));
            sets.Reverse();
            var collections = new MemoryCollections(server, clock, reader);
            var after = sets.Aggregate(state, collections.TakeBack);
            foreach (var change in step.Select(e => e.Change).Reverse())
            {
                var before = change.Before;
                if (server.Has(Fault.UndoForgetsTheNote)) before = before with { Note = Find(after, reader, before.PaperId).Note };
                if (server.Has(Fault.UndoForgetsTheTags)) before = before with { Tags = Find(after, reader, before.PaperId).Tags };
                after = Put(after, reader, before);
                if (change.Interest is { } interest && !server.Has(Fault.UndoForgetsTheInterest))
                    after = Say(after, interest, before.PaperId, change.Belonged);
            }

            after = after with
            {
                Events = [.. after.Events.Select(
                    e => step.Contains(e) ? e with { Change = e.Change with { Standing = EventStanding.TakenBack } } : e)],
                CollectionEvents = [.. after.CollectionEvents.Select(
                    e => sets.Contains(e.Change) ? e with { Change = e.Change with { Standing = EventStanding.TakenBack } } : e)],
            };
            if (!server.Has(Fault.UndoKeepsTheRevision)) after = after with { Revision = after.Revision.MoveReading(server, clock) };
            var states = step.Select(e => e.Change.PaperId).Distinct().Select(id => Find(after, reader, id)).ToList();
            var first = states.FirstOrDefault() ?? ReadingState.OfNone;
            return (after, Answer(after, reader, first, changed: !server.Has(Fault.UndoSaysNothingChanged)) with
            {
                Others = [.. states.Skip(1)],
                Collections = sets,
            });
        },
        cancel));

    public ValueTask<IReadOnlyList<ReaderTag>> TagsAsync(ReaderId reader, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<ReaderTag>>(s => Tags(Known(s, reader), reader), cancel));

    public ValueTask NameTagAsync(ReaderId reader, ReaderTag tag, CancellationToken cancel)
    {
        server.Write(
            state => (Named(state, reader, tag) with { Revision = state.Revision.MoveReading(server, clock) }, true), cancel);
        return default;
    }

    public ValueTask<ReadingRecord> RecordAsync(ReaderId reader, CancellationToken cancel) => new(server.Read(
        state => new ReadingRecord(
            Known(state, reader).Revision,
            [.. state.Papers.Select(p => state.Reading.GetValueOrDefault((reader, p.Paper.Id))).OfType<ReadingState>()],
            [.. state.Events.Where(e => e.Reader == reader).Select(e => e.Change)],
            Tags(state, reader),
            [.. state.Interests.Where(i => i.Reader == reader)
                .Select(i => new InterestRecord(i.Interest, MemoryInterestStore.Votes(state, i.Interest.Id)))])
        {
            Collections = CollectionText.InOrder(
                state.Collections.Where(c => c.Reader == reader)
                    .Select(c => new CollectionRecord(c.Collection, MemoryCollections.Known(state, c.Papers))),
                c => c.Collection),
            CollectionEvents = [.. state.CollectionEvents.Where(e => e.Reader == reader).Select(e => e.Change)],
            Searches = MemorySavedSearchStore.Of(state, reader),
            ArticleEdits = server.Has(Fault.RecordLacksTheArticle) ? [] : MemoryArticleEdits.Of(state, reader),
        },
        cancel));

    public ValueTask<bool> MergeAsync(ReaderId reader, ReadingMerge merge, LibraryRevision basedOn, CancellationToken cancel) =>
        new(server.Write(
            state =>
            {
                var now = Known(state, reader).Revision;
                if ((now.Papers, now.Reading) != (basedOn.Papers, basedOn.Reading)) return (state, false);
                if (merge.IsEmpty) return (state, true);
                var merged = MemoryArticleEdits.Merged(Merged(state, reader, merge), reader, merge.ArticleEdits, merge.IsFresh);
                return (merged with { Revision = now.MoveReading(server, clock) }, true);
            },
            cancel));

    public ValueTask<ReadingState> FindAsync(ReaderId reader, string paperId, CancellationToken cancel) =>
        new(server.Read(s => Find(Known(s, reader), reader, paperId), cancel));

    public ValueTask<IReadOnlyDictionary<int, Mark>> MarksAsync(ReaderId reader, CancellationToken cancel) =>
        new(server.Read<IReadOnlyDictionary<int, Mark>>(
            state => Known(state, reader).Papers
                .Select((p, i) => (Ordinal: i, Mark: state.Reading.GetValueOrDefault((reader, p.Paper.Id))?.Mark ?? Mark.Unread))
                .Where(m => m.Mark != Mark.Unread).ToDictionary(m => m.Ordinal, m => m.Mark),
            cancel));

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
                after = Recorded(after, reader, before, wanted!);
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
        var after = Recorded(Say(Put(state, reader, wanted), interest, id, belongs), reader, before, wanted, interest, belonged) with
        {
            Revision = state.Revision.MoveReading(server, clock),
        };
        return (after, Answer(after, reader, wanted, true));
    }

    private MemoryState Recorded(
        MemoryState state, ReaderId reader, ReadingState before, ReadingState after, string? interest = null, bool? belonged = null,
        string? step = null) => state with
        {
            Events = state.Events.Add(new OwnedEvent(
            reader, new ReadingEvent(NewId(), before, after, clock.GetUtcNow(), EventStanding.Stands, interest, belonged, step))),
        };

    private MemoryState Merged(MemoryState state, ReaderId reader, ReadingMerge merge)
    {
        foreach (var tag in merge.Tags) state = Named(state, reader, tag);
        foreach (var interest in merge.Interests)
        {
            InterestText.Check(interest.Name, interest.Words);
            state = state with { Interests = state.Interests.Add(new(reader, interest)) };
        }

        foreach (var change in merge.Past.Where(c => !state.Events.Exists(e => e.Change.Id == c.Id)))
        {
            Demand(state.Papers.Exists(p => p.Paper.Id == change.PaperId), $"There is no paper {change.PaperId}.");
            var standing = merge.IsFresh || change.Standing != EventStanding.Stands ? change.Standing : EventStanding.Elsewhere;
            var interest = state.Interests.Exists(i => i.Interest.Id == change.Interest) ? change.Interest : null;
            state = state with
            {
                Events = state.Events.Add(new OwnedEvent(reader, change with { Standing = standing, Interest = interest })),
            };
        }

        var step = NewId();
        foreach (var (wanted, votes) in merge.Changes)
        {
            Demand(state.Papers.Exists(p => p.Paper.Id == wanted.PaperId), $"There is no paper {wanted.PaperId}.");
            var before = Find(state, reader, wanted.PaperId);
            state = Put(state, reader, wanted);
            foreach (var (interest, belongs) in votes)
            {
                Demand(state.Interests.Exists(i => i.Reader == reader && i.Interest.Id == interest), $"There is no interest {interest}.");
                bool? belonged = state.Votes.TryGetValue((interest, wanted.PaperId), out var said) ? said : null;
                if (!merge.IsFresh) state = Recorded(state, reader, before, wanted, interest, belonged, step);
                state = Say(state, interest, wanted.PaperId, belongs);
                before = wanted;
            }

            if (before != wanted && !merge.IsFresh) state = Recorded(state, reader, before, wanted, step: step);
        }

        return MergedCollections(state, reader, merge, step);
    }

    private MemoryState MergedCollections(MemoryState state, ReaderId reader, ReadingMerge merge, string step)
    {
        var collections = new MemoryCollections(server, clock, reader);
        foreach (var change in merge.PastOfCollections.Where(c => !state.CollectionEvents.Exists(e => e.Change.Id == c.Id)))
        {
            var follows = merge.IsFresh ? change.Follows : state.Events.LastOrDefault(e => e.Reader == reader)?.Change.Id;
            var past = change with
            {
                Standing = merge.IsFresh || change.Standing != EventStanding.Stands ? change.Standing : EventStanding.Elsewhere,
                Added = MemoryCollections.Known(state, change.Added),
                Removed = MemoryCollections.Known(state, change.Removed),
                Follows = follows is not null && state.Events.Exists(e => e.Change.Id == follows) ? follows : null,
            };
            state = state with { CollectionEvents = state.CollectionEvents.Add(new(reader, past)) };
        }

        foreach (var (id, wanted, papers) in CollectionText.Check(merge.Collections, collections.Of(state).Select(c => c.Collection)))
        {
            Demand(papers.All(p => state.Papers.Exists(known => known.Paper.Id == p)), "A paper of a collection is not there.");
            state = merge.IsFresh ? collections.Put(state, id, wanted, papers) : collections.Write(state, id, wanted, papers, step).State;
        }

        foreach (var search in merge.Searches)
        {
            SavedSearchText.Check(search.Name, search.Query);
            var added = search with { Name = search.Name.Trim(), Seen = state.Papers.Count - 1 };
            state = state with { Searches = state.Searches.Add(new(reader, added)) };
        }

        return state;
    }

    // Whether a change of a collection was made after a change of a paper.
    private static bool IsLater(MemoryState state, CollectionEvent change, ReadingEvent other) =>
        state.Events.FindIndex(e => e.Change.Id == change.Follows) >= state.Events.FindIndex(e => e.Change.Id == other.Id);

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new ArgumentException(otherwise, nameof(holds));
    }

    private static MemoryState Named(MemoryState state, ReaderId reader, ReaderTag tag)
    {
        var named = TagText.Check(tag, Tags(Known(state, reader), reader));
        var key = (reader, named.Number);
        return state with
        {
            TagNames = named.IsUnnamed ? state.TagNames.Remove(key) : state.TagNames.SetItem(key, named.Name),
        };
    }

    /// <summary>The tags that a reader has named.</summary>
    internal static IReadOnlyList<ReaderTag> Tags(MemoryState state, ReaderId reader) =>
        [.. state.TagNames.Where(t => t.Key.Reader == reader).Select(t => new ReaderTag(t.Key.Tag, t.Value))];

    private static string NewId() => Guid.NewGuid().ToString("n");

    private static MemoryState Say(MemoryState state, string interest, string paper, bool? belongs) => state with
    {
        Votes = belongs is { } said ? state.Votes.SetItem((interest, paper), said) : state.Votes.Remove((interest, paper)),
    };

    private MemoryState Put(MemoryState state, ReaderId reader, ReadingState value)
    {
        var empty = value.IsEmpty || (value.Mark == Mark.Unread && server.Has(Fault.NoteOfAnUnreadPaperIsDropped));
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
