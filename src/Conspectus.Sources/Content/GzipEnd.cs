using System.Buffers.Binary;
using Conspectus.Core;
using Microsoft.Win32.SafeHandles;

namespace Conspectus.Sources.Content;

/// <summary>Notices a gzip file that was cut off, which <see cref="System.IO.Compression.GZipStream"/> takes for its end.</summary>
internal static class GzipEnd
{
    // A member's header and trailer with nothing in between.
    private const int ShortestFile = 18;
    private const int LongestGarbage = 1024;

    /// <summary>
    /// Looks for the length that stands at the end of what was packed. Padding and garbage behind it count for nothing, as for gzip itself.
    /// </summary>
    /// <exception cref="ConspectusException">The file is cut off.</exception>
    public static void Check(SafeFileHandle file, long unpacked, string name, CancellationToken cancel)
    {
        var end = EndOfPadding(file, cancel);
        if (RandomAccess.GetLength(file) >= ShortestFile
            && (StandsAtEnd(file, end, (uint)unpacked) || HasSeveralMembers(file, cancel))) return;
        throw new ConspectusException(
            $"{name} is compressed with gzip and cut off: its end is missing after {Figures.Count(unpacked)} unpacked bytes.",
                "Download or copy it again.");
    }

    // The bytes of the length may themselves be zeros, so up to three of those that follow can belong to it.
    private static bool StandsAtEnd(SafeFileHandle file, long end, uint length)
    {
        Span<byte> wanted = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, length);
        Span<byte> tail = new byte[LongestGarbage + 8];
        var start = Math.Max(0, end - LongestGarbage - 4);
        var read = RandomAccess.Read(file, tail[..(int)Math.Min(tail.Length, end + 3 - start)], start);
        return tail[..read].IndexOf(wanted) >= 0;
    }

    private static long EndOfPadding(SafeFileHandle file, CancellationToken cancel)
    {
        var buffer = new byte[1 << 16];
        var end = RandomAccess.GetLength(file);
        while (end > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var start = Math.Max(0, end - buffer.Length);
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)(end - start)), start);
            var last = buffer.AsSpan(0, read).LastIndexOfAnyExcept((byte)0);
            if (last >= 0) return start + last + 1;
            end = start;
        }

        return 0;
    }

    // Files packed in pieces end with the length of the last piece only.
    private static bool HasSeveralMembers(SafeFileHandle file, CancellationToken cancel)
    {
        var buffer = new byte[1 << 16];
        var kept = 0;
        for (long position = 1; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(file, buffer.AsSpan(kept), position);
            if (read == 0) return false;
            position += read;
            var bytes = buffer.AsSpan(0, kept + read);
            for (var at = 0; at + 10 <= bytes.Length; at++)
            {
                var next = bytes[at..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
                if (next < 0) break;
                at += next;
                if (at + 10 <= bytes.Length && bytes[at + 3] < 32 && bytes[at + 8] is 0 or 2 or 4
                    && bytes[at + 9] is < 14 or 255) return true;
            }

            kept = Math.Min(9, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }
    }
}
