using Conspectus.Core.Topics;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>
/// Brings the rows of the analysis that is shown to what the edits make of it. What the analysis found is kept beside them, so that every
/// edit can be taken back.
/// </summary>
internal static class EditedRows
{
    private sealed record Row(string Id, long Ordinal, float X, float Y, StoredPlace Shown, StoredPlace? Kept)
    {
        internal StoredPlace Computed => Kept ?? Shown;
    }

    /// <summary>The topics without any edit.</summary>
    internal static TopicTree Computed(StoreConnection connection) =>
        AnalysisRows.Topics(connection, IsKept(connection) ? "computed_topic" : "topic_row");

    /// <summary>Makes the rows what the edits make of the analysis, and tells which edits could be applied.</summary>
    /// <param name="connection">Inside a transaction.</param>
    /// <param name="edits">All edits, earliest first.</param>
    /// <param name="mustLast">Whether nothing is to be written where the last cannot be applied.</param>
    internal static IReadOnlyList<bool> Write(StoreConnection connection, IReadOnlyList<TopicEdit> edits, bool mustLast)
    {
        if (AnalysisRows.Shown(connection) is not { } generation || (edits.Count == 0 && !IsKept(connection)))
            return [.. edits.Select(_ => false)];
        var rows = Rows(connection, generation);
        var topics = Computed(connection);
        var edited = EditedTopics.Apply(topics, [.. rows.Select(r => r.Computed.Place(r.Id, r.X, r.Y))], edits);
        if (mustLast && !edited.Applied[^1]) return edited.Applied;
        var order = ReferenceEquals(edited.Topics, topics) ? null : AnalysisRows.TopicOrder(edited.Topics);
        WriteTopics(connection, generation, edited.Topics, edits.Count > 0, rows.ToDictionary(r => r.Id, r => (int)r.Ordinal));
        WritePlaces(connection, generation, [.. rows.Zip(edited.Places, (r, p) => (r, StoredPlace.Of(
            p, order is null ? r.Computed.Order : order.GetValueOrDefault(p.PaperId, int.MaxValue))))]);
        return edited.Applied;
    }

    private static bool IsKept(StoreConnection connection) => connection.Number(
        "SELECT EXISTS (SELECT 1 FROM computed_topic WHERE generation = (SELECT generation FROM analysis))") != 0;

    private static List<Row> Rows(StoreConnection connection, long generation) => connection.Rows(
        r => new Row(
            r.GetString(0), r.GetInt64(1), r.GetFloat(2), r.GetFloat(3), StoredPlace.Read(r, 4),
            r.IsDBNull(10) ? null : StoredPlace.Read(r, 10)),
        """
        SELECT p.id, l.ordinal, l.x, l.y, l.chapter, l.topic, l.theme, l.topic_order, l.second, l.margin,
          c.chapter, c.topic, c.theme, c.topic_order, c.second, c.margin
        FROM place_row l JOIN paper_row p ON p.ordinal = l.ordinal
          LEFT JOIN computed_place c ON c.generation = l.generation AND c.ordinal = l.ordinal
        WHERE l.generation = @generation ORDER BY l.ordinal
        """,
        ("@generation", generation));

    private static void WriteTopics(
        StoreConnection connection, long generation, TopicTree topics, bool keep, Dictionary<string, int> ordinals)
    {
        if (!IsKept(connection)) Copy("topic_row", "computed_topic");
        connection.Execute("DELETE FROM topic_row WHERE generation = @generation", ("@generation", generation));
        if (keep)
        {
            AnalysisRows.InsertTopics(connection, generation, topics, id => ordinals[id]);
            return;
        }

        Copy("computed_topic", "topic_row");
        connection.Execute("DELETE FROM computed_topic WHERE generation = @generation", ("@generation", generation));

        void Copy(string from, string to) =>
            connection.Execute($"INSERT INTO {to} SELECT * FROM {from} WHERE generation = @generation", ("@generation", generation));
    }

    private static void WritePlaces(StoreConnection connection, long generation, IReadOnlyList<(Row Row, StoredPlace Next)> places)
    {
        using var show = connection.Prepare("""
            UPDATE place_row SET chapter = $3, topic = $4, theme = $5, topic_order = $6, second = $7, margin = $8
            WHERE generation = $1 AND ordinal = $2
            """);
        using var keep = connection.Prepare("""
            INSERT INTO computed_place (generation, ordinal, chapter, topic, theme, topic_order, second, margin)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """);
        using var forget = connection.Prepare("DELETE FROM computed_place WHERE generation = $1 AND ordinal = $2");
        foreach (var (row, next) in places)
        {
            if (next != row.Shown) next.Run(show, generation, row.Ordinal);
            if (next != row.Computed && row.Kept is null) row.Computed.Run(keep, generation, row.Ordinal);
            if (next == row.Computed && row.Kept is not null) forget.Run(generation, row.Ordinal);
        }
    }
}
