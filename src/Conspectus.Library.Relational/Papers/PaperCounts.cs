using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Library.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Counts the papers without reading them.</summary>
internal static class PaperCounts
{
    /// <summary>The library in numbers.</summary>
    internal static PaperNumbers Count(StoreConnection connection)
    {
        var editions = connection.Rows(
            r => new EditionSize(new Edition(r.GetString(0), r.GetInt32(1)), r.GetInt32(2)),
            "SELECT e.conference, e.year, count(*) FROM paper p JOIN edition e ON e.number = p.edition GROUP BY e.number");
        int One(string query, params ReadOnlySpan<(string, object?)> values) => (int)connection.Number(query, values);
        return new PaperNumbers(
            editions.Sum(e => e.Papers),
            // The inner DISTINCT is answered from the index of names, four times as fast as one that must take the blanks out first.
            One("""
                SELECT count(DISTINCT replace(folded, ' ', '')) FROM (
                  SELECT DISTINCT folded FROM paper_author WHERE ordinal <= (SELECT last_visible FROM papers_state)) names
                """),
            One("SELECT count(*) FROM paper WHERE decision = @decision", ("@decision", (int)Decision.Oral)),
            One("SELECT count(*) FROM paper WHERE decision = @decision", ("@decision", (int)Decision.Spotlight)),
            One("SELECT count(*) FROM (SELECT DISTINCT edition, session FROM paper WHERE session IS NOT NULL) sessions"),
            [.. editions.OrderByDescending(e => e.Edition.Year).ThenBy(e => e.Edition.Conference, StringComparer.Ordinal)]);
    }

    /// <summary>The editions that have papers, in the order of their first import.</summary>
    internal static IReadOnlyList<Edition> Editions(StoreConnection connection) => connection.Rows(
        r => new Edition(r.GetString(0), r.GetInt32(1)),
        "SELECT conference, year FROM edition e WHERE EXISTS (SELECT 1 FROM paper WHERE edition = e.number) ORDER BY number");
}
