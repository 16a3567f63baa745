
namespace Conspectus.Library.Relational.Storage;

/// <summary>Large values, kept in pieces so that no transaction that writes one is long.</summary>
internal static class Pieces
{
    private const int Size = 1 << 20;

    /// <summary>Writes a value, a transaction a piece.</summary>
    /// <param name="table">A table with the columns generation, part and bytes.</param>
    /// <param name="generation">The number under which it is kept.</param>
    /// <param name="bytes">The value.</param>
    /// <param name="write">Runs one transaction.</param>
    internal static async ValueTask WriteAsync(
        string table, long generation, ReadOnlyMemory<byte> bytes, Func<Action<StoreConnection>, ValueTask> write)
    {
        for (var part = 0; part == 0 || part * (long)Size < bytes.Length; part++)
        {
            var start = part * Size;
            var piece = bytes.Slice(start, Math.Min(Size, bytes.Length - start)).ToArray();
            await write(c => c.Execute(
                $"INSERT INTO {table} (generation, part, bytes) VALUES (@generation, @part, @bytes)",
                ("@generation", generation), ("@part", part), ("@bytes", piece))).ConfigureAwait(false);
        }
    }

    /// <summary>The value, or null where there is none.</summary>
    internal static byte[]? Read(StoreConnection connection, string table, long generation)
    {
        var pieces = connection.Rows(
            r => r.GetFieldValue<byte[]>(0),
            $"SELECT bytes FROM {table} WHERE generation = @generation ORDER BY part",
            ("@generation", generation));
        if (pieces.Count < 2) return pieces.FirstOrDefault();
        var bytes = new byte[pieces.Sum(p => p.Length)];
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(bytes, at);
            at += piece.Length;
        }

        return bytes;
    }
}
