using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>Selects and orders the papers of a page.</summary>
internal static class PaperList
{
    // In the order of the columns: title, authors, abstract, keywords.
    private const string Relevance = "bm25(paper_search, 8, 3, 1, 4)";

    /// <summary>A page of a query.</summary>
    internal static PaperPage Page(SqliteConnection connection, PaperQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        var filter = new PaperFilter(connection, query);
        var total = (int)(long)connection.Scalar($"SELECT count(*) FROM paper p WHERE {filter.All()}", filter.Values)!;
        if (total <= query.Offset || query.Limit == 0) return new PaperPage(total, []);
        var hits = connection.Rows(
            r => (r.GetInt64(0), r.GetDouble(1)),
            filter.Expression is null ? Listed(filter, query.Sort) : Found(filter, query.Sort),
            [.. filter.Values, ("$limit", query.Limit), ("$offset", query.Offset)]);
        return new PaperPage(total, PaperRows.GetRows(connection, hits));
    }

    private static string Listed(PaperFilter filter, PaperSort sort) =>
        $"SELECT p.ordinal, 0.0 FROM paper p {Join(sort)} WHERE {filter.Fields()} ORDER BY {Order(sort, "p.ordinal")} LIMIT $limit OFFSET $offset";

    // The cross join keeps the search outside, where it runs once.
    private static string Found(PaperFilter filter, PaperSort sort) => $"""
        SELECT p.ordinal, -{Relevance} FROM paper_search s CROSS JOIN paper p ON p.ordinal = s.rowid {Join(sort)}
        WHERE paper_search MATCH $expression AND {filter.Fields()} ORDER BY {Order(sort, $"{Relevance}, p.ordinal")} LIMIT $limit OFFSET $offset
        """;

    private static string Join(PaperSort sort) => sort == PaperSort.Topic ? "LEFT JOIN paper_place l ON l.ordinal = p.ordinal" : "";

    private static string Order(PaperSort sort, string relevance) => sort switch
    {
        PaperSort.Relevance => relevance,
        PaperSort.Title => "p.title_order, p.ordinal",
        PaperSort.Author => "p.author_order IS NULL, p.author_order, p.ordinal",
        PaperSort.Decision => "p.decision DESC, p.ordinal",
        PaperSort.Topic => "l.topic_order IS NULL, l.topic_order, p.ordinal",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "There is no such order."),
    };
}
