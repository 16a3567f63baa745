using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Counts the papers of a query by the values of their fields.</summary>
/// <remarks>
/// The database is asked which papers meet the conditions, once for each field that has one of its own; the counting is done in memory.
/// </remarks>
internal sealed partial class FacetCounts(StoreConnection connection, PaperFilter filter, FacetColumns columns)
{
    private const int MostKeywords = 60;
    private readonly Dictionary<PaperField, IReadOnlyList<int>> _papers = [];

    /// <summary>All counts.</summary>
    internal Facets Count() => new(
        Decisions(),
        Editions(),
        Named(PaperField.Session, columns.Sessions),
        Named(PaperField.Track, columns.Tracks),
        Keywords(),
        Topics(),
        Kinds(),
        Marks(),
        Conferences(),
        Years())
    {
        Tags = Tags(),
        Collections = Collections(),
    };

    private List<Facet> Decisions() =>
        [.. Counts(PaperField.Decision, columns.Decisions).OrderByDescending(c => c.Value)
            .Select(c => Word(((Decision)c.Value).ToString(), c.Papers))];

    private List<Facet> Editions()
    {
        var counts = Counts(PaperField.Edition, columns.Editions).ToDictionary(c => c.Value, c => c.Papers);
        return connection.Rows(
            r => new Facet(r.GetString(1), new Edition(r.GetString(2), r.GetInt32(3)).ToString(), counts.GetValueOrDefault(r.GetInt32(0))),
            "SELECT number, slug, conference, year FROM edition ORDER BY year DESC, slug").FindAll(f => f.Count > 0);
    }

    private List<Facet> Conferences() =>
        [.. OfEditions(PaperField.Conference, e => e.Conference).Where(c => c.Papers > 0).OrderBy(c => c.Value, StringComparer.Ordinal)
            .Select(c => new Facet(c.Value, c.Value, c.Papers))];

    private List<Facet> Years() =>
        [.. OfEditions(PaperField.Year, e => e.Year).Where(y => y.Papers > 0 && y.Value > 0).OrderByDescending(y => y.Value)
            .Select(y => (Year: y.Value.ToString(CultureInfo.InvariantCulture), y.Papers))
            .Select(y => new Facet(y.Year, y.Year, y.Papers))];

    /// <summary>How many papers have each value that all papers of an edition share.</summary>
    private IEnumerable<(T Value, int Papers)> OfEditions<T>(PaperField field, Func<Edition, T> value)
        where T : notnull
    {
        var counts = Counts(field, columns.Editions).ToDictionary(c => c.Value, c => c.Papers);
        return connection.Rows(
            r => (Number: r.GetInt32(0), Value: value(new Edition(r.GetString(1), r.GetInt32(2)))),
            "SELECT number, conference, year FROM edition")
            .GroupBy(e => e.Value).Select(g => (g.Key, g.Sum(e => counts.GetValueOrDefault(e.Number))));
    }

    private List<Facet> Named(PaperField field, int[] column) =>
        [.. Counts(field, column).Select(c => new Facet(columns.Name(c.Value), columns.Name(c.Value), c.Papers))
            .OrderBy(f => Natural(f.Value), StringComparer.OrdinalIgnoreCase).ThenBy(f => f.Value, StringComparer.Ordinal)];

    private List<Facet> Keywords()
    {
        var counts = new int[columns.KeywordRanks.Length];
        foreach (var paper in Papers(PaperField.Keyword))
        {
            foreach (var keyword in columns.KeywordsOf(paper)) counts[keyword]++;
        }

        // The least frequent of those kept stands first, of equals the last in order.
        var most = new PriorityQueue<int, (int Papers, int Rank)>(MostKeywords + 1);
        for (var keyword = 0; keyword < counts.Length; keyword++)
        {
            if (counts[keyword] == 0) continue;
            most.Enqueue(keyword, (counts[keyword], -columns.KeywordRanks[keyword]));
            if (most.Count > MostKeywords) most.Dequeue();
        }

        var kept = most.UnorderedItems.OrderByDescending(k => k.Priority).Select(k => (long)k.Element).ToList();
        return connection.Rows(
            r => new Facet(r.GetString(0), r.GetString(1), counts[r.GetInt32(2)]),
            $"SELECT k.folded, k.label, k.number FROM {connection.EachNumber("@kept", "keyword k", "k.number")} ORDER BY j.id",
            ("@kept", StoredJson.Write(kept)));
    }

