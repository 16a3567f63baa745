using System.Data.Common;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>The edits as rows.</summary>
internal static class TopicEditRows
{
    private enum Kind
    {
        Rename = 1,
        Move,
        Merge,
        Split,
        Pin,
    }

    /// <summary>The edits that stand with their numbers, earliest first.</summary>
    internal static List<(long Number, StandingEdit Standing)> Standing(StoreConnection connection) => connection.Rows(
        r => (r.GetInt64(0), new StandingEdit(Read(r), r.GetInt64(7) != 0)),
        """
        SELECT number, kind, topic, target, theme, name, papers, in_effect FROM topic_edit WHERE taken_back = 0 ORDER BY number
        """);

    /// <summary>Adds an edit that is in effect.</summary>
    internal static void Add(StoreConnection connection, TopicEdit edit, string at)
    {
        var (kind, target, theme, name, papers) = Row(edit);
        connection.Execute(
            """
            INSERT INTO topic_edit (kind, topic, target, theme, name, papers, recorded_at, in_effect)
            VALUES (@kind, @topic, @target, @theme, @name, @papers, @at, 1)
            """,
            ("@kind", (int)kind), ("@topic", edit.Topic), ("@target", target), ("@theme", theme), ("@name", name),
            ("@papers", StoredJson.Write(papers)), ("@at", at));
    }

    /// <summary>Takes an edit back.</summary>
    internal static void TakeBack(StoreConnection connection, long number) =>
        connection.Execute("UPDATE topic_edit SET taken_back = 1 WHERE number = @number", ("@number", number));

    /// <summary>Writes down whether an edit is in effect.</summary>
    internal static void SetInEffect(StoreConnection connection, long number, bool isInEffect) => connection.Execute(
        "UPDATE topic_edit SET in_effect = @effect WHERE number = @number", ("@effect", isInEffect ? 1 : 0), ("@number", number));

    private static TopicEdit Read(DbDataReader row)
    {
        var (kind, topic, papers) = (row.Named<Kind>(1), row.GetInt32(2), StoredJson.Texts(row.GetString(6)));
        int Target() => row.GetInt32(3);
        return kind switch
        {
            Kind.Rename => new TopicRename(topic, row.GetString(5)),
            Kind.Move => new PaperMove(papers, topic),
            Kind.Merge => new TopicMerge(topic, Target()),
            Kind.Split => new TopicSplit(topic, row.GetString(5), papers, Target(), row.GetInt32(4)),
            _ => new TopicPin(topic, row.GetString(5), papers, Target(), row.GetInt32(4)),
        };
    }

    private static (Kind Kind, int? Target, int? Theme, string? Name, IReadOnlyList<string> Papers) Row(TopicEdit edit) => edit switch
    {
        TopicRename e => (Kind.Rename, null, null, e.Name, []),
        PaperMove e => (Kind.Move, null, null, null, e.Papers),
        TopicMerge e => (Kind.Merge, e.Into, null, null, []),
        TopicSplit e => (Kind.Split, e.NewTopic, e.NewTheme, e.Name, e.Papers),
        TopicPin e => (Kind.Pin, e.Chapter, e.Theme, e.Name, e.Papers),
        _ => throw new ArgumentException($"There is no edit {edit.GetType().Name}.", nameof(edit)),
    };
}
