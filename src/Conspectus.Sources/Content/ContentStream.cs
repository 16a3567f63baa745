using System.IO.Compression;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Conspectus.Sources.Content;

/// <summary>A file's content: unpacked, without byte order mark, UTF-16 and UTF-32 converted to UTF-8.</summary>
internal static class ContentStream
{
    // A gzipped file sent with "Content-Encoding: gzip" is kept as it came: packed twice.
    private const int MostLayers = 2;

    /// <summary>Opens the content.</summary>
    /// <param name="bytes">The bytes as they lie on disk.</param>
    /// <param name="file">The file that they are.</param>
    /// <param name="name">The source's name, for messages.</param>
    /// <param name="limit">The most bytes the content may have, unpacked.</param>
    /// <param name="cancel">Stops every later reading.</param>
    public static Stream Open(Stream bytes, SafeFileHandle file, string name, long limit, CancellationToken cancel)
    {
        var content = new PeekedStream(new CountingStream(bytes, limit, name, cancel), 4);
        for (var layer = 0; layer < MostLayers && content.Peeked.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]); layer++)
        {
            Action<long>? check = layer == 0 ? count => GzipEnd.Check(file, count, name, cancel) : null;
            var unpacked = new GZipStream(content, CompressionMode.Decompress);
            content = new PeekedStream(new CountingStream(unpacked, limit, name, cancel, check), 4);
        }

        return Decode(content);
    }

    private static Stream Decode(PeekedStream content)
    {
        var (encoding, mark) = content.Peeked switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (null, 3),
            [0xFF, 0xFE, 0, 0] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [not 0, 0, not 0, 0] => (Encoding.Unicode, 0),
            [0, not 0, 0, not 0] => (Encoding.BigEndianUnicode, 0),
            _ => ((Encoding?)null, 0),
        };
        content.Skip(mark);
        return encoding is null ? content : Encoding.CreateTranscodingStream(content, encoding, new UTF8Encoding(false));
    }
}
