using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Deletes analyses that are shown no more, or never were.</summary>
internal static class AnalysisTidying
{
    private const int RowsASlice = 150;
    private const string Old = "generation <> coalesce((SELECT generation FROM analysis), 0)";

    // The model is written first and deleted last: without one there are no other rows.
    private static readonly (string Table, string Key)[] Tables =
    [
        ("computed_place", "ordinal"), ("computed_topic", "id"), ("neighbor_row", "ordinal"), ("place_row", "ordinal"), ("topic_row", "id"),
        ("stage_row", "position"), ("analysis_model", "part"),
    ];

    /// <summary>Whether there is anything to delete. Cost: the pieces of the models.</summary>
    internal static bool IsDue(StoreConnection connection) => connection.Number(
        $"SELECT EXISTS (SELECT 1 FROM analysis_model WHERE {Old})") != 0;

    /// <summary>Deletes them if there are any; the caller holds <see cref="SqliteDatabase.LongWrites"/>.</summary>
    internal static async ValueTask RunAsync(Slices slices, CancellationToken cancel)
    {
        if (!slices.Read(IsDue, cancel)) return;
        foreach (var (table, key) in Tables)
        {
            await slices.RepeatAsync(c => c.Execute($"""
                DELETE FROM {table} WHERE (generation, {key}) IN (
                  SELECT generation, {key} FROM {table}
                  WHERE generation IN (SELECT generation FROM analysis_model WHERE {Old}) LIMIT {RowsASlice})
                """), cancel).ConfigureAwait(false);
        }
    }
}