    private List<Facet> Topics()
    {
        var counts = new[] { columns.Chapters, columns.Topics, columns.Themes }.SelectMany(level => Counts(PaperField.Topic, level))
            .ToDictionary(c => c.Value, c => c.Papers);
        return connection.Rows(
            r => new Facet(r.GetInt32(0).ToString(CultureInfo.InvariantCulture), r.GetString(1), counts.GetValueOrDefault(r.GetInt32(0))),
            "SELECT id, label FROM topic ORDER BY position").FindAll(f => f.Count > 0);
    }

    private List<Facet> Kinds() =>
        [.. Counts(PaperField.Kind, columns.Kinds).OrderByDescending(c => c.Papers).ThenBy(c => c.Value)
            .Select(c => (Kind: (PaperKind)(c.Value - 1), c.Papers))
            .Select(c => new Facet(PaperKinds.Word(c.Kind), Capital(PaperKinds.Several(c.Kind)), c.Papers))];

    private List<Facet> Marks()
    {
        var papers = Papers(PaperField.Mark);
        var counted = papers.ToHashSet();
        var marks = connection.Rows(
            r => (Paper: r.GetInt32(0), Mark: r.GetInt32(1)),
            $"SELECT ordinal, mark FROM reading WHERE reader = {filter.Reader} AND mark <> 0");
        var given = marks.Where(m => counted.Contains(m.Paper)).CountBy(m => m.Mark).ToDictionary();
        given[(int)Mark.Unread] = papers.Count - given.Values.Sum();
        return [.. given.Where(m => m.Value > 0).OrderBy(m => m.Key).Select(m => Word(((Mark)m.Key).ToString(), m.Value))];
    }

    private List<Facet> Tags()
    {
        var counted = Papers(PaperField.Tag).ToHashSet();
        var tagged = connection.Rows(
            r => (Paper: r.GetInt32(0), Tags: ReadingRows.Tags(r, 1)),
            $"SELECT ordinal, tags FROM reading WHERE reader = {filter.Reader} AND tags <> 0");
        if (tagged.Count == 0) return [];
        var counts = tagged.Where(t => counted.Contains(t.Paper)).SelectMany(t => t.Tags.Numbers()).CountBy(t => t).ToDictionary();
        var named = TagRows.Named(connection, long.Parse(filter.Reader, CultureInfo.InvariantCulture));
        return [.. TagText.All(named).Where(t => counts.ContainsKey(t.Number))
            .Select(t => new Facet(t.Number.ToString(CultureInfo.InvariantCulture), t.Name, counts[t.Number]))];
    }

    private List<Facet> Collections()
    {
        var own = new CollectionRows(connection, long.Parse(filter.Reader, CultureInfo.InvariantCulture)).All();
        if (own.Count == 0) return [];
        var counted = Papers(PaperField.Collection).ToHashSet();
        var counts = connection.Rows(
            r => (Collection: r.GetInt64(0), Paper: r.GetInt32(1)), "SELECT collection, ordinal FROM collection_paper")
            .Where(c => counted.Contains(c.Paper)).CountBy(c => c.Collection).ToDictionary();
        return [.. own.Where(c => counts.ContainsKey(c.Number))
            .Select(c => new Facet(c.Collection.Id, c.Collection.Name, counts[c.Number]))];
    }

    /// <summary>How many papers have each value of a column but 0, ascending by value.</summary>
    private List<(int Value, int Papers)> Counts(PaperField field, int[] column)
    {
        var counts = new int[column.Length > 0 ? column.Max() + 1 : 1];
        foreach (var paper in Papers(field)) counts[column[paper]]++;
        return [.. counts.Select((papers, value) => (value, papers)).Skip(1).Where(c => c.papers > 0)];
    }

    /// <summary>The papers that meet all conditions but a field's own.</summary>
    private IReadOnlyList<int> Papers(PaperField except)
    {
        var field = filter.Has(except) ? except : PaperField.None;
        if (!_papers.TryGetValue(field, out var papers)) _papers.Add(field, papers = Select(filter.Fields(field)));
        return papers;
    }

    private IReadOnlyList<int> Select(string condition)
    {
        var meeting = condition == PaperFilter.Any
            ? null
            : connection.Rows(r => r.GetInt32(0), $"SELECT p.ordinal FROM paper p WHERE {condition}", filter.Values);
        if (filter.Found is not { } found) return meeting ?? (IReadOnlyList<int>)columns.Ordinals;
        return meeting is null ? [.. found.Ranked.Select(o => (int)o)] : meeting.FindAll(o => found.Has(o));
    }

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    private static Facet Word(string name, int count) => new(name.ToLowerInvariant(), name, count);

    // "Poster Session 10" after "Poster Session 2".
    private static string Natural(string name) => Digits().Replace(name, m => m.Value.PadLeft(9, '0'));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
