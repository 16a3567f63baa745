using System.Runtime.InteropServices;
using System.Text;

namespace Conspectus.Analysis.Roles;

/// <summary>A model of roles as bytes: signature, k, scale, steps, keys, weights, little-endian.</summary>
public static class RoleModelFile
{
    private const int MostKeys = 1 << 24;

    private static ReadOnlySpan<byte> Signature => "CSRO0001"u8;

    /// <summary>Writes a model. Cost: linear.</summary>
    public static void Write(RoleModel model, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(model.Keys.Length);
        writer.Write(model.Scale);
        writer.Write(MemoryMarshal.AsBytes(model.Steps.Span));
        writer.Write(MemoryMarshal.AsBytes(model.Keys.Span));
        writer.Write(MemoryMarshal.AsBytes(model.Weights.Span));
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote; the stream is left behind its last byte.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static RoleModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Signature.Length).AsSpan().SequenceEqual(Signature))
            throw new InvalidDataException("This is no model of roles.");
        var count = reader.ReadInt32();
        if (count is < 0 or > MostKeys) throw new InvalidDataException("This model of roles is damaged.");
        var scale = reader.ReadSingle();
        var steps = new float[LinearChain.Steps];
        stream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        var keys = new uint[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var weights = new sbyte[count * LinearChain.Roles];
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new RoleModel(keys, weights, scale, steps);
    }
}
