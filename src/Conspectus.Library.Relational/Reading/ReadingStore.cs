using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Marks, notes and tags in tables. Each change is one transaction, which also reads the state that it answers with.</summary>
internal sealed class ReadingStore(Database database, TimeProvider clock) : IReadingStore
{
    public ValueTask<ReaderId> LocalReaderAsync(CancellationToken cancel) => database.ReadAsync(Readers.Local, cancel);

    public ValueTask<ReadingChange?> SetMarkAsync(ReaderId reader, string idOrKey, Mark mark, CancellationToken cancel)
    {
        if (!Enum.IsDefined(mark)) throw new ArgumentException($"There is no mark {mark}.", nameof(mark));
        return ChangeAsync(reader, idOrKey, state => state with { Mark = mark }, cancel);
    }

    public ValueTask<IReadOnlyList<ReadingState>> SetMarksAsync(
        ReaderId reader, IReadOnlyList<string> paperIds, Mark mark, CancellationToken cancel)
    {
        if (!Enum.IsDefined(mark)) throw new ArgumentException($"There is no mark {mark}.", nameof(mark));
        return database.WriteAsync<IReadOnlyList<ReadingState>>(
            c => SetMarks(c, Readers.Number(c, reader), paperIds, mark, clock.GetUtcNow()), cancel);
    }

    public ValueTask<ReadingChange?> SetTagAsync(ReaderId reader, string idOrKey, int tag, bool isSet, CancellationToken cancel)
    {
        _ = TagSet.None.With(tag, isSet);
        return ChangeAsync(reader, idOrKey, state => state with { Tags = state.Tags.With(tag, isSet) }, cancel);
    }

    public ValueTask<ReadingChange?> SetNoteAsync(ReaderId reader, string idOrKey, string note, string? basedOn, CancellationToken cancel)
    {
        if (note.Length > IReadingStore.LongestNote)
            throw new ArgumentException(
                $"A note may have {IReadingStore.LongestNote} characters; this one has {note.Length}.", nameof(note));
        var kept = string.IsNullOrWhiteSpace(note) ? "" : note;
        return ChangeAsync(reader, idOrKey, state =>
            basedOn is not null && state.Note != basedOn && state.Note != kept ? null : state with { Note = kept }, cancel);
    }

    public ValueTask<ReadingChange?> UndoAsync(ReaderId reader, CancellationToken cancel) => database.WriteAsync(c =>
    {
        var number = Readers.Number(c, reader);
        if (new ArticleEditRows(c, number).TakeBack() is { } edit)
        {
            Revisions.MoveReading(c, clock.GetUtcNow());
            return new ReadingChange(ReadingState.OfNone, true, null, Revisions.Read(c)) { UndoneEdit = edit };
        }

        var (rows, papers, sets) = (new ReadingRows(c, number), new EventRows(c, number), new CollectionEventRows(c, number));
        var (last, lastOfSets) = (papers.LastStanding(), sets.LastStanding());
        if (last is null && lastOfSets is null) return null;
        // The later of the two, and what else is of its step.
        var isOfSets = lastOfSets is { } set && set.Follows >= (last?.Number ?? 0);
        var step = isOfSets ? lastOfSets!.Value.Step : last!.Value.Step;
        var collections = sets.TakeBack(step, isOfSets ? lastOfSets!.Value.Number : 0);
        var taken = papers.TakeBack(step, isOfSets ? 0 : last!.Value.Number);
        foreach (var (ordinal, before, _) in taken) rows.Write(ordinal, before);
        Revisions.MoveReading(c, clock.GetUtcNow());
        var (_, first, topic) = taken.Count > 0 ? taken[0] : (0, ReadingState.OfNone, null);
        return Answer(c, rows, first, topic, changed: true) with
        {
            Others = [.. taken.Skip(1).Select(t => t.Before)],
            Collections = collections,
        };
    }, cancel);

    public ValueTask<ReadingState> FindAsync(ReaderId reader, string paperId, CancellationToken cancel) => database.ReadAsync(
        c => new ReadingRows(c, Readers.Number(c, reader)).Find(paperId) is var (_, state, _) && state.PaperId == paperId
            ? state
            : new ReadingState(paperId, Mark.Unread, ""),
        cancel);

    public ValueTask<IReadOnlyList<ReadingState>> AllAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ReadingState>>(c => new ReadingRows(c, Readers.Number(c, reader)).All(), cancel);

