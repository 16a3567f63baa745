using Conspectus.Core.Topics;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Analysis;

/// <summary>Reads and writes the rows of an analysis.</summary>
internal static class AnalysisRows
{
    private const string PlaceColumns = "SELECT p.id, l.x, l.y, l.chapter, l.topic, l.theme, l.second, l.margin, l.kind, l.kind_cues, l.trust FROM paper_place l JOIN paper p ON p.ordinal = l.ordinal";

    /// <summary>Replaces the stored analysis.</summary>
    internal static void Write(SqliteConnection connection, AnalysisResult result, string at)
    {
        if (result.Neighbors.Count != result.Places.Count)
            throw new ArgumentException($"There are {result.Places.Count} places but {result.Neighbors.Count} lists of neighbours.", nameof(result));
        var ordinals = Ordinals.Ids(connection).ToDictionary(p => p.Value, p => p.Key);
        int Ordinal(string id) => ordinals.TryGetValue(id, out var ordinal)
            ? ordinal
            : throw new ArgumentException($"The analysis names the paper {id}, which is not in the library.", nameof(result));
        if (result.Places.DistinctBy(p => p.PaperId).Count() != result.Places.Count)
            throw new ArgumentException("The analysis gives a paper two places.", nameof(result));

        connection.Execute("DELETE FROM neighbor; DELETE FROM paper_place; DELETE FROM topic; DELETE FROM stage; DELETE FROM analysis;");
        connection.Execute(
            "INSERT INTO analysis (fingerprint, saved_at, model) VALUES ($fingerprint, $at, $model)",
            ("$fingerprint", result.Fingerprint), ("$at", at), ("$model", result.Model));
        WriteStages(connection, result.Stages);
        WriteTopics(connection, result.Topics, Ordinal);
        WritePlaces(connection, result, Ordinal);
    }

    /// <summary>The stored topics.</summary>
    internal static TopicTree Topics(SqliteConnection connection)
    {
        var ids = Ordinals.Ids(connection);
        string[] Papers(SqliteDataReader row, int column) => [.. Ordinals.Unpack(row.GetFieldValue<byte[]>(column)).Select(o => ids[o])];
        return new TopicTree(connection.Rows(
            r => new Topic(
                r.GetInt32(0), r.GetString(1), (TopicLevel)r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt32(3), r.GetInt32(4),
                StoredJson.Texts(r.GetString(5)), Papers(r, 6), Papers(r, 7), r.IsDBNull(8) ? null : r.GetFloat(8)),
            "SELECT id, label, level, parent, hue, terms, exemplars, papers, stability FROM topic ORDER BY position"));
    }

    internal static List<PaperPlace> Places(SqliteConnection connection) => connection.Rows(ReadPlace, $"{PlaceColumns} ORDER BY l.ordinal");

    internal static PaperPlace? Place(SqliteConnection connection, string paperId) =>
        connection.Rows(ReadPlace, $"{PlaceColumns} WHERE p.id = $id", ("$id", paperId)).FirstOrDefault();

    private static PaperPlace ReadPlace(SqliteDataReader row) =>
        new(
            row.GetString(0), row.GetFloat(1), row.GetFloat(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5),
            row.IsDBNull(6) ? null : row.GetInt32(6), row.GetFloat(7),
            row.IsDBNull(8) ? null : new KindOfPaper((PaperKind)row.GetInt32(8), StoredJson.Texts(row.GetString(9))),
            row.IsDBNull(10) ? null : row.GetInt32(10));

    /// <summary>The papers whose second choice is a topic, those nearest to it first.</summary>
    internal static List<PaperPlace> Between(SqliteConnection connection, int topic, int limit) =>
        connection.Rows(ReadPlace, $"{PlaceColumns} WHERE l.second = $topic AND l.margin <= $between ORDER BY l.margin, l.ordinal LIMIT $limit",
            ("$topic", topic), ("$between", PaperPlace.Between), ("$limit", limit));

    /// <summary>How many papers of each kind a topic of any level has, most first.</summary>
    internal static List<(PaperKind Kind, int Count)> Kinds(SqliteConnection connection, Topic topic) => connection.Rows(
        r => ((PaperKind)r.GetInt32(0), r.GetInt32(1)),
        $"SELECT kind, count(*) FROM paper_place WHERE {topic.Level switch { TopicLevel.Chapter => "chapter", TopicLevel.Topic => "topic", _ => "theme" }} = $id AND kind IS NOT NULL GROUP BY kind ORDER BY count(*) DESC, kind",
        ("$id", topic.Id));

    private static void WriteStages(SqliteConnection connection, IReadOnlyList<StageRun> stages)
    {
        using var insert = new PreparedStatement(connection, "INSERT INTO stage (position, name, options, seconds) VALUES ($1, $2, $3, $4)");
        for (var i = 0; i < stages.Count; i++) insert.Run(i, stages[i].Name, stages[i].Options, stages[i].Seconds);
    }

    private static void WriteTopics(SqliteConnection connection, TopicTree topics, Func<string, int> ordinal)
    {
        using var insert = new PreparedStatement(
            connection, "INSERT INTO topic (id, position, label, level, parent, hue, terms, exemplars, papers, stability) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
        connection.Execute(
            "UPDATE topic_numbers SET highest = max(highest, $highest)", ("$highest", topics.All.Select(t => t.Id).DefaultIfEmpty(0).Max()));
        byte[] Papers(IReadOnlyList<string> ids) => Ordinals.Pack([.. ids.Select(ordinal)]);
        for (var i = 0; i < topics.All.Count; i++)
        {
            var t = topics.All[i];
            insert.Run(t.Id, i, t.Label, (int)t.Level, t.Parent, t.Hue, StoredJson.Write(t.Terms), Papers(t.Exemplars), Papers(t.Papers), t.Stability);
        }
    }

    private static void WritePlaces(SqliteConnection connection, AnalysisResult result, Func<string, int> ordinal)
    {
        var order = result.Topics.Level(TopicLevel.Topic).SelectMany(t => t.Papers).Distinct().Index().ToDictionary(p => p.Item, p => p.Index);
        using var place = new PreparedStatement(
            connection, "INSERT INTO paper_place (ordinal, x, y, chapter, topic, theme, topic_order, second, margin, kind, kind_cues, trust) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)");
        using var neighbors = new PreparedStatement(connection, "INSERT INTO neighbor (ordinal, list) VALUES ($1, $2)");
        for (var i = 0; i < result.Places.Count; i++)
        {
            var p = result.Places[i];
            var row = ordinal(p.PaperId);
            place.Run(row, p.X, p.Y, p.Chapter, p.Topic, p.Theme, order.GetValueOrDefault(p.PaperId, int.MaxValue), p.Second, p.Margin, (int?)p.Kind?.Kind, StoredJson.Write(p.Kind?.Cues ?? []), p.Trust);
            neighbors.Run(row, NeighborRows.Pack(result.Neighbors[i], ordinal));
        }
    }
}
