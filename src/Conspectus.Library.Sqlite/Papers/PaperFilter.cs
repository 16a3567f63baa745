using System.Globalization;
using Conspectus.Analysis;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Library.Search;
using Conspectus.Library.Sqlite.Analysis;
using Conspectus.Library.Sqlite.Reading;
using Conspectus.Library.Sqlite.Search;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Papers;

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
    Tag,
}

/// <summary>The conditions of a query as SQL over <c>paper p</c>.</summary>
internal sealed class PaperFilter
{
    /// <summary>The condition that every paper meets.</summary>
    internal const string Any = "true";

    private readonly List<(PaperField Field, string Condition)> _conditions = [];
    private readonly List<(string Name, object Value)> _values = [];

    internal PaperFilter(SqliteConnection connection, ReaderId reader, PaperQuery query, SearchCache searches, CancellationToken cancel)
    {
        Reader = Readers.Number(connection, reader).ToString(CultureInfo.InvariantCulture);
        if (SearchSyntax.Read(query.Text, query.Exact) is { } typed)
        {
            Add(typed.Conditions, connection);
            if (typed.HasWords)
            {
                var state = searches.Get(connection);
                var answer = state.Index.Find(typed.Request, Among(connection, state), new Workers(searches.Threads, cancel));
                Found = new FoundPapers(state, answer, typed.Advice);
            }
        }

        if (query.Ids is { } ids)
        {
            _conditions.Add((PaperField.None, "p.id IN (SELECT value FROM json_each($ids))"));
            _values.Add(("$ids", StoredJson.Write(ids)));
        }

        Add(PaperField.Decision, "p.decision = $decision", (int?)query.Decision);
        Add(PaperField.Edition, "p.edition = (SELECT number FROM edition WHERE slug = $edition)", query.Edition);
        Add(PaperField.Session, "p.session = $session", query.Session);
        Add(PaperField.Track, "p.track = $track", query.Track);
        Add(
            PaperField.Keyword,
            "p.ordinal IN (SELECT ordinal FROM paper_keyword WHERE keyword = (SELECT number FROM keyword WHERE folded = $keyword))",
            query.Keyword is { } k ? KeywordForm.Of(k) : null);
        Add(
            PaperField.None,
            "p.ordinal IN (SELECT ordinal FROM paper_author WHERE folded = $author)",
            query.Author is { } a ? PersonKey.Of(a).Folded : null);
        Add(
            PaperField.Topic,
            """
            p.ordinal IN (SELECT ordinal FROM paper_place WHERE chapter = $topic
              UNION ALL SELECT ordinal FROM paper_place WHERE topic = $topic
              UNION ALL SELECT ordinal FROM paper_place WHERE theme = $topic)
            """,
            query.Topic);
        Add(PaperField.Kind, "p.ordinal IN (SELECT ordinal FROM paper_place WHERE kind = $kind)", (int?)query.Kind);
        Add(
            PaperField.Mark,
            query.Mark == Mark.Unread
                ? $"p.ordinal NOT IN (SELECT ordinal FROM reading WHERE reader = {Reader} AND mark <> $mark)"
                : $"p.ordinal IN (SELECT ordinal FROM reading WHERE reader = {Reader} AND mark = $mark)",
            (int?)query.Mark);
        if (query.Tag is { } tag)
            _conditions.Add((PaperField.Tag, FieldSql.Tagged(Reader, TagSet.IsTag(tag) ? TagSet.Of(tag) : TagSet.None)));
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

    /// <summary>Whether anything but the search narrows the papers.</summary>
    internal bool HasFields => _conditions.Count > 0;

    /// <summary>Whether a field has a condition of its own.</summary>
    internal bool Has(PaperField field) => field != PaperField.None && _conditions.Exists(c => c.Field == field);

    /// <summary>The condition without the search, to follow WHERE.</summary>
    /// <param name="except">The field whose own condition is left out.</param>
    internal string Fields(PaperField except = PaperField.None) => string.Join(
        " AND ", _conditions.Where(c => c.Field == PaperField.None || c.Field != except).Select(c => c.Condition).DefaultIfEmpty(Any));

    private void Add(IReadOnlyList<FieldCondition> typed, SqliteConnection connection)
    {
        var tree = typed.Any(c => c.Field == "topic") ? AnalysisRows.Labels(connection) : TopicTree.Empty;
        var tags = typed.Any(c => c.Or.Prepend(c).Any(o => o.Field == "tag"))
            ? TagRows.Named(connection, long.Parse(Reader, CultureInfo.InvariantCulture)) : [];
        foreach (var condition in typed)
        {
            var alternatives = condition.Or.Prepend(condition).Select(c => Sql(c, tree, tags));
            _conditions.Add((PaperField.None, $"({string.Join(" OR ", alternatives)})"));
        }
    }

    private string Sql(FieldCondition condition, TopicTree topics, IReadOnlyList<ReaderTag> tags)
    {
        var parameter = $"$typed{_values.Count}";
        var (sql, value) = FieldSql.Of(condition, parameter, topics, Reader, tags);
        if (value is not null) _values.Add((parameter, value));
        return sql;
    }

    // What was typed beside the words is searched among; what was chosen afterwards narrows the answer.
    private bool[]? Among(SqliteConnection connection, SearchState state)
    {
        if (!HasFields) return null;
        var among = new bool[state.Ordinals.Length];
        foreach (var ordinal in connection.Rows(r => r.GetInt64(0), $"SELECT p.ordinal FROM paper p WHERE {Fields()}", Values))
            among[Array.BinarySearch(state.Ordinals, ordinal)] = true;
        return among;
    }

    private void Add(PaperField field, string condition, object? value)
    {
        if (value is null) return;
        _conditions.Add((field, condition));
        _values.Add(("$" + (field == PaperField.None ? "author" : field.ToString().ToLowerInvariant()), value));
    }
}
