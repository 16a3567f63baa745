using Conspectus.Library.Relational;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Postgres.Storage;

/// <summary>What tells whether the tables of PostgreSQL hold together where no foreign key sees to it.</summary>
internal static class TableLooks
{
    private static readonly string[] OfPapers =
    [
        "paper_text", "paper_author", "paper_keyword", "paper_alias", "encoded_paper", "place_row", "neighbor_row", "computed_place",
        "merged_record",
    ];

    /// <summary>Each gives what is wrong, or nothing.</summary>
    internal static IReadOnlyList<Func<StoreConnection, IEnumerable<string>>> All { get; } = [.. OfPapers.Select(Orphans)];

    private static Func<StoreConnection, IEnumerable<string>> Orphans(string table) => c =>
        c.Number($"SELECT count(*) FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM paper_row p WHERE p.ordinal = t.ordinal)")
            is > 0 and var many
            ? [$"{Examination.Count(many)} rows of {table} belong to papers that are not there."]
            : [];
}
