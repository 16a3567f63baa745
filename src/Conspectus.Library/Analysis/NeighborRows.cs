using System.Buffers.Binary;
using Conspectus.Core.Topics;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Analysis;

/// <summary>Neighbour lists: pairs of a little-endian 32-bit ordinal and a 32-bit float cosine.</summary>
internal static class NeighborRows
{
    private const int PairSize = sizeof(int) + sizeof(float);

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

    internal static List<Neighbor> Find(SqliteConnection connection, string paperId, int limit)
    {
        var list = (byte[]?)connection.Scalar(
            "SELECT n.list FROM paper p JOIN neighbor n ON n.ordinal = p.ordinal WHERE p.id = $id", ("$id", paperId)) ?? [];
        var pairs = Enumerable.Range(0, Math.Clamp(limit, 0, list.Length / PairSize)).Select(i => (
            Ordinal: (long)BinaryPrimitives.ReadInt32LittleEndian(list.AsSpan(i * PairSize)),
            Cosine: BinaryPrimitives.ReadSingleLittleEndian(list.AsSpan((i * PairSize) + sizeof(int))))).ToList();
        var ids = connection.Rows(
            r => r.GetString(0),
            "SELECT p.id FROM json_each($ordinals) j CROSS JOIN paper p ON p.ordinal = j.value ORDER BY j.id",
            ("$ordinals", StoredJson.Write([.. pairs.Select(p => p.Ordinal)])));
        return [.. ids.Zip(pairs, (id, pair) => new Neighbor(id, pair.Cosine))];
    }
}
