using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Collections in tables. Each change is one transaction.</summary>
internal sealed class CollectionStore(Database database, TimeProvider clock) : ICollectionStore
{
    public ValueTask<IReadOnlyList<CollectionSize>> ListAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<CollectionSize>>(c => Rows(c, reader).Sizes(), cancel);

    public ValueTask<IReadOnlyList<string>?> PapersAsync(ReaderId reader, string collection, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<string>?>(
            c => Rows(c, reader) is var rows && rows.Find(collection) is var (number, _)
                ? Ordinals.IdsOf(c, rows.Papers(number)) : null,
            cancel);

    public ValueTask<IReadOnlyList<CollectionSize>> HoldingAsync(
        ReaderId reader, IReadOnlyList<string> paperIds, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<CollectionSize>>(
            c =>
            {
                var held = Rows(c, reader).Holding([.. Ordinals.Of(c, paperIds).Distinct()]).SelectMany(sets => sets).CountBy(set => set);
                return CollectionText.InOrder(held.Select(s => new CollectionSize(s.Key, s.Value)), s => s.Collection);
            },
            cancel);

    public ValueTask<CollectionChange> AddAsync(
        ReaderId reader, string name, string about, IReadOnlyList<string> paperIds, CancellationToken cancel) =>
        database.WriteAsync(
            c =>
            {
                var rows = Rows(c, reader);
                var wanted = Check(rows, new PaperSet(NewId.Short(), name, about));
                return Write(c, rows, wanted.Id, wanted, Ordinals.Of(c, paperIds));
            },
            cancel);

    public ValueTask<CollectionChange?> ChangeAsync(ReaderId reader, PaperSet collection, CancellationToken cancel) => ChangeAsync(
        reader, collection.Id, (_, rows, number, _) => (Check(rows, collection), rows.Papers(number)), cancel);

    public ValueTask<CollectionChange?> PutAsync(
        ReaderId reader, string collection, IReadOnlyList<string> paperIds, bool isIn, CancellationToken cancel) => ChangeAsync(
        reader, collection,
        (c, rows, number, own) =>
        {
            var some = Ordinals.Of(c, paperIds);
            return (own, isIn ? rows.Papers(number).Union(some) : rows.Papers(number).Except(some));
        },
        cancel);

    public ValueTask<CollectionChange?> RemoveAsync(ReaderId reader, string collection, CancellationToken cancel) =>
        ChangeAsync(reader, collection, (_, _, _, _) => (null, []), cancel);

    private ValueTask<CollectionChange?> ChangeAsync(
        ReaderId reader, string id,
        Func<StoreConnection, CollectionRows, long, PaperSet, (PaperSet? Wanted, IEnumerable<long> Papers)> change,
        CancellationToken cancel) => database.WriteAsync<CollectionChange?>(
            c =>
            {
                var rows = Rows(c, reader);
                if (rows.Find(id) is not var (number, own)) return null;
                var (wanted, papers) = change(c, rows, number, own);
                return Write(c, rows, id, wanted, papers);
            },
            cancel);

    private CollectionChange Write(
        StoreConnection connection, CollectionRows rows, string id, PaperSet? wanted, IEnumerable<long> papers)
    {
        var now = clock.GetUtcNow();
        if (rows.Write(id, wanted, papers, now) is not { } change)
            return new CollectionChange(wanted!, [], false, Revisions.Read(connection));
        Revisions.MoveReading(connection, now);
        return new CollectionChange(
            (change.After ?? change.Before)!, Ordinals.IdsOf(connection, [.. change.Added.Concat(change.Removed).Order()]), true,
            Revisions.Read(connection));
    }

    private static PaperSet Check(CollectionRows rows, PaperSet wanted) =>
        CollectionText.Check(wanted, rows.All().Select(c => c.Collection));

    private static CollectionRows Rows(StoreConnection connection, ReaderId reader) =>
        new(connection, Readers.Number(connection, reader));
}
