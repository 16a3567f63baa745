using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Reading;
using Conspectus.Library.Search;

namespace Conspectus.Library.Sqlite.Papers;

/// <summary>Typed conditions as SQL.</summary>
internal static class FieldSql
{
    /// <summary>The condition over <c>paper p</c>, and the value of its parameter where it has one.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="reader">The reader's number, as SQL.</param>
    /// <param name="tags">The tags to which the reader has given names.</param>
    internal static (string Sql, object? Value) Of(
        FieldCondition condition, string parameter, TopicTree topics, string reader, IReadOnlyList<ReaderTag> tags)
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
            _ => (Topics(string.Join(',', condition.TopicIds(topics).Select(Text))), null),
        };
        return (condition.Excluded ? $"NOT ({sql})" : sql, value);
    }

    /// <summary>The condition that a paper has one of some tags of a reader's.</summary>
    internal static string Tagged(string reader, TagSet tags) =>
        $"p.ordinal IN (SELECT ordinal FROM reading WHERE reader = {reader} AND tags & "
        + $"{tags.Bits.ToString(CultureInfo.InvariantCulture)} <> 0)";

    private static string Topics(string ids) =>
        $"""
        p.ordinal IN (SELECT ordinal FROM paper_place WHERE chapter IN ({ids})
          UNION ALL SELECT ordinal FROM paper_place WHERE topic IN ({ids})
          UNION ALL SELECT ordinal FROM paper_place WHERE theme IN ({ids}))
        """;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
