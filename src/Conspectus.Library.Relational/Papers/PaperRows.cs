using System.Data.Common;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Reads papers from their rows.</summary>
internal static class PaperRows
{
    /// <summary>The columns that <see cref="Read"/> expects, from <c>paper p</c>, <c>paper_text t</c> and <c>edition e</c>.</summary>
    internal const string Columns = """
        p.id, p.key, e.conference, e.year, t.title, t.title_html, t.title_text, t.title_search,
        t.abstract, t.abstract_html, t.abstract_text, t.abstract_search,
        t.authors, t.keywords, p.decision, p.session, p.track, t.source_topic, t.url, t.pdf_url, t.source_id, t.identifiers
        """;

    /// <summary>How many columns these are.</summary>
    internal const int ColumnCount = 22;

    private const string From = "FROM paper p JOIN paper_text t ON t.ordinal = p.ordinal JOIN edition e ON e.number = p.edition";

    private const string Texts = "JOIN paper_text t ON t.ordinal = p.ordinal JOIN edition e ON e.number = p.edition";

    /// <summary>All papers in library order.</summary>
    internal static List<Paper> All(StoreConnection connection) => connection.Rows(Read, $"SELECT {Columns} {From} ORDER BY p.ordinal");

    /// <summary>The paper with an id or, failing that, a citation key.</summary>
    internal static Paper? Find(StoreConnection connection, string idOrKey) => connection.Rows(
        Read, $"SELECT {Columns} {From} WHERE p.id = @name OR p.key = @name ORDER BY p.id = @name DESC LIMIT 1", ("@name", idOrKey))
            .FirstOrDefault();

    /// <summary>Papers by their ordinals, in that order.</summary>
    internal static List<Paper> Get(StoreConnection connection, IReadOnlyList<long> ordinals) =>
        Get(connection, ordinals, List(connection, "paper"));

    /// <summary>The same, of a running import as well.</summary>
    internal static List<Paper> GetWritten(StoreConnection connection, IReadOnlyList<long> ordinals) =>
        Get(connection, ordinals, List(connection, "paper_row"));

    /// <summary>The same from other tables than those of papers.</summary>
    internal static List<Paper> Get(StoreConnection connection, IReadOnlyList<long> ordinals, string from) =>
        connection.Rows(Read, $"SELECT {Columns} {from} ORDER BY j.id", ("@ordinals", StoredJson.Write(ordinals)));

    /// <summary>Papers by their ordinals, in that order, with what a list shows beside them.</summary>
    internal static List<PaperRow> GetRows(
        StoreConnection connection, ReaderId reader, IReadOnlyList<long> ordinals, Func<long, (double Score, PaperMatch? Match)> found)
    {
        var (next, number) = (0, Readers.Number(connection, reader));
        var named = TagRows.Named(connection, number);
        var collections = new CollectionRows(connection, number).Holding(ordinals);
        return connection.Rows(
            r =>
            {
                var (score, match) = found(ordinals[next++]);
                var ordinal = r.GetInt64(ColumnCount + 4);
                return new PaperRow(
                    Read(r),
                    r.IsDBNull(ColumnCount) ? Mark.Unread : r.Named<Mark>(ColumnCount),
                    !r.IsDBNull(ColumnCount + 1) && r.GetBoolean(ColumnCount + 1),
                    r.IsDBNull(ColumnCount + 2) ? null : r.GetInt32(ColumnCount + 2),
                    score,
                    match)
                {
                    Tags = r.IsDBNull(ColumnCount + 3) || r.GetInt64(ColumnCount + 3) == 0
                        ? []
                        : TagText.Name(ReadingRows.Tags(r, ColumnCount + 3), named),
                    Collections = [.. collections[ordinal]],
                };
            },
            $"""
            SELECT {Columns}, m.mark, m.note <> '', l.topic, m.tags, p.ordinal {List(connection, "paper")}
            LEFT JOIN reading m ON m.ordinal = p.ordinal AND m.reader = @reader
            LEFT JOIN paper_place l ON l.ordinal = p.ordinal ORDER BY j.id
            """,
            ("@ordinals", StoredJson.Write(ordinals)), ("@reader", number));
    }

    /// <summary>All papers in a few words, in library order.</summary>
    internal static List<PaperCard> Cards(StoreConnection connection) => connection.Rows(
        r => new PaperCard(
            r.GetString(0), r.GetString(1), [.. StoredJson.Authors(r.GetString(2)).Select(a => a.Name)], r.GetInt32(3), r.GetInt32(4)),
        $"SELECT p.id, coalesce(t.title_text, t.title), t.authors, e.year, p.ordinal {From} ORDER BY p.ordinal");

    // The papers listed in @ordinals.
    private static string List(StoreConnection connection, string table) =>
        $"FROM {connection.EachNumber("@ordinals", $"{table} p", "p.ordinal")} {Texts}";

    private static Paper Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Key = row.GetString(1),
        Edition = new Edition(row.GetString(2), row.GetInt32(3)),
        Title = Text(row, 4),
        Abstract = Text(row, 8),
        Authors = StoredJson.Authors(row.GetString(12)),
        Keywords = StoredJson.Texts(row.GetString(13)),
        Decision = row.Named<Decision>(14),
        Session = row.TextOrNull(15),
        Track = row.TextOrNull(16),
        SourceTopic = row.TextOrNull(17),
        Url = row.TextOrNull(18),
        PdfUrl = row.TextOrNull(19),
        SourceId = row.GetString(20),
        Identifiers = row.TextOrNull(21) is { } identifiers ? StoredJson.ReadIdentifiers(identifiers) : Identifiers.None,
    };

    private static TypesetText Text(DbDataReader row, int column)
    {
        var source = row.GetString(column);
        return new TypesetText(
            source, row.TextOrNull(column + 1) ?? source, row.TextOrNull(column + 2) ?? source, row.TextOrNull(column + 3) ?? source);
    }
}
