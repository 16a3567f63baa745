using System.Buffers.Binary;
using Conspectus.Core;

namespace Conspectus.Sources.Content;

/// <summary>Notices a gzip file that was cut off, which <see cref="System.IO.Compression.GZipStream"/> takes for its end.</summary>
internal static class GzipEnd
{
    /// <summary>Checks the length at the end of the file against what came out of it.</summary>
    /// <exception cref="ConspectusException">The file is cut off.</exception>
    public static void Check(FileStream file, long unpacked, string name)
    {
        var position = file.Position;
        try
        {
            if (file.Length >= 18 && (DeclaredLength(file) == (uint)unpacked || HasSeveralMembers(file))) return;
        }
        finally
        {
            file.Position = position;
        }

        throw new ConspectusException(
            $"{name} is compressed with gzip and cut off: its end is missing after {Figures.Count(unpacked)} unpacked bytes.", "Download or copy it again.");
    }

    private static uint DeclaredLength(FileStream file)
    {
        Span<byte> end = stackalloc byte[4];
        file.Position = file.Length - 4;
        file.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end);
    }

    // Files packed in pieces end with the length of the last piece only.
    private static bool HasSeveralMembers(FileStream file)
    {
        var buffer = new byte[1 << 16];
        var kept = 0;
        file.Position = 1;
        while (true)
        {
            var read = file.Read(buffer.AsSpan(kept));
            if (read == 0) return false;
            var bytes = buffer.AsSpan(0, kept + read);
            for (var at = 0; at + 10 <= bytes.Length; at++)
            {
                var next = bytes[at..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
                if (next < 0) break;
                at += next;
                if (at + 10 <= bytes.Length && bytes[at + 3] < 32 && bytes[at + 8] is 0 or 2 or 4 && bytes[at + 9] is < 14 or 255) return true;
            }

            kept = Math.Min(9, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }
    }
}
