using System.Text;
using Conspectus.Sources.Json;

namespace Conspectus.Sources;

/// <summary>How a source's content begins: all that formats are recognised by.</summary>
internal sealed class SourceHead
{
    private const int Length = 1 << 16;

    private SourceHead(byte[] bytes, bool isWhole)
    {
        Bytes = bytes;
        IsWhole = isWhole;
        Text = Encoding.UTF8.GetString(bytes);
        IsBinary = Text.Count(c => c is '\uFFFD' or (< ' ' and not ('\t' or '\n' or '\r' or '\f'))) > Text.Length / 10;
        Json = JsonShape.Of(bytes, isWhole);
    }

    /// <summary>At most the first 64 KiB.</summary>
    public byte[] Bytes { get; }

    /// <summary>Whether that is the whole content.</summary>
    public bool IsWhole { get; }

    /// <summary>The bytes as text.</summary>
    public string Text { get; }

    /// <summary>Whether this is no text at all.</summary>
    public bool IsBinary { get; }

    /// <summary>The shape of the JSON it may be.</summary>
    public JsonShape Json { get; }

    /// <summary>Reads the head of <paramref name="content"/>.</summary>
    public static SourceHead Read(Stream content)
    {
        var buffer = new byte[Length];
        var read = content.ReadAtLeast(buffer, Length, throwOnEndOfStream: false);
        return new SourceHead(buffer[..read], read < Length || content.ReadByte() < 0);
    }
}
