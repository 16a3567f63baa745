using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Search;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Typed conditions as SQL.</summary>
internal static class FieldSql
{
    /// <summary>The condition over <c>paper p</c>, and the value of its parameter where it has one.</summary>
    /// <param name="connection">Where it will be asked.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="reader">The reader's number, as SQL.</param>
    /// <param name="tags">The tags to which the reader has given names.</param>
    /// <param name="collections">The reader's collections.</param>
    internal static (string Sql, object? Value) Of(
        StoreConnection connection, FieldCondition condition, string parameter, TopicTree topics, string reader,
        IReadOnlyList<ReaderTag> tags,
        IReadOnlyList<PaperSet> collections)
    {
        var (sql, value) = condition.Field switch
        {
            "year" => ($"p.edition IN (SELECT number FROM edition WHERE year BETWEEN {Text(condition.From)} AND {Text(condition.To)})",
                (object?)null),
            "decision" => ($"p.decision = {Text(condition.From)}", null),
            "kind" => ($"p.ordinal IN (SELECT ordinal FROM paper_place WHERE kind = {Text(condition.From)})", null),
            "conference" => ($"p.edition IN (SELECT number FROM edition WHERE lower(conference) = {parameter} OR slug = {parameter})",
                condition.Value),
            "tag" => (Tagged(reader, TagText.Find(tags, condition.Value)), null),
            "collection" => (Collected(reader, connection.TextsIn(parameter)),
                StoredJson.Write(CollectionText.Find(collections, condition.Value))),
            _ => (Topics(string.Join(',', condition.TopicIds(topics).Select(Text))), null),
        };
        return (condition.Excluded ? $"NOT ({sql})" : sql, value);
    }

    /// <summary>The condition that a paper has one of some tags of a reader's.</summary>
    internal static string Tagged(string reader, TagSet tags) =>
        $"p.ordinal IN (SELECT ordinal FROM reading WHERE reader = {reader} AND tags & "
        + $"{tags.Bits.ToString(CultureInfo.InvariantCulture)} <> 0)";

    /// <summary>The condition that a paper is in one of some collections of a reader's.</summary>
    /// <param name="reader">The reader's number, as SQL.</param>
    /// <param name="ids">The collections' ids, as SQL.</param>
    internal static string Collected(string reader, string ids) =>
        $"""
        p.ordinal IN (SELECT o.ordinal FROM collection c JOIN collection_paper o ON o.collection = c.number
          WHERE c.reader = {reader} AND c.id IN ({ids}))
        """;

    // PostgreSQL has no list without values.
    private static string Topics(string ids) => ids.Length == 0
        ? "false"
        : $"""
        p.ordinal IN (SELECT ordinal FROM paper_place WHERE chapter IN ({ids})
          UNION ALL SELECT ordinal FROM paper_place WHERE topic IN ({ids})
          UNION ALL SELECT ordinal FROM paper_place WHERE theme IN ({ids}))
        """;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
