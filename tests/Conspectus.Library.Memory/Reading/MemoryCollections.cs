using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>The collections of a reader in a state, and states in which they are others.</summary>
internal sealed class MemoryCollections(MemoryServer server, TimeProvider clock, ReaderId reader)
{
    internal IEnumerable<OwnedCollection> Of(MemoryState state) =>
        state.Collections.Where(c => c.Reader == reader || server.Has(Fault.CollectionsOfAllReaders));

    internal OwnedCollection? Find(MemoryState state, string id) => Of(state).FirstOrDefault(c => c.Collection.Id == id);

    /// <summary>Ids that are papers of the state, in library order.</summary>
    internal static List<string> Known(MemoryState state, IEnumerable<string> ids) =>
        ids.ToHashSet() is var wanted ? [.. state.Papers.Select(p => p.Paper.Id).Where(wanted.Contains)] : [];

    /// <summary>The state with a collection as it is wanted, and what has changed; null where nothing has.</summary>
    internal (MemoryState State, CollectionEvent? Change) Write(
        MemoryState state, string id, PaperSet? wanted, IEnumerable<string> papers, string? step = null)
    {
        var before = Find(state, id);
        var (old, now) = (before?.Papers ?? [], Known(state, wanted is null ? [] : papers));
        var change = new CollectionEvent(
            Guid.NewGuid().ToString("n"), id, before?.Collection, wanted, [.. now.Where(p => !old.Contains(p))],
            Known(state, old.Except(now)), clock.GetUtcNow(), EventStanding.Stands,
            state.Events.LastOrDefault(e => e.Reader == reader)?.Change.Id, step);
        if (change.Before == change.After && change.Added.Count + change.Removed.Count == 0) return (state, null);
        var after = Put(state, id, wanted, now);
        return (after with { CollectionEvents = after.CollectionEvents.Add(new(reader, change)) }, change);
    }

    internal MemoryState Put(MemoryState state, string id, PaperSet? wanted, IEnumerable<string> papers)
    {
        var others = state.Collections.RemoveAll(c => c.Reader == reader && c.Collection.Id == id);
        return state with { Collections = wanted is null ? others : others.Add(new(reader, wanted, [.. papers])) };
    }

    /// <summary>The state as it was before a change.</summary>
    internal MemoryState TakeBack(MemoryState state, CollectionEvent change)
    {
        var papers = Find(state, change.Collection)?.Papers ?? [];
        if (!server.Has(Fault.UndoForgetsTheCollection)) papers = papers.Except(change.Added).Union(change.Removed);
        return Put(state, change.Collection, change.Before, papers);
    }
}
