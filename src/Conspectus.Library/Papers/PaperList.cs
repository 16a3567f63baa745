using Conspectus.Library.Search;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>Selects and orders the papers of a page.</summary>
internal static class PaperList
{
    /// <summary>A page of a query.</summary>
    internal static PaperPage Page(SqliteConnection connection, PaperQuery query, SearchCache searches)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        var filter = new PaperFilter(connection, query, searches);
        return filter.Found is { } found ? Found(connection, query, filter, found) : Listed(connection, query, filter);
    }

    private static PaperPage Listed(SqliteConnection connection, PaperQuery query, PaperFilter filter)
    {
        var total = (int)(long)connection.Scalar($"SELECT count(*) FROM paper p WHERE {filter.Fields()}", filter.Values)!;
        if (total <= query.Offset || query.Limit == 0) return new PaperPage(total, []);
        var page = connection.Rows(
            r => r.GetInt64(0), $"{Select(filter, query.Sort)} LIMIT $limit OFFSET $offset", [.. filter.Values, ("$limit", query.Limit), ("$offset", query.Offset)]);
        return new PaperPage(total, PaperRows.GetRows(connection, page, _ => (0, null)));
    }

    private static PaperPage Found(SqliteConnection connection, PaperQuery query, PaperFilter filter, FoundPapers found)
    {
        IReadOnlyList<long> all = found.Ranked;
        if (query.Sort != PaperSort.Relevance || filter.HasFields)
        {
            var listed = connection.Rows(r => r.GetInt64(0), Select(filter, query.Sort), filter.Values);
            if (query.Sort != PaperSort.Relevance) all = listed.FindAll(found.Has);
            else if (listed.ToHashSet() is var allowed) all = [.. found.Ranked.Where(allowed.Contains)];
        }

        var page = all.Skip(query.Offset).Take(query.Limit).ToList();
        var rows = PaperRows.GetRows(connection, page, o => Match(found, o));
        return new PaperPage(all.Count, rows, new PaperSearch(found.Answer, found.Complete(all)));
    }

    private static (double, PaperMatch?) Match(FoundPapers found, long ordinal)
    {
        var hit = found.Hit(ordinal);
        return (hit.Score, new PaperMatch(found.Answer.Found(hit.Document), hit.Complete, found.Answer.Cosine(hit.Document)));
    }

    private static string Select(PaperFilter filter, PaperSort sort) =>
        $"SELECT p.ordinal FROM paper p {(sort == PaperSort.Topic ? "LEFT JOIN paper_place l ON l.ordinal = p.ordinal" : "")} WHERE {filter.Fields()} ORDER BY {Order(sort)}";

    private static string Order(PaperSort sort) => sort switch
    {
        PaperSort.Relevance => "p.ordinal",
        PaperSort.Title => "p.title_order, p.ordinal",
        PaperSort.Author => "p.author_order IS NULL, p.author_order, p.ordinal",
        PaperSort.Decision => "p.decision DESC, p.ordinal",
        PaperSort.Topic => "l.topic_order IS NULL, l.topic_order, p.ordinal",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "There is no such order."),
    };
}
