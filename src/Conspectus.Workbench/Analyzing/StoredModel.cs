using System.Runtime.InteropServices;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Workbench.Analyzing;

/// <summary>An embedding as bytes: n, d, the n × d left singular vectors and the d singular values, little-endian.</summary>
internal static class StoredModel
{
    public static byte[] Write(Embedding embedding)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(embedding.Count);
        writer.Write(embedding.Dimensions);
        writer.Write(MemoryMarshal.AsBytes<float>(embedding.Left));
        writer.Write(MemoryMarshal.AsBytes<float>(embedding.SingularValues));
        return stream.ToArray();
    }

    public static Embedding Read(byte[] bytes)
    {
        var count = BitConverter.ToInt32(bytes, 0);
        var dimensions = BitConverter.ToInt32(bytes, 4);
        var numbers = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(8)).ToArray();
        return Embedding.FromFactors(count, dimensions, numbers[..(count * dimensions)], numbers[(count * dimensions)..]);
    }
}
