using System.Buffers.Binary;

namespace Conspectus.Library.Relational.Storage;

/// <summary>Lists of papers as little-endian 32-bit ordinals, and the ids they stand for.</summary>
internal static class Ordinals
{
    /// <summary>Ordinals packed into bytes.</summary>
    internal static byte[] Pack(IReadOnlyList<int> ordinals)
    {
        var bytes = new byte[ordinals.Count * sizeof(int)];
        for (var i = 0; i < ordinals.Count; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), ordinals[i]);
        return bytes;
    }

    /// <summary>Ordinals from their bytes.</summary>
    internal static int[] Unpack(ReadOnlySpan<byte> bytes)
    {
        var ordinals = new int[bytes.Length / sizeof(int)];
        for (var i = 0; i < ordinals.Length; i++) ordinals[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * sizeof(int))..]);
        return ordinals;
    }

    /// <summary>The id of every paper by its ordinal.</summary>
    internal static Dictionary<int, string> Ids(StoreConnection connection)
    {
        var ids = new Dictionary<int, string>();
        using var command = connection.Command("SELECT ordinal, id FROM paper");
        using var reader = command.ExecuteReader();
        while (reader.Read()) ids.Add(reader.GetInt32(0), reader.GetString(1));
        return ids;
    }

    /// <summary>The ordinals of papers, in the order of their ids; unknown ids are left out.</summary>
    internal static List<long> Of(StoreConnection connection, IReadOnlyList<string> ids) => connection.Rows(
        r => r.GetInt64(0),
        $"SELECT p.ordinal FROM {connection.EachText("@ids", "paper p", "p.id")} ORDER BY j.id",
        ("@ids", StoredJson.Write(ids)));

    /// <summary>The ids of papers, in the order of their ordinals given.</summary>
    internal static List<string> IdsOf(StoreConnection connection, IReadOnlyList<long> ordinals) => connection.Rows(
        r => r.GetString(0),
        $"SELECT p.id FROM {connection.EachNumber("@ordinals", "paper p", "p.ordinal")} ORDER BY j.id",
        ("@ordinals", StoredJson.Write(ordinals)));

    /// <summary>The ordinal of a paper, or null if there is none with this id.</summary>
    internal static long? Find(StoreConnection connection, string paperId) =>
        (long?)connection.Scalar("SELECT ordinal FROM paper WHERE id = @id", ("@id", paperId));
}
