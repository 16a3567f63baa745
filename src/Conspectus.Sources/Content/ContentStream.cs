using System.IO.Compression;
using System.Text;

namespace Conspectus.Sources.Content;

/// <summary>A file's content as UTF-8: unpacked, without byte order mark, UTF-16 and UTF-32 converted.</summary>
internal static class ContentStream
{
    // A gzipped file sent with "Content-Encoding: gzip" is kept as it came: packed twice.
    private const int MostLayers = 2;

    /// <summary>Opens the content.</summary>
    /// <param name="file">The bytes as they lie on disk; left open when the content is disposed.</param>
    /// <param name="name">The source's name, for messages.</param>
    /// <param name="limit">The most bytes the content may have, unpacked.</param>
    public static Stream Open(FileStream file, string name, long limit)
    {
        file.Position = 0;
        var content = new PeekedStream(new CountingStream(new Borrowed(file), limit, name), 4);
        for (var layer = 0; layer < MostLayers && content.Peeked.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]); layer++)
        {
            Action<long>? check = layer == 0 ? count => GzipEnd.Check(file, count, name) : null;
            content = new PeekedStream(new CountingStream(new GZipStream(content, CompressionMode.Decompress), limit, name, check), 4);
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

    // The file stays open between the readings of a source: it must not change under them.
    private sealed class Borrowed(FileStream file) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => file.Read(buffer);
    }
}
