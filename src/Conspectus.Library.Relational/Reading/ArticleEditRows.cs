using System.Data.Common;
using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Reads and writes one reader's edits of the article.</summary>
/// <param name="connection">The connection.</param>
/// <param name="reader">The reader's number.</param>
internal sealed class ArticleEditRows(StoreConnection connection, long reader)
{
    private const string Columns = "id, edition, place, part, text, replaced, recorded_at, taken_back";

    /// <summary>The whole history, earliest first.</summary>
    internal List<ArticleEditRecord> All() => connection.Rows(
        Record, $"SELECT {Columns} FROM article_edit WHERE reader = @reader ORDER BY number", ("@reader", reader));

    /// <summary>The history of one part of a place that was not taken back.</summary>
    internal List<ArticleEditRecord> At(ArticleEdit edit) => connection.Rows(
        Record,
        $"""
        SELECT {Columns} FROM article_edit
        WHERE reader = @reader AND edition = @edition AND place = @place AND part = @part AND taken_back <> 1
        """,
        ("@reader", reader), ("@edition", edit.Edition), ("@place", edit.Place), ("@part", (int)edit.Part));

    /// <summary>Records an edit, later than all of its place.</summary>
    internal void Record(ArticleEdit edit, DateTimeOffset now)
    {
        var last = At(edit).Select(r => r.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var at = now > last ? now : last.AddTicks(1);
        Insert(new ArticleEditRecord(NewId.Long(), edit, at, EventStanding.Stands));
    }

    /// <summary>Adds an edit that has its id and time.</summary>
    internal void Insert(ArticleEditRecord record) => connection.Execute(
        """
        INSERT INTO article_edit (id, reader, edition, place, part, text, replaced, recorded_at, after_event, after_collections,
          taken_back)
        VALUES (@id, @reader, @edition, @place, @part, @text, @replaced, @at,
          (SELECT coalesce(max(number), 0) FROM reading_event), (SELECT coalesce(max(number), 0) FROM collection_event), @standing)
        """,
        ("@id", record.Id), ("@reader", reader), ("@edition", record.Edit.Edition), ("@place", record.Edit.Place),
        ("@part", (int)record.Edit.Part), ("@text", record.Edit.Text), ("@replaced", record.Edit.Replaced),
        ("@at", record.At.ToString("O", CultureInfo.InvariantCulture)), ("@standing", (int)record.Standing));

    /// <summary>Takes in another library's edits.</summary>
    /// <param name="edits">Its history.</param>
    /// <param name="isFresh">Whether it is the only one, so that undo takes it back.</param>
    internal void Merge(IEnumerable<ArticleEditRecord> edits, bool isFresh)
    {
        foreach (var record in edits)
        {
            if (!record.Edit.IsSound) throw new ArgumentException($"The edit {record.Id} cannot be kept.", nameof(edits));
            if (connection.Number("SELECT count(*) FROM article_edit WHERE id = @id", ("@id", record.Id)) == 0)
                Insert(isFresh || record.Standing != EventStanding.Stands ? record : record with { Standing = EventStanding.Elsewhere });
            else if (record.Standing == EventStanding.TakenBack)
                connection.Execute(
                    "UPDATE article_edit SET taken_back = 1 WHERE id = @id AND reader = @reader", ("@id", record.Id), ("@reader", reader));
        }
    }

    /// <summary>
    /// Takes back the last edit that stands, if no mark, note or collection was changed after it; null where there is none.
    /// </summary>
    internal ArticleEdit? TakeBack()
    {
        var last = connection.Rows(
            r => (Number: r.GetInt64(0), Edit: Edit(r, 1)),
            """
            SELECT number, edition, place, part, text, replaced FROM article_edit
            WHERE reader = @reader AND taken_back = 0
              AND after_event >=
                (SELECT coalesce(max(number), 0) FROM reading_event WHERE reader = @reader AND taken_back = 0)
              AND after_collections >=
                (SELECT coalesce(max(number), 0) FROM collection_event WHERE reader = @reader AND taken_back = 0)
            ORDER BY number DESC LIMIT 1
            """,
            ("@reader", reader));
        if (last is not [var (number, edit)]) return null;
        connection.Execute("UPDATE article_edit SET taken_back = 1 WHERE number = @number", ("@number", number));
        return edit;
    }

    private static ArticleEditRecord Record(DbDataReader row) => new(
        row.GetString(0), Edit(row, 1), row.Time(6), row.Named<EventStanding>(7));

    private static ArticleEdit Edit(DbDataReader row, int at) => new(
        row.GetString(at), row.GetString(at + 1), row.Named<ArticlePart>(at + 2), row.TextOrNull(at + 3), row.GetString(at + 4));
}
