using System.Globalization;
using Conspectus.Analysis;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Library.Relational.Analysis;
using Conspectus.Library.Relational.Reading;
using Conspectus.Library.Relational.Search;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Search;

namespace Conspectus.Library.Relational.Papers;

/// <summary>The fields by which facets are counted.</summary>
internal enum PaperField
{
    None,
    Decision,
    Edition,
    Session,
    Track,
    Keyword,
    Topic,
    Kind,
    Mark,
    Conference,
    Year,
    Tag,
    Collection,
}

/// <summary>The conditions of a query as SQL over <c>paper p</c>.</summary>
internal sealed class PaperFilter
{
    /// <summary>The condition that every paper meets.</summary>
    internal const string Any = "true";

    private readonly StoreConnection _connection;
    private readonly List<(PaperField Field, string Condition)> _conditions = [];
    private readonly List<(string Name, object Value)> _values = [];

    internal PaperFilter(StoreConnection connection, ReaderId reader, PaperQuery query, SearchCache searches, CancellationToken cancel)
    {
        _connection = connection;
        Reader = Readers.Number(connection, reader).ToString(CultureInfo.InvariantCulture);
        if (SearchSyntax.Read(query.Text, query.Exact) is { } typed)
        {
            Add(typed.Conditions, connection);
            if (typed.HasWords)
            {
                var state = searches.Get(connection);
                var answer = state.Index.Find(typed.Request, Among(connection, state), new Workers(searches.Threads, cancel));
                Found = new FoundPapers(state, answer, typed.Advice);
                // All that was found meets what was typed beside the words.
                _conditions.Clear();
                _values.Clear();
            }
        }

        if (query.Ids is { } ids)
        {
            _conditions.Add((PaperField.None, $"p.id IN ({connection.TextsIn("@ids")})"));
            _values.Add(("@ids", StoredJson.Write(ids)));
        }

        if (query.After is { } last)
            _conditions.Add((PaperField.None, $"p.ordinal > {last.ToString(CultureInfo.InvariantCulture)}"));
        if (query.Area is { } area)
        {
            _conditions.Add((PaperField.None, $"p.ordinal IN ({connection.NumbersIn("@area")})"));
            _values.Add(("@area", StoredJson.Write(Inside(connection, area))));
        }

        Add(PaperField.Decision, query.Decision, d => (int)d, values => $"p.decision IN ({values})");
        Add(PaperField.Edition, query.Edition, e => e, values => $"p.edition IN (SELECT number FROM edition WHERE slug IN ({values}))");
        Add(PaperField.Conference, query.Conference, c => c,
            values => $"p.edition IN (SELECT number FROM edition WHERE conference IN ({values}))");
        Add(PaperField.Year, query.Year, y => y, values => $"p.edition IN (SELECT number FROM edition WHERE year IN ({values}))");
        Add(PaperField.Session, query.Session, s => s, values => $"p.session IN ({values})");
        Add(PaperField.Track, query.Track, t => t, values => $"p.track IN ({values})");
        Add(PaperField.Keyword, query.Keyword, KeywordForm.Of, values => $"""
            p.ordinal IN (SELECT ordinal FROM paper_keyword WHERE keyword IN (SELECT number FROM keyword WHERE folded IN ({values})))
            """);
        Add(PaperField.None, Choices.One(query.Author), a => PersonKey.Of(a).Folded,
            values => $"p.ordinal IN (SELECT ordinal FROM paper_author WHERE folded IN ({values}))");
        Add(PaperField.Topic, query.Topic, t => t, values => $"""
            p.ordinal IN (SELECT ordinal FROM paper_place WHERE chapter IN ({values})
              UNION ALL SELECT ordinal FROM paper_place WHERE topic IN ({values})
              UNION ALL SELECT ordinal FROM paper_place WHERE theme IN ({values}))
            """);
        Add(PaperField.Kind, query.Kind, k => (int)k,
            values => $"p.ordinal IN (SELECT ordinal FROM paper_place WHERE kind IN ({values}))");
        // A paper without a row of its own is unread.
        Add(PaperField.Mark, query.Mark, m => (int)m, values => query.Mark!.Contains(Mark.Unread)
            ? $"p.ordinal NOT IN (SELECT ordinal FROM reading WHERE reader = {Reader} AND mark NOT IN ({values}))"
            : $"p.ordinal IN (SELECT ordinal FROM reading WHERE reader = {Reader} AND mark IN ({values}))");
        if (query.Tag is { } tag)
            _conditions.Add((PaperField.Tag, FieldSql.Tagged(Reader, TagSet.IsTag(tag) ? TagSet.Of(tag) : TagSet.None)));
        Add(PaperField.Collection, query.Collection, c => c, values => FieldSql.Collected(Reader, values));
        if (query.HasNote is { } note)
            _conditions.Add((PaperField.None,
                $"p.ordinal {(note ? "IN" : "NOT IN")} (SELECT ordinal FROM reading WHERE reader = {Reader} AND note <> '')"));
    }

