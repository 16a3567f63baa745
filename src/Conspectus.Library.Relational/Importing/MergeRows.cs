using System.Globalization;
using Conspectus.Core.Identity;
using Conspectus.Library.Importing;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Importing;

/// <summary>The merges that stand.</summary>
internal static class MergeRows
{
    private const string Shown = "m.number <= (SELECT last_merge FROM papers_state)";

    /// <summary>All of them, in the order in which they came.</summary>
    internal static IReadOnlyList<MergedRecord> All(StoreConnection connection) => connection.Rows(
        r =>
        {
            var record = MergedPapers.Of(r.GetFieldValue<byte[]>(6)).Record;
            return new MergedRecord(
                r.GetInt64(0).ToString(CultureInfo.InvariantCulture), r.GetString(1), r.Named<MatchReason>(2), r.GetString(3),
                r.GetString(4), DateTimeOffset.Parse(r.GetString(5), CultureInfo.InvariantCulture), record.Title.Text,
                [.. record.Authors.Select(a => a.Name)], record.SourceId);
        },
        $"""
        SELECT m.number, p.id, m.reason, m.location, m.kind, m.recorded_at, m.papers
        FROM merged_record m JOIN paper p ON p.ordinal = m.ordinal WHERE {Shown} ORDER BY m.number
        """);

    /// <summary>One of them and those that came after it to the same paper; none where there is no such merge.</summary>
    internal static List<StoredMerge> From(StoreConnection connection, string id) =>
        !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? [] : connection.Rows(
            r => new StoredMerge(r.GetInt64(0), r.GetInt64(1), r.GetString(2), MergedPapers.Of(r.GetFieldValue<byte[]>(3))),
            $"""
            SELECT m.number, m.ordinal, m.kind, m.papers FROM merged_record m
            JOIN merged_record o ON o.number = @number AND o.ordinal = m.ordinal JOIN paper p ON p.ordinal = m.ordinal
            WHERE m.number >= @number AND {Shown} ORDER BY m.number
            """,
            ("@number", number));

    /// <summary>Adds one, which nobody sees before <see cref="Show"/>.</summary>
    internal static void Add(
        StoreConnection connection, long ordinal, MatchReason reason, SourceStamp source, DateTimeOffset at, byte[] papers) =>
        connection.Execute(
            """
            INSERT INTO merged_record (ordinal, reason, location, kind, recorded_at, papers)
            VALUES (@ordinal, @reason, @location, @kind, @at, @papers)
            """,
            ("@ordinal", ordinal), ("@reason", (int)reason), ("@location", source.Location), ("@kind", source.Kind),
            ("@at", at.ToString("O", CultureInfo.InvariantCulture)), ("@papers", papers));

    /// <summary>Shows those that were added.</summary>
    internal static void Show(StoreConnection connection) =>
        connection.Execute("""
            UPDATE papers_state SET last_merge = (SELECT max(number) FROM merged_record)
            WHERE last_merge < (SELECT max(number) FROM merged_record)
            """);

    /// <summary>Puts other papers into one.</summary>
    internal static void Replace(StoreConnection connection, long number, MergedPapers papers) => connection.Execute(
        "UPDATE merged_record SET papers = @papers WHERE number = @number", ("@papers", papers.ToBytes()), ("@number", number));

    /// <summary>Removes one.</summary>
    internal static void Remove(StoreConnection connection, long number) =>
        connection.Execute("DELETE FROM merged_record WHERE number = @number", ("@number", number));
}
