using System.Buffers.Binary;
using Conspectus.Core.Topics;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>Neighbour lists: pairs of a little-endian 32-bit ordinal and a 32-bit float cosine.</summary>
internal static class NeighborRows
{
    private const int PairSize = sizeof(int) + sizeof(float);

    /// <summary>A list as bytes.</summary>
    internal static byte[] Pack(IReadOnlyList<Neighbor> neighbors, Func<string, int> ordinal)
    {
        var bytes = new byte[neighbors.Count * PairSize];
        for (var i = 0; i < neighbors.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * PairSize), ordinal(neighbors[i].PaperId));
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan((i * PairSize) + sizeof(int)), neighbors[i].Cosine);
        }

        return bytes;
    }

    /// <summary>The first neighbours of each paper, in the order asked for; two queries, however many papers.</summary>
    internal static List<IReadOnlyList<Neighbor>> Find(StoreConnection connection, IReadOnlyList<string> paperIds, int limit)
    {
        var lists = connection.Rows(
            r => r.IsDBNull(0) ? [] : Unpack(r.GetFieldValue<byte[]>(0), limit),
            $"""
            SELECT n.list FROM {connection.Texts("@ids")} LEFT JOIN paper p ON p.id = j.value LEFT JOIN neighbor n ON n.ordinal = p.ordinal
            ORDER BY j.id
            """,
            ("@ids", StoredJson.Write(paperIds)));
        var ids = connection.Rows(
            r => (Ordinal: r.GetInt64(0), Id: r.GetString(1)),
            $"SELECT p.ordinal, p.id FROM {connection.EachNumber("@ordinals", "paper p", "p.ordinal")}",
            ("@ordinals", StoredJson.Write([.. lists.SelectMany(l => l.Select(n => n.Ordinal)).Distinct()])))
                .ToDictionary(p => p.Ordinal, p => p.Id);
        return lists.ConvertAll(list => (IReadOnlyList<Neighbor>)[.. list.Select(n => new Neighbor(ids[n.Ordinal], n.Cosine))]);
    }

    private static List<(long Ordinal, float Cosine)> Unpack(byte[] list, int limit) =>
        [.. Enumerable.Range(0, Math.Clamp(limit, 0, list.Length / PairSize)).Select(i => (
            (long)BinaryPrimitives.ReadInt32LittleEndian(list.AsSpan(i * PairSize)),
            BinaryPrimitives.ReadSingleLittleEndian(list.AsSpan((i * PairSize) + sizeof(int)))))];
}
