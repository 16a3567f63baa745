using Conspectus.Analysis;
using Conspectus.Core.Reading;
using Conspectus.Library.Analysis;
using Conspectus.Library.Search;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

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
}

/// <summary>The conditions of a query as SQL over <c>paper p</c>.</summary>
internal sealed class PaperFilter
{
    private readonly List<(PaperField Field, string Condition)> _conditions = [];
    private readonly List<(string Name, object Value)> _values = [];

    internal PaperFilter(SqliteConnection connection, PaperQuery query, SearchCache searches)
    {
        if (SearchSyntax.Read(query.Text, query.Exact) is { } typed)
        {
            if (typed.HasWords)
            {
                var state = searches.Get(connection);
                Found = new FoundPapers(state, state.Index.Find(typed.Request, Workers.All));
            }

            Add(typed.Conditions, connection);
        }

        Add(PaperField.Decision, "p.decision = $decision", (int?)query.Decision);
        Add(PaperField.Edition, "p.edition = (SELECT number FROM edition WHERE slug = $edition)", query.Edition);
        Add(PaperField.Session, "p.session = $session", query.Session);
        Add(PaperField.Track, "p.track = $track", query.Track);
        Add(
            PaperField.Keyword,
            "p.ordinal IN (SELECT ordinal FROM paper_keyword WHERE keyword = (SELECT number FROM keyword WHERE folded = $keyword))",
            query.Keyword is { } k ? PaperWriter.FoldKeyword(k) : null);
        Add(PaperField.None, "p.ordinal IN (SELECT ordinal FROM paper_author WHERE folded = $author)", query.Author is { } a ? Names.Fold(a) : null);
        Add(
            PaperField.Topic,
            """
            p.ordinal IN (SELECT ordinal FROM paper_place WHERE chapter = $topic UNION ALL SELECT ordinal FROM paper_place WHERE topic = $topic
              UNION ALL SELECT ordinal FROM paper_place WHERE theme = $topic)
            """,
            query.Topic);
        Add(PaperField.Kind, "p.ordinal IN (SELECT ordinal FROM paper_place WHERE kind = $kind)", (int?)query.Kind);
        Add(
            PaperField.Mark,
            query.Mark == Mark.Unread
                ? "p.ordinal NOT IN (SELECT ordinal FROM reading WHERE mark <> $mark)"
                : "p.ordinal IN (SELECT ordinal FROM reading WHERE mark = $mark)",
            (int?)query.Mark);
        if (query.HasNote is { } note)
            _conditions.Add((PaperField.None, $"p.ordinal {(note ? "IN" : "NOT IN")} (SELECT ordinal FROM reading WHERE note <> '')"));
    }

    /// <summary>The papers that the text finds; null where it looks for nothing.</summary>
    internal FoundPapers? Found { get; }

    /// <summary>The values of the parameters of <see cref="Fields"/>.</summary>
    internal (string Name, object? Value)[] Values => [.. _values.Select(v => (v.Name, (object?)v.Value))];

    /// <summary>The values of the parameters of <see cref="All"/>.</summary>
    internal (string Name, object? Value)[] AllValues() => Found is null ? Values : [.. Values, ("$found", StoredJson.Write(Found.Ranked))];

    /// <summary>Whether anything but the search narrows the papers.</summary>
    internal bool HasFields => _conditions.Count > 0;

    /// <summary>The condition without the search, to follow WHERE.</summary>
    /// <param name="except">The field whose own condition is left out.</param>
    internal string Fields(PaperField except = PaperField.None) => string.Join(
        " AND ", _conditions.Where(c => c.Field == PaperField.None || c.Field != except).Select(c => c.Condition).DefaultIfEmpty("true"));

    /// <summary>The whole condition, to follow WHERE.</summary>
    /// <param name="except">The field whose own condition is left out.</param>
    internal string All(PaperField except = PaperField.None) => Found is null
        ? Fields(except)
        : $"p.ordinal IN (SELECT value FROM json_each($found)) AND {Fields(except)}";

    private void Add(IReadOnlyList<FieldCondition> typed, SqliteConnection connection)
    {
        var tree = typed.Any(c => c.Field == "topic") ? AnalysisRows.Topics(connection) : Core.Topics.TopicTree.Empty;
        for (var i = 0; i < typed.Count; i++)
        {
            var (condition, value) = typed[i].Sql($"$typed{i}", tree);
            _conditions.Add((PaperField.None, condition));
            if (value is not null) _values.Add(($"$typed{i}", value));
        }
    }

    private void Add(PaperField field, string condition, object? value)
    {
        if (value is null) return;
        _conditions.Add((field, condition));
        _values.Add(("$" + (field == PaperField.None ? "author" : field.ToString().ToLowerInvariant()), value));
    }
}
