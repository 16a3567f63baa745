using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Reads and writes one reader's collections.</summary>
/// <param name="connection">The connection.</param>
/// <param name="reader">The reader's number.</param>
internal sealed class CollectionRows(StoreConnection connection, long reader)
{
    /// <summary>All of them with the numbers that stand for them inside the file, in order.</summary>
    internal IReadOnlyList<(long Number, PaperSet Collection)> All() => CollectionText.InOrder(
        connection.Rows(
            r => (Number: r.GetInt64(0), Collection: new PaperSet(r.GetString(1), r.GetString(2), r.GetString(3))),
            "SELECT number, id, name, about FROM collection WHERE reader = @reader", ("@reader", reader)),
        c => c.Collection);

    /// <summary>The collection with an id; null if the reader has none.</summary>
    internal (long Number, PaperSet Collection)? Find(string id) => connection.Rows<(long, PaperSet)?>(
        r => (r.GetInt64(0), new PaperSet(id, r.GetString(1), r.GetString(2))),
        "SELECT number, name, about FROM collection WHERE id = @id AND reader = @reader", ("@id", id), ("@reader", reader))
        .FirstOrDefault();

    /// <summary>The ordinals of a collection's papers, ascending.</summary>
    internal List<long> Papers(long number) => connection.Rows(
        r => r.GetInt64(0),
        """
        SELECT c.ordinal FROM collection_paper c JOIN paper p ON p.ordinal = c.ordinal WHERE c.collection = @number ORDER BY c.ordinal
        """,
        ("@number", number));

    /// <summary>Every collection with the ids of its papers.</summary>
    internal List<CollectionRecord> Records() =>
        [.. All().Select(c => new CollectionRecord(c.Collection, Ordinals.IdsOf(connection, Papers(c.Number))))];

    /// <summary>How many papers are in each collection.</summary>
    internal List<CollectionSize> Sizes()
    {
        var papers = connection.Rows(
            r => (Collection: r.GetInt64(0), Papers: r.GetInt32(1)),
            "SELECT c.collection, count(*) FROM collection_paper c JOIN paper p ON p.ordinal = c.ordinal GROUP BY c.collection")
            .ToDictionary(c => c.Collection, c => c.Papers);
        return [.. All().Select(c => new CollectionSize(c.Collection, papers.GetValueOrDefault(c.Number)))];
    }

    /// <summary>The collections that each of some papers is in, by its ordinal.</summary>
    internal ILookup<long, PaperSet> Holding(IReadOnlyList<long> ordinals)
    {
        var own = All();
        if (own.Count == 0 || ordinals.Count == 0) return Enumerable.Empty<PaperSet>().ToLookup(_ => 0L);
        var pairs = connection.Rows(
            r => (Ordinal: r.GetInt64(0), Collection: r.GetInt64(1)),
            $"SELECT c.ordinal, c.collection FROM {connection.EachNumber("@ordinals", "collection_paper c", "c.ordinal")}",
            ("@ordinals", StoredJson.Write(ordinals))).ToHashSet();
        return own.SelectMany(c => ordinals.Where(o => pairs.Contains((o, c.Number))).Select(o => (Ordinal: o, c.Collection)))
            .Distinct().ToLookup(p => p.Ordinal, p => p.Collection);
    }

    /// <summary>Writes a collection as it is wanted, or removes it, and records what has changed; null where nothing has.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="wanted">The collection; null where it is to be removed.</param>
    /// <param name="papers">The ordinals of its papers.</param>
    /// <param name="at">When.</param>
    /// <param name="step">What changes that are taken back together have in common.</param>
    internal StoredCollectionEvent? Write(
        string id, PaperSet? wanted, IEnumerable<long> papers, DateTimeOffset at, string? step = null)
    {
        var found = Find(id);
        var old = found is var (number, _) ? Papers(number) : [];
        var now = wanted is null ? [] : papers.ToHashSet();
        var change = new StoredCollectionEvent(
            found?.Collection, wanted, [.. now.Except(old).Order()], [.. old.Where(o => !now.Contains(o))]);
        if (change.Before == change.After && change.Added.Count + change.Removed.Count == 0) return null;
        Put(id, wanted, change.Added, change.Removed);
        new CollectionEventRows(connection, reader).Record(id, change, at, step);
        return change;
    }

    /// <summary>Writes a collection without recording it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="wanted">The collection; null where it is to be removed.</param>
    /// <param name="added">The papers that are put in.</param>
    /// <param name="removed">Those that are taken out.</param>
    internal void Put(string id, PaperSet? wanted, IReadOnlyList<long> added, IReadOnlyList<long> removed)
    {
        if (wanted is null)
        {
            // The papers go with it.
            connection.Execute("DELETE FROM collection WHERE id = @id AND reader = @reader", ("@id", id), ("@reader", reader));
            return;
        }

        connection.Execute(
            """
            INSERT INTO collection (id, reader, name, about) VALUES (@id, @reader, @name, @about)
            ON CONFLICT (id) DO UPDATE SET name = @name, about = @about WHERE collection.reader = @reader
            """,
            ("@id", id), ("@reader", reader), ("@name", wanted.Name), ("@about", wanted.About));
        var number = Find(id)?.Number ?? throw new ArgumentException($"The collection {id} is another reader's.", nameof(id));
        connection.Execute(
            $"DELETE FROM collection_paper WHERE collection = @number AND ordinal IN ({connection.NumbersIn("@ordinals")})",
            ("@number", number), ("@ordinals", StoredJson.Write(removed)));
        connection.Execute(
            $"""
            INSERT INTO collection_paper (collection, ordinal)
            SELECT c.number, o.ordinal FROM {connection.EachNumber("@ordinals", "paper_row o", "o.ordinal")}, collection c
            WHERE c.number = @number
            ON CONFLICT DO NOTHING
            """,
            ("@number", number), ("@ordinals", StoredJson.Write(added)));
    }
}
