using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Writes collections and saved searches into a new library.</summary>
/// <param name="target">The new library.</param>
/// <param name="readers">The numbers of the readers that were saved.</param>
/// <param name="papers">The ordinals of the papers that were saved.</param>
internal sealed class CollectionWriter(StoreConnection target, IEnumerable<long> readers, IReadOnlySet<long> papers)
{
    private readonly HashSet<long> _readers = [.. readers];

    /// <summary>Writes them and tells how much of each was saved.</summary>
    internal (RescueCount Collections, RescueCount Changes, RescueCount Searches) Write(SalvagedCollections found)
    {
        var saved = found.All.FindAll(c => _readers.Contains(c.Reader));
        using (var insert = target.Prepare(
            "INSERT INTO collection (number, id, reader, name, about) VALUES ($1, $2, $3, $4, $5)"))
        {
            foreach (var (number, reader, one) in saved) insert.Run(number, one.Id, reader, one.Name, one.About);
        }

        var numbers = saved.Select(c => c.Number).ToHashSet();
        using (var insert = target.Prepare("INSERT INTO collection_paper (collection, ordinal) VALUES ($1, $2)"))
        {
            foreach (var (collection, ordinal) in found.Papers)
            {
                if (numbers.Contains(collection) && papers.Contains(ordinal)) insert.Run(collection, ordinal);
            }
        }

        var events = found.Events.FindAll(e => _readers.Contains((long)e.Row[1]!));
        using (var insert = target.Prepare("""
            INSERT INTO collection_event (number, id, reader, collection, name_before, about_before, name_after, about_after, added,
              removed, follows, recorded_at, taken_back, step)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """))
        {
            foreach (var (number, row) in events)
                insert.Run([number, .. row[..7], Kept((string)row[7]!), Kept((string)row[8]!), .. row[9..]]);
        }

        var searches = found.Searches.FindAll(s => _readers.Contains(s.Reader));
        using (var insert = target.Prepare(
            "INSERT INTO saved_search (number, id, reader, name, query, seen) VALUES ($1, $2, $3, $4, $5, $6)"))
        {
            foreach (var (number, reader, one) in searches) insert.Run(number, one.Id, reader, one.Name, one.Query, one.Seen);
        }

        return (
            new RescueCount(saved.Count, found.Lost + found.All.Count - saved.Count),
            new RescueCount(events.Count, found.LostEvents + found.Events.Count - events.Count),
            new RescueCount(searches.Count, found.LostSearches + found.Searches.Count - searches.Count));
    }

    private string Kept(string ordinals) => StoredJson.Write([.. StoredJson.Numbers(ordinals).Where(papers.Contains)]);
}
