using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Takes what was recorded in another library into the record of one reader.</summary>
/// <param name="connection">The connection, within a transaction.</param>
/// <param name="reader">The reader's number.</param>
/// <param name="now">The time.</param>
internal sealed class RecordMerge(StoreConnection connection, long reader, DateTimeOffset now)
{
    private readonly ReadingRows _rows = new(connection, reader);
    private readonly EventRows _events = new(connection, reader);
    private readonly InterestRows _interests = new(connection, reader);

    /// <summary>Writes all of it.</summary>
    /// <exception cref="ArgumentException">A paper or an interest is not there.</exception>
    internal void Write(ReadingMerge merge)
    {
        foreach (var tag in merge.Tags) TagRows.Name(connection, reader, TagText.Check(tag, TagRows.Named(connection, reader)));
        foreach (var interest in merge.Interests)
        {
            InterestText.Check(interest.Name, interest.Words);
            _interests.Insert(interest);
        }

        foreach (var change in merge.Past.Where(c => !_events.Knows(c.Id)))
        {
            var standing = merge.IsFresh || change.Standing != EventStanding.Stands ? change.Standing : EventStanding.Elsewhere;
            // The interest may have been removed since.
            var interest = change.Interest is { } id ? _interests.Number(id) : null;
            _events.Insert(Find(change.PaperId).Ordinal, change with { Standing = standing }, interest);
        }

        var step = NewId.Long();
        foreach (var change in merge.Changes)
        {
            var (ordinal, before) = Find(change.State.PaperId);
            if (merge.IsFresh) WriteFresh(ordinal, change);
            else WriteStep(ordinal, before, change, step);
        }

        WriteCollections(merge, step);
        foreach (var search in merge.Searches)
        {
            SavedSearchText.Check(search.Name, search.Query);
            new SearchRows(connection, reader).Add(search.Id, search.Name.Trim(), search.Query);
        }
    }

    private void WriteCollections(ReadingMerge merge, string step)
    {
        var (rows, events) = (new CollectionRows(connection, reader), new CollectionEventRows(connection, reader));
        foreach (var change in merge.PastOfCollections.Where(c => !events.Knows(c.Id)))
        {
            var standing = merge.IsFresh || change.Standing != EventStanding.Stands ? change.Standing : EventStanding.Elsewhere;
            events.Insert(change with { Standing = standing }, isOrdered: merge.IsFresh);
        }

        foreach (var (id, wanted, papers) in CollectionText.Check(merge.Collections, rows.All().Select(c => c.Collection)))
        {
            var ordinals = Ordinals.Of(connection, papers);
            if (ordinals.Count != papers.Count) throw new ArgumentException($"A paper of the collection {id} is not there.", nameof(merge));
            if (merge.IsFresh) rows.Put(id, wanted, ordinals, []);
            else rows.Write(id, wanted, ordinals, now, step);
        }
    }

    private void WriteFresh(long ordinal, MergedState change)
    {
        _rows.Write(ordinal, change.State);
        foreach (var (interest, belongs) in change.Votes) _interests.Say(Interest(interest), ordinal, belongs);
    }

    // A change of a mark, note or tags and one of what an interest says are one event; each further interest has one of its own.
    private void WriteStep(long ordinal, ReadingState before, MergedState change, string step)
    {
        _rows.Write(ordinal, change.State);
        foreach (var (interest, belongs) in change.Votes)
        {
            var number = Interest(interest);
            _events.Record(ordinal, before, change.State, now, (number, _interests.Belongs(number, ordinal)), step);
            _interests.Say(number, ordinal, belongs);
            before = change.State;
        }

        if (before != change.State) _events.Record(ordinal, before, change.State, now, step: step);
    }

    private long Interest(string id) =>
        _interests.Number(id) ?? throw new ArgumentException($"There is no interest {id}.", nameof(id));

    private (long Ordinal, ReadingState State) Find(string paper) =>
        _rows.Find(paper) is var (ordinal, state, _) && state.PaperId == paper
            ? (ordinal, state)
            : throw new ArgumentException($"There is no paper {paper}.", nameof(paper));
}
