using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Search;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>Counts the papers of a query by the values of their fields.</summary>
internal sealed partial class FacetCounts(SqliteConnection connection, PaperQuery query, SearchCache searches)
{
    private const int MostKeywords = 60;
    private readonly PaperFilter _filter = new(connection, query, searches);
    private (string, object?)[] _values = [];

    /// <summary>All counts.</summary>
    internal Facets Count()
    {
        _values = _filter.AllValues();
        return new Facets(Decisions(), Editions(), Named(PaperField.Session), Named(PaperField.Track), Keywords(), Topics(), Kinds(), Marks());
    }

    private List<Facet> Decisions() => connection.Rows(
        r => Word(((Decision)r.GetInt32(0)).ToString(), r.GetInt32(1)),
        $"SELECT p.decision, count(*) FROM paper p WHERE p.decision <> 0 AND {_filter.All(PaperField.Decision)} GROUP BY p.decision ORDER BY p.decision DESC",
        _values);

    private List<Facet> Editions() => connection.Rows(
        r => new Facet(r.GetString(0), new Edition(r.GetString(1), r.GetInt32(2)).ToString(), r.GetInt32(3)),
        $"""
        SELECT e.slug, e.conference, e.year, n.papers
        FROM (SELECT p.edition, count(*) AS papers FROM paper p WHERE {_filter.All(PaperField.Edition)} GROUP BY p.edition) n
        JOIN edition e ON e.number = n.edition ORDER BY e.year DESC, e.slug
        """,
        _values);

    private List<Facet> Named(PaperField field)
    {
        var column = field == PaperField.Session ? "p.session" : "p.track";
        return [.. connection.Rows(
            r => new Facet(r.GetString(0), r.GetString(0), r.GetInt32(1)),
            $"SELECT {column}, count(*) FROM paper p WHERE {column} IS NOT NULL AND {_filter.All(field)} GROUP BY {column}",
            _values).OrderBy(f => Natural(f.Value), StringComparer.OrdinalIgnoreCase).ThenBy(f => f.Value, StringComparer.Ordinal)];
    }

    private List<Facet> Keywords() => connection.Rows(
        r => new Facet(r.GetString(0), r.GetString(1), r.GetInt32(2)),
        $"""
        SELECT k.folded, k.label, n.papers
        FROM (SELECT pk.keyword, count(*) AS papers FROM paper_keyword pk WHERE {Within("pk.ordinal", PaperField.Keyword)} GROUP BY pk.keyword) n
        JOIN keyword k ON k.number = n.keyword ORDER BY n.papers DESC, k.folded LIMIT {MostKeywords}
        """,
        _values);

    private List<Facet> Topics()
    {
        string Level(string column) =>
            $"SELECT l.{column} AS id, count(*) AS papers FROM paper_place l WHERE {Within("l.ordinal", PaperField.Topic)} GROUP BY l.{column}";
        return connection.Rows(
            r => new Facet(r.GetInt32(0).ToString(CultureInfo.InvariantCulture), r.GetString(1), r.GetInt32(2)),
            $"""
            SELECT t.id, t.label, n.papers FROM ({Level("chapter")} UNION ALL {Level("topic")} UNION ALL {Level("theme")}) n
            JOIN topic t ON t.id = n.id ORDER BY t.position
            """,
            _values);
    }

    private List<Facet> Kinds() => connection.Rows(
        r => new Facet(PaperKinds.Word((PaperKind)r.GetInt32(0)), Capital(PaperKinds.Several((PaperKind)r.GetInt32(0))), r.GetInt32(1)),
        $"SELECT l.kind, count(*) FROM paper_place l WHERE l.kind IS NOT NULL AND {Within("l.ordinal", PaperField.Kind)} GROUP BY l.kind ORDER BY count(*) DESC, l.kind",
        _values);

    private List<Facet> Marks() => connection.Rows(
        r => Word(((Mark)r.GetInt32(0)).ToString(), r.GetInt32(1)),
        $"""
        SELECT coalesce(m.mark, 0) AS value, count(*) FROM paper p LEFT JOIN reading m ON m.ordinal = p.ordinal
        WHERE {_filter.All(PaperField.Mark)} GROUP BY value ORDER BY value
        """,
        _values);

    // Without a condition the list of all papers need not be made.
    private string Within(string ordinal, PaperField except) =>
        _filter.All(except) is var condition && condition == "true" ? "true" : $"{ordinal} IN (SELECT p.ordinal FROM paper p WHERE {condition})";

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    private static Facet Word(string name, int count) => new(name.ToLowerInvariant(), name, count);

    // "Poster Session 10" after "Poster Session 2".
    private static string Natural(string name) => Digits().Replace(name, m => m.Value.PadLeft(9, '0'));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