    public ValueTask<IReadOnlyDictionary<int, Mark>> MarksAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyDictionary<int, Mark>>(c => new ReadingRows(c, Readers.Number(c, reader)).Marks(), cancel);

    public ValueTask<IReadOnlyList<ReadingProgress>> ProgressAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ReadingProgress>>(c => new ReadingRows(c, Readers.Number(c, reader)).Progress(), cancel);

    public ValueTask<IReadOnlyList<ReaderTag>> TagsAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ReaderTag>>(c => TagRows.Named(c, Readers.Number(c, reader)), cancel);

    public async ValueTask NameTagAsync(ReaderId reader, ReaderTag tag, CancellationToken cancel) => await database.WriteAsync(c =>
    {
        var number = Readers.Number(c, reader);
        TagRows.Name(c, number, TagText.Check(tag, TagRows.Named(c, number)));
        Revisions.MoveReading(c, clock.GetUtcNow());
        return true;
    }, cancel).ConfigureAwait(false);

    public ValueTask<ReadingRecord> RecordAsync(ReaderId reader, CancellationToken cancel) => database.ReadAsync(
        c =>
        {
            var number = Readers.Number(c, reader);
            var interests = new InterestRows(c, number);
            return new ReadingRecord(
                Revisions.Read(c), new ReadingRows(c, number).All(), new EventRows(c, number).All(), TagRows.Named(c, number),
                interests.All().ConvertAll(i => new InterestRecord(i, interests.Votes(i.Id))))
            {
                Collections = new CollectionRows(c, number).Records(),
                CollectionEvents = new CollectionEventRows(c, number).All(),
                Searches = new SearchRows(c, number).All(),
                ArticleEdits = new ArticleEditRows(c, number).All(),
            };
        },
        cancel);

    public ValueTask<bool> MergeAsync(ReaderId reader, ReadingMerge merge, LibraryRevision basedOn, CancellationToken cancel) =>
        database.WriteAsync(
            c =>
            {
                var number = Readers.Number(c, reader);
                if (Revisions.Read(c) is var now && (now.Papers, now.Reading) != (basedOn.Papers, basedOn.Reading)) return false;
                if (merge.IsEmpty) return true;
                new RecordMerge(c, number, clock.GetUtcNow()).Write(merge);
                new ArticleEditRows(c, number).Merge(merge.ArticleEdits, merge.IsFresh);
                Revisions.MoveReading(c, clock.GetUtcNow());
                return true;
            },
            cancel);

    /// <param name="reader">Whose state.</param>
    /// <param name="idOrKey">The paper.</param>
    /// <param name="change">The new state for the old; null where it must stay.</param>
    /// <param name="cancel">Gives up.</param>
    private ValueTask<ReadingChange?> ChangeAsync(
        ReaderId reader, string idOrKey, Func<ReadingState, ReadingState?> change, CancellationToken cancel) =>
        database.WriteAsync(c =>
        {
            var number = Readers.Number(c, reader);
            var rows = new ReadingRows(c, number);
            if (rows.Find(idOrKey) is not var (ordinal, before, topic)) return null;
            var after = change(before);
            var changed = after is not null && after != before;
            if (changed)
            {
                var now = clock.GetUtcNow();
                rows.Write(ordinal, after!);
                new EventRows(c, number).Record(ordinal, before, after!, now);
                Revisions.MoveReading(c, now);
            }

            return Answer(c, rows, after ?? before, topic, changed) with { Conflict = after is null };
        }, cancel);

    private static List<ReadingState> SetMarks(
        StoreConnection connection, long reader, IReadOnlyList<string> papers, Mark mark, DateTimeOffset now)
    {
        var (rows, events, changed) = (new ReadingRows(connection, reader), new EventRows(connection, reader), new List<ReadingState>());
        var step = NewId.Long();
        foreach (var id in papers)
        {
            if (rows.Find(id) is not var (ordinal, before, _) || before.PaperId != id || before.Mark == mark) continue;
            var after = before with { Mark = mark };
            rows.Write(ordinal, after);
            events.Record(ordinal, before, after, now, step: step);
            changed.Add(after);
        }

        if (changed.Count > 0) Revisions.MoveReading(connection, now);
        return changed;
    }

    private static ReadingChange Answer(StoreConnection connection, ReadingRows rows, ReadingState state, int? topic, bool changed) =>
        new(state, changed, rows.ProgressOf(topic), Revisions.Read(connection));
}
