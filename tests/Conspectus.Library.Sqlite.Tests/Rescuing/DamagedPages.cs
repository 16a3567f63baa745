using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Tests.Rescuing;

/// <summary>Pages of a library file that a test loses on purpose.</summary>
internal static class DamagedPages
{
    private const int PageSize = 4096;

    /// <summary>Zeroes a leaf in the middle of a table.</summary>
    public static void ZeroLeaf(string path, string table)
    {
        var bytes = File.ReadAllBytes(path);
        var root = Root(path, table);
        var children = bytes[(root - 1) * PageSize] == 5 ? Children(bytes, root) : [root];
        Assert.True(children.Count > 2, $"{table} has one page only.");
        Array.Clear(bytes, (children[children.Count / 2] - 1) * PageSize, PageSize);
        File.WriteAllBytes(path, bytes);
    }

    private static int Root(string path, string table)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'";
        return (int)(long)command.ExecuteScalar()!;
    }

    // The left children of an interior page of a table (https://www.sqlite.org/fileformat.html#b_tree_pages).
    private static List<int> Children(byte[] bytes, int page)
    {
        var start = (page - 1) * PageSize;
        int Two(int at) => (bytes[at] << 8) | bytes[at + 1];
        var cells = Enumerable.Range(0, Two(start + 3)).Select(i => start + Two(start + 12 + (2 * i)));
        return [.. cells.Select(c => (Two(c) << 16) | Two(c + 2))];
    }
}
