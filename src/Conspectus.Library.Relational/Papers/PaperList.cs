using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Relational.Search;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Selects, orders and counts the papers of a query. The search is made once, when this is created.</summary>
internal sealed class PaperList
{
    private readonly StoreConnection _connection;
    private readonly ReaderId _reader;
    private readonly PaperQuery _query;
    private readonly PaperFilter _filter;
    private readonly FacetCache _facets;

    /// <summary>Reads the query and searches.</summary>
    internal PaperList(
        StoreConnection connection, ReaderId reader, PaperQuery query, SearchCache searches, FacetCache facets, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        (_connection, _reader, _query, _facets) = (connection, reader, query, facets);
        _filter = new PaperFilter(connection, reader, query, searches, cancel);
    }

    /// <summary>The page that the query asks for.</summary>
    internal PaperPage Page() => (_filter.Found is { } found ? Searched(found) : Listed()) with
    {
        Facets = _query.Facets ? new FacetCounts(_connection, _filter, _facets.Get(_connection)).Count() : null,
    };

    /// <summary>The ordinals of all papers of the query, in its order.</summary>
    internal IReadOnlyList<long> All()
    {
        if (_filter.Found is not { } found) return Ordered("", []);
        if (_query.Sort == PaperSort.Relevance && !_filter.HasFields) return found.Ranked;
        var listed = Ordered("", []);
        if (_query.Sort != PaperSort.Relevance) return listed.FindAll(found.Has);
        var allowed = listed.ToHashSet();
        return [.. found.Ranked.Where(allowed.Contains)];
    }

    private PaperPage Listed()
    {
        var total = (int)_connection.Number($"SELECT count(*) FROM paper p WHERE {_filter.Fields()}", _filter.Values);
        if (total <= _query.Offset || _query.Limit == 0) return new PaperPage(total, []);
        var page = Ordered("LIMIT @limit OFFSET @offset", [("@limit", _query.Limit), ("@offset", _query.Offset)]);
        return new PaperPage(total, PaperRows.GetRows(_connection, _reader, page, _ => (0, null)));
    }

    private PaperPage Searched(FoundPapers found)
    {
        var all = All();
        var page = all.Skip(_query.Offset).Take(_query.Limit).ToList();
        var rows = PaperRows.GetRows(_connection, _reader, page, found.Match);
        return new PaperPage(all.Count, rows.ConvertAll(found.WithNearestSentence), found.Summary(all));
    }

    private List<long> Ordered(string tail, ReadOnlySpan<(string, object?)> more) => _connection.Rows(
        r => r.GetInt64(0),
        $"""
        SELECT p.ordinal FROM paper p {(_query.Sort == PaperSort.Topic ? "LEFT JOIN paper_place l ON l.ordinal = p.ordinal" : "")}
        WHERE {_filter.Fields()} ORDER BY {Order(_query.Sort)} {tail}
        """,
        [.. _filter.Values, .. more]);

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
