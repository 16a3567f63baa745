using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>Collections in memory.</summary>
internal sealed class MemoryCollectionStore(MemoryServer server, TimeProvider clock) : ICollectionStore
{
    public ValueTask<IReadOnlyList<CollectionSize>> ListAsync(ReaderId reader, CancellationToken cancel) =>
        new(server.Read(state => Sizes(state, reader, c => c.Papers.Count), cancel));

    public ValueTask<IReadOnlyList<string>?> PapersAsync(ReaderId reader, string collection, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<string>?>(
            state => Rows(state, reader).Find(state, collection) is { } found ? MemoryCollections.Known(state, found.Papers) : null, cancel));

    public ValueTask<IReadOnlyList<CollectionSize>> HoldingAsync(ReaderId reader, IReadOnlyList<string> paperIds, CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<CollectionSize>>(
            state => [.. Sizes(state, reader, c => c.Papers.Intersect(paperIds).Count).Where(c => c.Papers > 0)], cancel));

    public ValueTask<CollectionChange> AddAsync(
        ReaderId reader, string name, string about, IReadOnlyList<string> paperIds, CancellationToken cancel) => new(server.Write(
        state =>
        {
            var number = state.LastCollection + 1;
            var id = number.ToString("x16", CultureInfo.InvariantCulture);
            var wanted = Check(state, reader, new PaperSet(id, name, about));
            return Written(state with { LastCollection = number }, reader, id, wanted, paperIds);
        },
        cancel));

    public ValueTask<CollectionChange?> ChangeAsync(ReaderId reader, PaperSet collection, CancellationToken cancel) =>
        Change(reader, collection.Id, (state, found) => (Check(state, reader, collection), found.Papers), cancel);

    public ValueTask<CollectionChange?> PutAsync(
        ReaderId reader, string collection, IReadOnlyList<string> paperIds, bool isIn, CancellationToken cancel) =>
        Change(reader, collection, (_, found) => (found.Collection, isIn ? found.Papers.Union(paperIds) : found.Papers.Except(paperIds)), cancel);

    public ValueTask<CollectionChange?> RemoveAsync(ReaderId reader, string collection, CancellationToken cancel) =>
        Change(reader, collection, (_, _) => (null, []), cancel);

    private ValueTask<CollectionChange?> Change(
        ReaderId reader, string id, Func<MemoryState, OwnedCollection, (PaperSet? Wanted, IEnumerable<string> Papers)> change,
        CancellationToken cancel) => new(server.Write<CollectionChange?>(
        state =>
        {
            if (Rows(state, reader).Find(state, id) is not { } found) return (state, null);
            var (wanted, papers) = change(state, found);
            return Written(state, reader, id, wanted, papers);
        },
        cancel));

    private (MemoryState, CollectionChange) Written(
        MemoryState state, ReaderId reader, string id, PaperSet? wanted, IEnumerable<string> papers)
    {
        var found = Rows(state, reader).Find(state, id);
        var (after, change) = Rows(state, reader).Write(state, id, wanted, papers);
        if (change is null) return (after, new CollectionChange(found!.Collection, [], false, after.Revision));
        after = after with { Revision = state.Revision.MoveReading(server, clock) };
        var moved = MemoryCollections.Known(after, [.. change.Added, .. change.Removed]);
        return (after, new CollectionChange(change.Told, moved, true, after.Revision));
    }

    private PaperSet Check(MemoryState state, ReaderId reader, PaperSet wanted) =>
        CollectionText.Check(wanted, Rows(state, reader).Of(state).Select(c => c.Collection));

    private IReadOnlyList<CollectionSize> Sizes(MemoryState state, ReaderId reader, Func<OwnedCollection, int> size) =>
        CollectionText.InOrder(Rows(state, reader).Of(state).Select(c => new CollectionSize(c.Collection, size(c))), c => c.Collection);

    private MemoryCollections Rows(MemoryState state, ReaderId reader) => state.Readers.Contains(reader)
        ? new MemoryCollections(server, clock, reader)
        : throw new ArgumentException($"There is no reader {reader}.", nameof(reader));
}
