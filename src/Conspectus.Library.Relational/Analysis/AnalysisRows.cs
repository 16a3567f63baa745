using System.Data.Common;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>Reads the rows of the analysis that is shown.</summary>
internal static class AnalysisRows
{
    private const string PlaceColumns =
        "SELECT p.id, l.x, l.y, l.chapter, l.topic, l.theme, l.second, l.margin, l.kind, l.kind_cues, l.trust";

    private const string PlacesOfAll = $"{PlaceColumns} FROM paper_place l JOIN paper p ON p.ordinal = l.ordinal";

    /// <summary>The stored topics.</summary>
    internal static TopicTree Topics(StoreConnection connection) => Topics(connection, "topic_row");

    /// <summary>The topics of the analysis that is shown from one of the tables that may have them.</summary>
    internal static TopicTree Topics(StoreConnection connection, string table)
    {
        var ids = Ordinals.Ids(connection);
        string[] Papers(DbDataReader row, int column) => [.. Ordinals.Unpack(row.GetFieldValue<byte[]>(column)).Select(o => ids[o])];
        return Tree(connection.Rows(
            r => new Topic(
                r.GetInt32(0), r.GetString(1), r.Named<TopicLevel>(2), r.IsDBNull(3) ? null : r.GetInt32(3), r.GetInt32(4),
                StoredJson.Texts(r.GetString(5)), Papers(r, 6), Papers(r, 7), r.IsDBNull(8) ? null : r.GetFloat(8)),
            $"""
            SELECT id, label, level, parent, hue, terms, exemplars, papers, stability FROM {table}
            WHERE generation = (SELECT generation FROM analysis) ORDER BY position
            """));
    }

    /// <summary>Writes all topics of an analysis.</summary>
    internal static void InsertTopics(StoreConnection connection, long generation, TopicTree topics, Func<string, int> ordinal)
    {
        using var insert = connection.Prepare("""
            INSERT INTO topic_row (generation, id, position, label, level, parent, hue, terms, exemplars, papers, stability)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """);
        byte[] Papers(IReadOnlyList<string> ids) => Ordinals.Pack([.. ids.Select(ordinal)]);
        foreach (var (i, t) in topics.All.Index())
            insert.Run(
                generation, t.Id, i, t.Label, (int)t.Level, t.Parent, t.Hue, StoredJson.Write(t.Terms),
                Papers(t.Exemplars), Papers(t.Papers), t.Stability);
    }

    /// <summary>Each paper's position in the list of all by topic and, within it, by how typical they are.</summary>
    internal static Dictionary<string, int> TopicOrder(TopicTree topics) =>
        topics.Level(TopicLevel.Topic).SelectMany(t => t.Papers).Distinct().Index().ToDictionary(p => p.Item, p => p.Index);

    private static TopicTree Tree(List<Topic> topics)
    {
        try
        {
            return new TopicTree(topics);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>The stored topics without terms, exemplars and papers. Cost: a row a topic.</summary>
    internal static TopicTree Labels(StoreConnection connection) => Tree(connection.Rows(
        r => new Topic(
            r.GetInt32(0), r.GetString(1), r.Named<TopicLevel>(2), r.IsDBNull(3) ? null : r.GetInt32(3), r.GetInt32(4), [], [], []),
        "SELECT id, label, level, parent, hue FROM topic ORDER BY position"));

    /// <summary>Every paper's place, in library order.</summary>
    internal static List<PaperPlace> Places(StoreConnection connection) =>
        connection.Rows(ReadPlace, $"{PlacesOfAll} ORDER BY l.ordinal");

    /// <summary>The places of some papers.</summary>
    internal static List<PaperPlace> Places(StoreConnection connection, IReadOnlyList<string> paperIds) => connection.Rows(
        ReadPlace,
        $"{PlaceColumns} FROM {connection.EachText("@ids", "paper p", "p.id")} JOIN paper_place l ON l.ordinal = p.ordinal",
        ("@ids", StoredJson.Write(paperIds)));

    /// <summary>The papers whose second choice is a topic, those nearest to it first.</summary>
    internal static List<PaperPlace> Between(StoreConnection connection, int topic, int limit) => connection.Rows(
        ReadPlace,
        $"{PlacesOfAll} WHERE l.second = @topic AND l.margin <= @between ORDER BY l.margin, l.ordinal LIMIT @limit",
        ("@topic", topic), ("@between", PaperPlace.Between), ("@limit", limit));

    /// <summary>How many papers of each kind each topic of every level has, most first.</summary>
    internal static Dictionary<int, IReadOnlyList<KindCount>> Kinds(StoreConnection connection)
    {
        string Level(string column) =>
            $"SELECT {column} AS topic, kind, count(*) AS papers FROM paper_place WHERE kind IS NOT NULL GROUP BY {column}, kind";
        return connection.Rows(
            r => (Topic: r.GetInt32(0), Count: new KindCount(r.Named<PaperKind>(1), r.GetInt32(2))),
            $"""
            SELECT topic, kind, papers FROM ({Level("chapter")} UNION ALL {Level("topic")} UNION ALL {Level("theme")}) counts
            ORDER BY topic, papers DESC, kind
            """).GroupBy(k => k.Topic).ToDictionary(g => g.Key, g => (IReadOnlyList<KindCount>)[.. g.Select(k => k.Count)]);
    }

    /// <summary>The stages with their options and times.</summary>
    internal static List<StageRun> Stages(StoreConnection connection) => connection.Rows(
        r => new StageRun(r.GetString(0), r.GetString(1), r.GetDouble(2)), "SELECT name, options, seconds FROM stage ORDER BY position");

    /// <summary>The number of the analysis that is shown; null if there is none.</summary>
    internal static long? Shown(StoreConnection connection) => (long?)connection.Scalar("SELECT generation FROM analysis");

    /// <summary>The embedding matrix and what projects new text into it; null before the analysis.</summary>
    internal static byte[]? Model(StoreConnection connection) =>
        Shown(connection) is { } generation ? Pieces.Read(connection, "analysis_model", generation) : null;

    private static PaperPlace ReadPlace(DbDataReader row) =>
        new(
            row.GetString(0), row.GetFloat(1), row.GetFloat(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5),
            row.IsDBNull(6) ? null : row.GetInt32(6), row.GetFloat(7),
            row.IsDBNull(8) ? null : new KindOfPaper(row.Named<PaperKind>(8), StoredJson.Texts(row.GetString(9))),
            row.IsDBNull(10) ? null : row.GetInt32(10));
}
