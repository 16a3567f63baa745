using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Tests.Damage;

/// <summary>Ways to damage a library file, each told by a seed.</summary>
public static class DamagedFile
{
    private const int PageSize = 4096;

    private static readonly string[] Tables =
    [
        "paper_row", "paper_text", "paper_author", "keyword", "paper_keyword", "paper_alias", "edition", "papers_state", "import",
        "reader", "reading", "reading_event", "revision", "generation", "search_index", "analysis", "analysis_model", "stage_row",
        "topic_row", "topic_numbers", "place_row", "neighbor_row", "encoded_paper", "pending_row",
        "merged_record", "paper_apart",
    ];

    private static readonly (string Table, string Column)[] Texts =
    [
        ("paper_text", "authors"), ("paper_text", "keywords"), ("paper_text", "identifiers"), ("topic_row", "terms"),
        ("place_row", "kind_cues"),
        ("import", "imported_at"), ("reader", "id"), ("edition", "conference"),
    ];

    private static readonly (string Table, string Column)[] Blobs =
        [("topic_row", "exemplars"), ("topic_row", "papers"), ("neighbor_row", "list"), ("search_index", "bytes"),
            ("analysis_model", "bytes"), ("encoded_paper", "vector"),
            ("merged_record", "papers")];

    private static readonly (string Table, string Column)[] Numbers =
    [
        ("paper_row", "decision"), ("paper_row", "edition"), ("reading", "mark"), ("topic_row", "level"), ("topic_row", "parent"),
        ("place_row", "topic"),
        ("place_row", "kind"), ("papers_state", "search_index"), ("papers_state", "last_visible"), ("papers_state", "is_applying"),
        ("edition", "year"),
        ("import", "added"), ("merged_record", "reason"), ("papers_state", "last_merge"),
    ];

    /// <summary>What is done for a seed, in words.</summary>
    public static string Damage(string path, int seed)
    {
        var random = new Random(seed);
        return (seed % 8) switch
        {
            0 => ZeroPage(path, random),
            1 or 2 => FlipBytes(path, random),
            3 => Truncate(path, random),
            4 => Run(path, $"DROP TABLE {Tables[seed / 8 % Tables.Length]}"),
            5 => Version(path, seed / 8),
            6 => Set(path, Texts[seed / 8 % Texts.Length],
                Pick(random, "'{\"a\":'", "'null'", "'[null]'", "''", "'\u0000'", "CAST(x'ff00fe' AS TEXT)")),
            _ => seed / 8 % 2 == 0
                ? Set(path, Blobs[seed / 16 % Blobs.Length], Pick(random, "x''", "x'ff'", "randomblob(1000)", "x'7f7f7f7f7f7f7f7f'"))
                : Set(path, Numbers[seed / 16 % Numbers.Length], Pick(random, "-1", "99", "1 << 40", "0")),
        };
    }

    private static string Pick(Random random, params string[] from) => from[random.Next(from.Length)];

    private static string ZeroPage(string path, Random random)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        var page = random.Next((int)(file.Length / PageSize));
        file.Position = (long)page * PageSize;
        file.Write(new byte[PageSize]);
        return $"page {page} zeroed";
    }

    private static string FlipBytes(string path, Random random)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        var start = random.NextInt64(file.Length - 64);
        for (var i = 0; i < 8; i++)
        {
            file.Position = start + random.Next(64);
            var old = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(old ^ random.Next(1, 256)));
        }

        return $"bytes flipped at {start}";
    }

    private static string Truncate(string path, Random random)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        file.SetLength(random.NextInt64(1, file.Length));
        return $"cut to {file.Length} bytes";
    }

    private static string Version(string path, int version)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, version % 3 == 2 ? -version : version);
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = 60;
        file.Write(number);
        return $"user_version {version}";
    }

    private static string Set(string path, (string Table, string Column) at, string value) =>
        Run(path, $"UPDATE {at.Table} SET {at.Column} = {value}");

    /// <summary>Runs a statement as no program of ours would.</summary>
    public static string Run(string path, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA foreign_keys = OFF; " + statement;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 19)
        {
            return statement + " (refused)"; // a column that may not hold it
        }

        return statement;
    }
}
