using Conspectus.Library.Relational.Importing;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Tidies up after an import: finishes one that was shown, and deletes what was never shown or is shown no more.</summary>
internal static class ImportTidying
{
    private const int RowsASlice = 150;
    private const int PapersASlice = 64;
    private const int AliasesASlice = 1000;

    // What is referred to goes after what refers to it.
    private static readonly (string Table, string Number, string Last)[] Tables =
    [
        ("merged_record", "number", "last_merge"),
        ("paper_keyword", "ordinal", "last_visible"), ("paper_author", "ordinal", "last_visible"),
        ("paper_text", "ordinal", "last_visible"),
        ("paper_row", "ordinal", "last_visible"), ("keyword", "number", "last_keyword"), ("edition", "number", "last_edition"),
    ];

    /// <summary>Whether there is anything to tidy. Cost: a few rows.</summary>
    internal static bool IsDue(StoreConnection connection) => connection.Number("""
        SELECT is_applying <> 0 OR last_visible < (SELECT coalesce(max(ordinal), 0) FROM paper_row)
          OR last_merge < (SELECT coalesce(max(number), 0) FROM merged_record)
          OR last_keyword < (SELECT coalesce(max(number), 0) FROM keyword) OR last_edition < (SELECT coalesce(max(number), 0) FROM edition)
          OR EXISTS (SELECT 1 FROM pending_row) OR EXISTS (SELECT 1 FROM pending_text) OR EXISTS (SELECT 1 FROM pending_alias)
          OR EXISTS (SELECT 1 FROM search_index WHERE generation <> papers_state.search_index)
        FROM papers_state
        """) != 0;

    /// <summary>Tidies up if there is anything to tidy; the caller holds <see cref="SqliteDatabase.LongWrites"/>.</summary>
    internal static async ValueTask RunAsync(Slices slices, CancellationToken cancel)
    {
        if (!slices.Read(IsDue, cancel)) return;
        if (slices.Read(c => c.Number("SELECT is_applying FROM papers_state"), cancel) == 1)
        {
            await PendingPapers.ApplyAsync(slices, cancel).ConfigureAwait(false);
            await slices.ShowAsync(c => c.Execute("UPDATE papers_state SET is_applying = 0"), cancel).ConfigureAwait(false);
        }
        else
        {
            await DropAsync(slices, cancel).ConfigureAwait(false);
        }

        await DeleteHiddenAliasesAsync(slices, cancel).ConfigureAwait(false);
        await DeleteHiddenAsync(slices, cancel).ConfigureAwait(false);
        await slices.RepeatAsync(c => c.Execute("""
            DELETE FROM search_index WHERE rowid IN
              (SELECT rowid FROM search_index WHERE generation <> (SELECT search_index FROM papers_state) LIMIT 8)
            """), cancel).ConfigureAwait(false);
    }

    /// <summary>Drops all that waits, slice by slice.</summary>
    private static async ValueTask DropAsync(LongWrite slices, CancellationToken cancel)
    {
        foreach (var table in PendingPapers.Tables)
        {
            await slices.RepeatAsync(
                c => c.Execute($"DELETE FROM {table} WHERE ordinal IN (SELECT ordinal FROM {table} LIMIT {PapersASlice})"),
                cancel).ConfigureAwait(false);
        }

        await slices.RepeatAsync(
            c => c.Execute($"DELETE FROM pending_alias WHERE number IN (SELECT number FROM pending_alias LIMIT {AliasesASlice})"),
            cancel).ConfigureAwait(false);
    }

    // There is no index of these by paper: what is to go is found before the transactions that delete it.
    private static async ValueTask DeleteHiddenAliasesAsync(Slices slices, CancellationToken cancel)
    {
        var aliases = slices.Read(
            c => c.Rows(
                r => (Edition: r.GetInt64(0), Kind: r.GetString(1), Value: r.GetString(2), Ordinal: r.GetInt64(3)),
                """
                SELECT edition, kind, value, ordinal FROM paper_alias
                WHERE (SELECT last_visible < max(ordinal) FROM papers_state, paper_row)
                AND ordinal > (SELECT last_visible FROM papers_state)
                """),
            cancel);
        foreach (var some in aliases.Chunk(RowsASlice))
        {
            await slices.RunAsync(
                c =>
                {
                    using var delete = c.Prepare(
                        "DELETE FROM paper_alias WHERE edition = $1 AND kind = $2 AND value = $3 AND ordinal = $4");
                    foreach (var (edition, kind, value, ordinal) in some) delete.Run(edition, kind, value, ordinal);
                },
                cancel).ConfigureAwait(false);
        }
    }

    private static async ValueTask DeleteHiddenAsync(Slices slices, CancellationToken cancel)
    {
        // Nobody can have referred to what nobody saw, and asking every table that might takes long: they have no index for it.
        slices.Read(c => c.Execute("PRAGMA foreign_keys = OFF"), cancel);
        try
        {
            foreach (var (table, number, last) in Tables)
            {
                await slices.RepeatAsync(c => c.Execute($"""
                    DELETE FROM {table} WHERE {number} IN
                      (SELECT {number} FROM {table} WHERE {number} > (SELECT {last} FROM papers_state)
                        ORDER BY {number} DESC LIMIT {RowsASlice})
                    """), cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            slices.Read(c => c.Execute("PRAGMA foreign_keys = ON"), default);
        }
    }
}
