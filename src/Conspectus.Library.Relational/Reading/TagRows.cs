using Conspectus.Core.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Reads and writes what one reader calls the tags.</summary>
internal static class TagRows
{
    /// <summary>The tags that have names.</summary>
    internal static List<ReaderTag> Named(StoreConnection connection, long reader) => connection.Rows(
        r => new ReaderTag(
            r.GetInt64(0) is >= 1 and <= TagSet.Highest and var number ? (int)number : throw new InvalidDataException("a tag is none"),
            r.GetString(1)),
        "SELECT number, name FROM reader_tag WHERE reader = @reader ORDER BY number", ("@reader", reader));

    /// <summary>Names a tag; its default name takes no row.</summary>
    internal static void Name(StoreConnection connection, long reader, ReaderTag tag)
    {
        if (tag.IsUnnamed)
            connection.Execute("DELETE FROM reader_tag WHERE reader = @reader AND number = @number", ("@reader", reader),
                ("@number", tag.Number));
        else
            connection.Execute(
                """
                INSERT INTO reader_tag (reader, number, name) VALUES (@reader, @number, @name)
                ON CONFLICT (reader, number) DO UPDATE SET name = @name
                """,
                ("@reader", reader), ("@number", tag.Number), ("@name", tag.Name));
    }
}