    /// <summary>The number of the reader whose marks count, as SQL.</summary>
    internal string Reader { get; }

    /// <summary>The papers that the text finds; null where it looks for nothing.</summary>
    internal FoundPapers? Found { get; }

    /// <summary>The values of the parameters of <see cref="Fields"/>.</summary>
    internal (string Name, object? Value)[] Values => [.. _values.Select(v => (v.Name, (object?)v.Value))];

    /// <summary>Whether anything beside what was typed narrows the papers that a search found.</summary>
    internal bool HasFields => _conditions.Count > 0;

    /// <summary>Whether a field has a condition of its own.</summary>
    internal bool Has(PaperField field) => field != PaperField.None && _conditions.Exists(c => c.Field == field);

    /// <summary>The condition without the search, to follow WHERE.</summary>
    /// <param name="except">The field whose own condition is left out.</param>
    internal string Fields(PaperField except = PaperField.None) => string.Join(
        " AND ", _conditions.Where(c => c.Field == PaperField.None || c.Field != except).Select(c => c.Condition).DefaultIfEmpty(Any));

    private void Add(IReadOnlyList<FieldCondition> typed, StoreConnection connection)
    {
        var tree = typed.Any(c => c.Field == "topic") ? AnalysisRows.Labels(connection) : TopicTree.Empty;
        var tags = typed.Any(c => c.Or.Prepend(c).Any(o => o.Field == "tag"))
            ? TagRows.Named(connection, long.Parse(Reader, CultureInfo.InvariantCulture)) : [];
        var collections = typed.Any(c => c.Or.Prepend(c).Any(o => o.Field == "collection"))
            ? new CollectionRows(connection, long.Parse(Reader, CultureInfo.InvariantCulture)).All().Select(c => c.Collection).ToList()
            : [];
        foreach (var condition in typed)
        {
            var alternatives = condition.Or.Prepend(condition).Select(c => Sql(c, tree, tags, collections));
            _conditions.Add((PaperField.None, $"({string.Join(" OR ", alternatives)})"));
        }
    }

    private string Sql(
        FieldCondition condition, TopicTree topics, IReadOnlyList<ReaderTag> tags, IReadOnlyList<PaperSet> collections)
    {
        var parameter = $"@typed{_values.Count}";
        var (sql, value) = FieldSql.Of(_connection, condition, parameter, topics, Reader, tags, collections);
        if (value is not null) _values.Add((parameter, value));
        return sql;
    }

    // What was typed beside the words is searched among; what was chosen afterwards narrows the answer.
    private bool[]? Among(StoreConnection connection, SearchState state)
    {
        if (!HasFields) return null;
        var among = new bool[state.Ordinals.Length];
        foreach (var ordinal in connection.Rows(r => r.GetInt64(0), $"SELECT p.ordinal FROM paper p WHERE {Fields()}", Values))
            among[Array.BinarySearch(state.Ordinals, ordinal)] = true;
        return among;
    }

    private void Add<T>(PaperField field, Choice<T>? choice, Func<T, object> stored, Func<string, string> condition)
        where T : notnull
    {
        if (choice is null) return;
        var names = choice.Select((_, i) => $"@{(field == PaperField.None ? "author" : field.ToString().ToLowerInvariant())}{i}").ToList();
        _conditions.Add((field, condition(string.Join(", ", names))));
        _values.AddRange(names.Zip(choice.Select(stored)));
    }

    private static List<long> Inside(StoreConnection connection, MapArea area) =>
        [.. connection.Rows(r => (Ordinal: r.GetInt64(0), X: r.GetFloat(1), Y: r.GetFloat(2)), "SELECT ordinal, x, y FROM paper_place")
            .Where(p => area.Contains(p.X, p.Y)).Select(p => p.Ordinal)];
}
