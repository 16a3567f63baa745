using System.Buffers.Binary;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>A copy of a damaged library to read from: SQLite may write into it, and never into the library.</summary>
internal sealed class DamagedCopy : IDisposable
{
    private static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal"];

    // What stands in the header of every library (https://www.sqlite.org/fileformat.html#the_database_header): the page size of 4096 and
    // what follows it.
    private static readonly byte[] Magic = [.. "SQLite format 3\0"u8];
    private static readonly byte[] Sizes = [0x10, 0x00];
    private static readonly byte[] Fractions = [0, 64, 32, 32];
    private readonly string _path;

    /// <summary>Copies the file with its write-ahead log.</summary>
    /// <param name="damaged">The library.</param>
    /// <param name="copy">The file to copy it to; replaced if it is there.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    internal DamagedCopy(string damaged, string copy)
    {
        _path = copy;
        Delete();
        foreach (var suffix in Suffixes.Where(s => s != "-shm" && File.Exists(damaged + s))) File.Copy(damaged + suffix, copy + suffix);
        MendHeader();
        Connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        Connection.Open();
        // Tables whose description can be read are used even where that of others cannot, or where the file is shorter than it says.
        Connection.Execute("PRAGMA writable_schema = ON");
    }

    /// <summary>The connection to it.</summary>
    internal SqliteConnection Connection { get; }

    /// <summary>The columns of a table; none where there is no such table any more.</summary>
    internal HashSet<string> Columns(string table)
    {
        try
        {
            return [.. Connection.Rows(r => r.GetString(0), "SELECT name FROM pragma_table_info(@table)", ("@table", table))];
        }
        catch (Exception e) when (Damage.IsOf(e))
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        Delete();
    }

    private void Delete()
    {
        foreach (var file in Suffixes.Select(s => _path + s).Where(File.Exists)) File.Delete(file);
    }

    private void MendHeader()
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
        if (file.Length < 100) return;
        Span<byte> four = stackalloc byte[4];
        Write(file, 0, Magic);
        Write(file, 16, Sizes);
        Write(file, 18, File.Exists(_path + "-wal") ? [2, 2] : [1, 1]);
        Write(file, 20, Fractions);
        BinaryPrimitives.WriteInt32BigEndian(four, 4); // the format of the schema
        Write(file, 44, four);
        BinaryPrimitives.WriteInt32BigEndian(four, 1); // UTF-8
        Write(file, 56, four);
    }

    private static void Write(FileStream file, long at, ReadOnlySpan<byte> bytes)
    {
        file.Position = at;
        file.Write(bytes);
    }
}
