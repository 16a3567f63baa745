using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>
/// While the changes of an import that is shown take the place of the old rows bit by bit, a reader has views of its own before the
/// tables, through which it sees all of them.
/// </summary>
internal static class WaitingChanges
{
    private static readonly string[] RowColumns = ["decision", "session", "track", "title_order", "author_order", "content_hash"];

    private static readonly string[] TextColumns =
    [
        "title", "title_html", "title_text", "title_search", "abstract", "abstract_html", "abstract_text", "abstract_search",
        "authors", "keywords", "source_topic", "url", "pdf_url", "source_id", "identifiers",
    ];

    private static readonly string Views = $"""
        CREATE TEMP VIEW paper AS SELECT o.ordinal, o.id, o.key, o.edition, {Newest(RowColumns)}
        FROM main.paper_row o LEFT JOIN main.pending_row w ON w.ordinal = o.ordinal
        WHERE o.ordinal <= (SELECT last_visible FROM main.papers_state);
        CREATE TEMP VIEW paper_text AS SELECT o.ordinal, {Newest(TextColumns)}
        FROM main.paper_text o LEFT JOIN main.pending_text w ON w.ordinal = o.ordinal;
        CREATE TEMP VIEW paper_author AS {Either("author")};
        CREATE TEMP VIEW paper_keyword AS {Either("keyword")};
        """;

    /// <summary>Makes the views inside the connection's transaction, with which they go, if changes wait.</summary>
    internal static void Cover(StoreConnection connection)
    {
        if (connection.Number("SELECT is_applying FROM papers_state") != 0) connection.Execute(Views);
    }

    private static string Newest(string[] columns) =>
        string.Join(", ", columns.Select(c => $"iif(w.ordinal IS NULL, o.{c}, w.{c}) AS {c}"));

    private static string Either(string what) =>
        $"""
        SELECT * FROM main.paper_{what} o
        WHERE NOT EXISTS (SELECT 1 FROM main.pending_row w WHERE w.ordinal = o.ordinal AND w.has_{what}s)
        UNION ALL SELECT * FROM main.pending_{what}
        """;
}
