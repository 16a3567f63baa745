using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Saved searches in tables. Each change is one transaction.</summary>
internal sealed class SavedSearchStore(Database database, TimeProvider clock) : ISavedSearchStore
{
    public ValueTask<IReadOnlyList<SavedSearch>> ListAsync(ReaderId reader, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<SavedSearch>>(c => Rows(c, reader).All(), cancel);

    public ValueTask<SavedSearch> AddAsync(ReaderId reader, string name, string query, CancellationToken cancel)
    {
        SavedSearchText.Check(name, query);
        return database.WriteAsync(
            c =>
            {
                var added = Rows(c, reader).Add(null, name.Trim(), query);
                Revisions.MoveReading(c, clock.GetUtcNow());
                return added;
            },
            cancel);
    }

    public ValueTask<bool> ChangeAsync(ReaderId reader, SavedSearch search, CancellationToken cancel)
    {
        SavedSearchText.Check(search.Name, search.Query);
        return WriteAsync(reader, rows => rows.Change(search with { Name = search.Name.Trim() }), cancel);
    }

    public ValueTask<bool> LookAsync(ReaderId reader, string search, CancellationToken cancel) =>
        WriteAsync(reader, rows => rows.Look(search), cancel);

    public ValueTask<bool> RemoveAsync(ReaderId reader, string search, CancellationToken cancel) =>
        WriteAsync(reader, rows => rows.Remove(search), cancel);

    private ValueTask<bool> WriteAsync(ReaderId reader, Func<SearchRows, bool> write, CancellationToken cancel) => database.WriteAsync(
        c =>
        {
            if (!write(Rows(c, reader))) return false;
            Revisions.MoveReading(c, clock.GetUtcNow());
            return true;
        },
        cancel);

    private static SearchRows Rows(StoreConnection connection, ReaderId reader) => new(connection, Readers.Number(connection, reader));
}
