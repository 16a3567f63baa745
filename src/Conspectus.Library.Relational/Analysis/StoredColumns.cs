using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>Reads the places of all papers as columns.</summary>
internal static class StoredColumns
{
    /// <summary>The columns of what the connection sees. Cost: one pass over the places.</summary>
    internal static PlaceColumns Read(StoreConnection connection)
    {
        var years = connection.Rows(r => (Number: r.GetInt32(0), Year: (short)r.GetInt32(1)), "SELECT number, year FROM edition")
            .ToDictionary(e => e.Number, e => e.Year);
        var count = (int)connection.Number("SELECT count(*) FROM paper_place");
        var columns = new PlaceColumns(
            new int[count], new float[count], new float[count], new int[count], new int[count], new int[count], new short[count],
            new byte[count], new byte[count], new byte[count]);
        using var command = connection.Command("""
            SELECT l.ordinal, l.x, l.y, l.chapter, l.topic, l.theme, l.trust, p.edition, p.decision, l.kind
            FROM paper_place l JOIN paper p ON p.ordinal = l.ordinal ORDER BY l.ordinal
            """);
        using var row = command.ExecuteReader();
        var i = 0;
        for (; i < count && row.Read(); i++)
        {
            columns.Ordinals[i] = row.GetInt32(0);
            (columns.X[i], columns.Y[i]) = (row.GetFloat(1), row.GetFloat(2));
            (columns.Chapters[i], columns.Topics[i], columns.Themes[i]) = (row.GetInt32(3), row.GetInt32(4), row.GetInt32(5));
            columns.Trust[i] = row.IsDBNull(6) ? PlaceColumns.Unknown : (byte)row.GetInt32(6);
            columns.Years[i] = years.GetValueOrDefault(row.GetInt32(7));
            columns.Decisions[i] = (byte)row.Named<Decision>(8);
            columns.Kinds[i] = row.IsDBNull(9) ? PlaceColumns.Unknown : (byte)row.Named<PaperKind>(9);
        }

        return i == count ? columns : throw new InvalidDataException("a place belongs to no paper");
    }
}
