using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Reads and writes one reader's saved searches.</summary>
/// <param name="connection">The connection.</param>
/// <param name="reader">The reader's number.</param>
internal sealed class SearchRows(StoreConnection connection, long reader)
{
    /// <summary>All of them, the oldest first.</summary>
    internal List<SavedSearch> All() => connection.Rows(
        r => new SavedSearch(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3)) { Unseen = r.GetInt32(4) },
        """
        SELECT id, name, query, seen, (SELECT count(*) FROM paper p WHERE p.ordinal > seen) FROM saved_search
        WHERE reader = @reader ORDER BY number
        """,
        ("@reader", reader));

    /// <summary>Adds one; all papers that there are count as seen.</summary>
    /// <param name="id">Its id; null gives it a new one.</param>
    /// <param name="name">Its name.</param>
    /// <param name="query">What it asks.</param>
    internal SavedSearch Add(string? id, string name, string query) => connection.Rows(
        r => new SavedSearch(r.GetString(0), name, query, r.GetInt32(1)),
        """
        INSERT INTO saved_search (id, reader, name, query, seen)
        VALUES (@id, @reader, @name, @query, (SELECT last_visible FROM papers_state))
        RETURNING id, seen
        """,
        ("@id", id ?? NewId.Short()), ("@reader", reader), ("@name", name), ("@query", query)).Single();

    /// <summary>Changes one. Whether there is such a search.</summary>
    internal bool Change(SavedSearch search) => connection.Execute(
        "UPDATE saved_search SET name = @name, query = @query WHERE id = @id AND reader = @reader",
        ("@id", search.Id), ("@reader", reader), ("@name", search.Name), ("@query", search.Query)) > 0;

    /// <summary>Counts all papers as seen. Whether some were not.</summary>
    internal bool Look(string id) => connection.Execute(
        """
        UPDATE saved_search SET seen = (SELECT last_visible FROM papers_state)
        WHERE id = @id AND reader = @reader AND seen < (SELECT last_visible FROM papers_state)
        """,
        ("@id", id), ("@reader", reader)) > 0;

    /// <summary>Removes one. Whether there was such a search.</summary>
    internal bool Remove(string id) => connection.Execute(
        "DELETE FROM saved_search WHERE id = @id AND reader = @reader", ("@id", id), ("@reader", reader)) > 0;
}
